package org.fieldsecurity.personnel.appointment.equipment;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.appointment.AppointmentAccess;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Equipment of area coordinators and wardens over HTTP. */
@Path("appointments/{id}/equipment-issues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments", description = "Who holds which office, under which instrument")
public class EquipmentResource {

    private final EquipmentActs acts;
    private final EquipmentIssues issues;
    private final AppointmentAccess access;

    EquipmentResource(EquipmentActs acts, EquipmentIssues issues, AppointmentAccess access) {
        this.acts = acts;
        this.issues = issues;
        this.access = access;
    }

    @POST
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM, Office.AREA_COORDINATOR})
    @Operation(
            operationId = "handOutEquipment",
            summary = "Record equipment handed out to an area coordinator or a warden",
            description = "By the office that appoints to it [8(h), 16(e)].")
    @APIResponseSchema(value = EquipmentIssueView.class, responseCode = "201", responseDescription = "Recorded")
    public Uni<RestResponse<EquipmentIssueView>> handOut(
            @Parameter(description = "Id of the appointment", example = "01890000-0000-7000-8000-0000000000a1")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid NewEquipmentIssue details) {
        return acts.handOut(id, details).map(issue -> RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, issue.view())
                .header(HttpHeaders.LOCATION, "/personnel/v1/appointments/" + id + "/equipment-issues/" + issue.id())
                .header(HttpHeaders.ETAG, EntityTag.of(issue.version()))
                .build());
    }

    @GET
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "listEquipment",
            summary = "List the equipment handed out with an appointment, returned pieces included",
            description = "By id. For the holder, the office that appoints, the Coordinator and the security officer.")
    public Uni<RestResponse<Page<EquipmentIssueView>>> list(
            @Parameter(description = "Id of the appointment", example = "01890000-0000-7000-8000-0000000000a1")
                    @PathParam("id")
                    UUID id,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Uni<List<EquipmentIssue>> handedOut = issues.page(id, page);
        return access.reading(id, "equipment").chain(() -> handedOut).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), EquipmentIssue::view)
                .answer(uri));
    }

    @POST
    @Path("{issue}/return")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM, Office.AREA_COORDINATOR})
    @Operation(operationId = "takeEquipmentBack", summary = "Record that equipment came back")
    public Uni<RestResponse<EquipmentIssueView>> takeBack(
            @Parameter(description = "Id of the appointment", example = "01890000-0000-7000-8000-0000000000a1")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "Id of what was handed out", example = "01890000-0000-7000-8000-0000000000c5")
                    @PathParam("issue")
                    UUID issue,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid EquipmentReturn back) {
        return acts.takeBack(id, issue, ifMatch, back).map(returned -> RestResponse.ResponseBuilder.ok(returned.view())
                .header(HttpHeaders.ETAG, EntityTag.of(returned.version()))
                .build());
    }
}
