package org.fieldsecurity.clearance.rulebook;

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
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Manual areas over HTTP (T8). */
@Path("manual-areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class ManualAreaResource {

    private static final Office[] OFFICIALS = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM};

    private final ManualAreas areas;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ManualAreaResource(ManualAreas areas, Ledger ledger, CurrentCaller caller, InstantSource clock) {
        this.areas = areas;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "setManualArea",
            summary = "Set a country, an area or a duty station to manual",
            description = "While it holds, nothing there is cleared automatically (T8).")
    @APIResponseSchema(value = ManualAreaView.class, responseCode = "201", responseDescription = "Set")
    public Uni<RestResponse<ManualAreaView>> set(@NotNull @Valid NewManualArea details) {
        Authority authority = caller.require(details.scope(), OFFICIALS);
        ManualAreaEntry area = new ManualAreaEntry(Ids.next(), details.area());
        return areas.persistAndFlush(area)
                .chain(() -> record(area, "set", authority))
                .replaceWith(() -> answer(RestResponse.Status.CREATED, area));
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listManualAreas", summary = "List the areas that were set to manual, the first first")
    public Uni<RestResponse<Page<ManualAreaView>>> list(@BeanParam PageRequest page, UriInfo uri) {
        return areas.page(page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), ManualAreaView::of)
                .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getManualArea", summary = "Read one manual area")
    public Uni<RestResponse<ManualAreaView>> get(
            @Parameter(description = "Id of the manual area", example = "01890000-0000-7000-8000-00000000aa01")
                    @PathParam("id")
                    UUID id) {
        return find(id).map(area -> answer(RestResponse.Status.OK, area));
    }

    @POST
    @Path("{id}/end")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(operationId = "endManualArea", summary = "End a manual area now")
    public Uni<RestResponse<ManualAreaView>> end(
            @Parameter(description = "Id of the manual area", example = "01890000-0000-7000-8000-00000000aa01")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return find(id).flatMap(area -> {
            Authority authority = caller.require(area.scope(), OFFICIALS);
            EntityTag.require(ifMatch, area.version());
            area.end(clock.instant());
            return areas.flush()
                    .chain(() -> record(area, "ended", authority))
                    .replaceWith(() -> answer(RestResponse.Status.OK, area));
        });
    }

    private Uni<ManualAreaEntry> find(UUID id) {
        return areas.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("manual area"));
    }

    private Uni<?> record(ManualAreaEntry area, String verb, Authority authority) {
        return ledger.append(new Change(
                "manual-area", area.id().toString(), verb, ManualAreaView.of(area), authority, area.reason()));
    }

    private static RestResponse<ManualAreaView> answer(RestResponse.Status status, ManualAreaEntry area) {
        return RestResponse.ResponseBuilder.create(status, ManualAreaView.of(area))
                .header(HttpHeaders.LOCATION, "/clearance/v1/manual-areas/" + area.id())
                .header(HttpHeaders.ETAG, EntityTag.of(area.version()))
                .build();
    }
}
