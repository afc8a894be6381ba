package org.fieldsecurity.clearance.journey;

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
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Movements over HTTP. */
@Path("requests/{id}/legs/{leg}/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Movements", description = "Who departed, arrived and left, as it was reported (T22)")
public class MovementResource {

    private static final String ID = "Id of the request";
    private static final String EXAMPLE = "01890000-0000-7000-8000-00000000dd01";
    private static final String LEG = "Id of the leg";
    private static final String LEG_EXAMPLE = "01890000-0000-7000-8000-00000000dd02";

    private final MovementActs acts;

    MovementResource(MovementActs acts) {
        this.acts = acts;
    }

    @POST
    @Action
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "reportMovements",
            summary = "Report that travellers departed, arrived or left",
            description = "Travellers report their own movements and their dependants'; the security offices and"
                    + " designated official of a place those of whoever comes or leaves; an organization's offices and"
                    + " system those of its people. A departure starts the leg, a leaving ends it. Conflicting reports are"
                    + " all kept: a later one corrects an earlier one by the same or a weaker source. A movement without"
                    + " a clearance is recorded and flagged (T22).")
    @APIResponseSchema(value = ReportedMovements.class, responseCode = "201", responseDescription = "Taken")
    public Uni<RestResponse<ReportedMovements>> report(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = LEG, example = LEG_EXAMPLE) @PathParam("leg") UUID leg,
            @NotNull @Valid NewMovements movements) {
        return acts.report(id, leg, movements).map(taken -> RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, new ReportedMovements(taken))
                .header(HttpHeaders.LOCATION, "/clearance/v1/requests/" + id + "/legs/" + leg + "/movements")
                .build());
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "listMovements",
            summary = "List what was reported on a leg, the first report first",
            description = "Conflicting reports too; the request shows the times that count.")
    public Uni<RestResponse<Page<MovementView>>> list(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = LEG, example = LEG_EXAMPLE) @PathParam("leg") UUID leg,
            @BeanParam PageRequest page,
            UriInfo uri) {
        return acts.page(id, leg, page.checked(1)).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), Movement::view)
                .answer(uri));
    }
}
