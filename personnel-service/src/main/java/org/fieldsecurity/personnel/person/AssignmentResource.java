package org.fieldsecurity.personnel.person;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assignments over HTTP. Their ETag is the person's. */
@Path("people/{id}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments", description = "Where and for whom a person serves, past and coming ones included")
public class AssignmentResource {

    private final PersonRegister register;
    private final Assignments assignments;
    private final AssignmentActs acts;

    AssignmentResource(PersonRegister register, Assignments assignments, AssignmentActs acts) {
        this.register = register;
        this.assignments = assignments;
        this.acts = acts;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "listAssignments",
            summary = "List a person's assignments, the latest first",
            description = "By whoever may see the person.")
    public Uni<RestResponse<Page<AssignmentView>>> list(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Uni<List<Assignment>> rows = assignments.page(id, page);
        return register.visible(id).chain(() -> rows).map(found -> Page.of(
                        found,
                        page,
                        row -> new Cursor(List.of(row.assignedFrom().toString())),
                        Assignment::view)
                .answer(uri));
    }

    @POST
    @Action
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT})
    @Operation(
            operationId = "beginAssignment",
            summary = "Assign a person anew",
            description =
                    "By the organization that receives the person, its HQ focal point, or its representative or focal"
                            + " point in the country; another organization's people are named by their id. An assignment"
                            + " of the same organization that goes on ends the day before; another organization's has to"
                            + " end first (P1). Dependants are covered on, at their own place [15(m)].")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "201", responseDescription = "Assigned")
    public Uni<RestResponse<AssignmentView>> begin(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid NewAssignment details) {
        return acts.begin(id, details).map(kept -> RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, kept.assignment().view())
                .header(
                        HttpHeaders.LOCATION,
                        "/personnel/v1/people/" + id + "/assignments/"
                                + kept.assignment().id())
                .header(HttpHeaders.ETAG, EntityTag.of(kept.person().version()))
                .build());
    }

    @GET
    @Path("{assignment}")
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(operationId = "getAssignment", summary = "Read one of a person's assignments")
    public Uni<RestResponse<AssignmentView>> get(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "Id of the assignment", example = "01890000-0000-7000-8000-00000000a501")
                    @PathParam("assignment")
                    UUID assignment) {
        return acts.find(id, assignment).map(AssignmentResource::answer);
    }

    @POST
    @Path("{assignment}/end")
    @Action
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT})
    @Operation(
            operationId = "endAssignment",
            summary = "End an assignment before its time",
            description = "By the organization that assigned. Also for who leaves or dies. Dependants who are covered"
                    + " beyond the last day stay so until familyUntil, which must then be said (P2).")
    public Uni<RestResponse<AssignmentView>> end(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "Id of the assignment", example = "01890000-0000-7000-8000-00000000a501")
                    @PathParam("assignment")
                    UUID assignment,
            @Parameter(description = "ETag of the last reading of the person", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid AssignmentEnd end) {
        return acts.end(id, assignment, ifMatch, end).map(AssignmentResource::answer);
    }

    private static RestResponse<AssignmentView> answer(AssignmentActs.Kept kept) {
        return RestResponse.ResponseBuilder.ok(kept.assignment().view())
                .header(HttpHeaders.ETAG, EntityTag.of(kept.person().version()))
                .build();
    }
}
