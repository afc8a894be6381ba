package org.fieldsecurity.personnel.delegation;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.appointment.AppointmentEnd;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Delegations over HTTP. */
@Path("delegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delegations", description = "Powers given in writing, for a scope, until an end")
public class DelegationResource {

    private final DelegationActs acts;
    private final Delegations delegations;

    DelegationResource(DelegationActs acts, Delegations delegations) {
        this.acts = acts;
        this.delegations = delegations;
    }

    @POST
    @Action
    @AllowedTo(
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE,
                Office.SECURITY_OFFICER
            })
    @Operation(
            operationId = "delegate",
            summary = "Delegate the powers of one's appointment",
            description =
                    "In writing, within the appointment's scope and time, always with an end. By the appointment's holder:"
                            + " what was delegated, or is held for standing in, isn't delegated on (A8).")
    @APIResponseSchema(value = DelegationView.class, responseCode = "201", responseDescription = "Delegated")
    public Uni<RestResponse<DelegationView>> delegate(@NotNull @Valid NewDelegation details) {
        return acts.delegate(details)
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made.view())
                        .header(
                                HttpHeaders.LOCATION,
                                "/personnel/v1/delegations/" + made.delegation().id())
                        .header(HttpHeaders.ETAG, EntityTag.of(made.delegation().version()))
                        .build());
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.REPORTING})
    @Operation(
            operationId = "listDelegations",
            summary = "List delegations received, given, or resting on an appointment",
            description = "By id, past ones included unless an instant is given.")
    public Uni<RestResponse<Page<DelegationView>>> list(
            @Parameter(
                            description = "Only those that this person received",
                            example = "01890000-0000-7000-8000-000000000009")
                    @Schema(format = "uuid")
                    @QueryParam("holder")
                    @Nullable
                    String holder,
            @Parameter(
                            description = "Only those that this person gave",
                            example = "01890000-0000-7000-8000-000000000006")
                    @Schema(format = "uuid")
                    @QueryParam("givenBy")
                    @Nullable
                    String givenBy,
            @Parameter(
                            description = "Only those resting on this appointment",
                            example = "01890000-0000-7000-8000-0000000000a1")
                    @Schema(format = "uuid")
                    @QueryParam("appointment")
                    @Nullable
                    String appointment,
            @Parameter(description = "Only those in force at this instant", example = "2026-03-02T08:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("at")
                    @Nullable
                    String at,
            @BeanParam PageRequest page,
            UriInfo uri) {
        var filter = new Delegations.Filter(
                Parameters.uuid("holder", holder),
                Parameters.uuid("givenBy", givenBy),
                Parameters.uuid("appointment", appointment));
        if (filter.holder() == null && filter.givenBy() == null && filter.appointment() == null) {
            throw ProblemException.invalid("#holder", "is needed unless givenBy or appointment is given");
        }
        return delegations.page(filter, Parameters.instant("at", at), page).map(rows -> Page.of(
                        rows,
                        page,
                        row -> new Cursor(List.of(row.delegation().id().toString())),
                        Resting::view)
                .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.REPORTING})
    @Operation(operationId = "getDelegation", summary = "Read one delegation")
    public Uni<RestResponse<DelegationView>> get(
            @Parameter(description = "Id of the delegation", example = "01890000-0000-7000-8000-0000000000d1")
                    @PathParam("id")
                    UUID id) {
        return acts.read(id).map(DelegationResource::answer);
    }

    @POST
    @Path("{id}/revocation")
    @Action
    @AllowedTo(
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE,
                Office.SECURITY_OFFICER
            })
    @Operation(operationId = "revokeDelegation", summary = "End a delegation before its time")
    public Uni<RestResponse<DelegationView>> revoke(
            @Parameter(description = "Id of the delegation", example = "01890000-0000-7000-8000-0000000000d1")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid AppointmentEnd end) {
        return acts.revoke(id, ifMatch, end).map(DelegationResource::answer);
    }

    private static RestResponse<DelegationView> answer(Resting resting) {
        return RestResponse.ResponseBuilder.ok(resting.view())
                .header(HttpHeaders.ETAG, EntityTag.of(resting.delegation().version()))
                .build();
    }
}
