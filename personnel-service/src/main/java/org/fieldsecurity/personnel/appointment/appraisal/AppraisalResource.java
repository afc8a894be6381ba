package org.fieldsecurity.personnel.appointment.appraisal;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Inputs to appraisals over HTTP. */
@Path("appointments/{id}/appraisal-inputs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments", description = "Who holds which office, under which instrument")
public class AppraisalResource {

    private final AppraisalActs acts;

    AppraisalResource(AppraisalActs acts) {
        this.acts = acts;
    }

    @POST
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM, Office.AREA_COORDINATOR})
    @Operation(
            operationId = "giveAppraisalInput",
            summary = "Give an input to the appraisal of an area coordinator or a warden",
            description = "By the office that appoints to it, for the organization that employs the holder [8(h)]. It"
                    + " stays as it was given; another for the same year adds to it.")
    @APIResponseSchema(value = AppraisalInputView.class, responseCode = "201", responseDescription = "Given")
    public Uni<RestResponse<AppraisalInputView>> give(
            @Parameter(description = "Id of the appointment", example = "01890000-0000-7000-8000-0000000000a1")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid NewAppraisalInput details) {
        return acts.give(id, details)
                .map(input -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, input.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/appointments/" + id + "/appraisal-inputs")
                        .build());
    }

    @GET
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "listAppraisalInputs",
            summary = "List the inputs to the appraisal of an appointment's holder",
            description = "As they were given. For the holder, the office that appoints, the Coordinator, the security"
                    + " officer, and the executive head, the HQ focal point and the country representative of the"
                    + " organization that employs the holder; for everybody else they aren't there.")
    public Uni<RestResponse<Page<AppraisalInputView>>> list(
            @Parameter(description = "Id of the appointment", example = "01890000-0000-7000-8000-0000000000a1")
                    @PathParam("id")
                    UUID id,
            @BeanParam PageRequest page,
            UriInfo uri) {
        return acts.page(id, page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), AppraisalInput::view)
                .answer(uri));
    }
}
