package org.fieldsecurity.personnel.headcount;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.roster.ListReaders;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Headcounts over HTTP: opened, found, closed (P7). */
@Path("headcounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Headcounts", description = "Is everybody safe: who is looked for, what was answered, what stands")
public class HeadcountResource {

    private final HeadcountActs acts;
    private final Headcounts headcounts;
    private final HeadcountReader reader;
    private final ScopeMap scopes;
    private final CurrentCaller caller;

    HeadcountResource(
            HeadcountActs acts, Headcounts headcounts, HeadcountReader reader, ScopeMap scopes, CurrentCaller caller) {
        this.acts = acts;
        this.headcounts = headcounts;
        this.reader = reader;
        this.scopes = scopes;
        this.caller = caller;
    }

    @POST
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.SECURITY_OFFICER, Office.AREA_COORDINATOR, Office.WARDEN})
    @Operation(
            operationId = "openHeadcount",
            summary = "Open a headcount",
            description = "Of a country, area, duty station, zone, or organization in a country, by the designated"
                    + " official, security officer, area coordinator or warden, each for their scope (P7). Everybody on the"
                    + " list as of now is looked for, and visitors in the zones of the place.")
    @APIResponseSchema(value = HeadcountView.class, responseCode = "201", responseDescription = "Opened")
    public Uni<RestResponse<HeadcountView>> open(@NotNull @Valid NewHeadcount details) {
        return acts.open(details)
                .map(headcount -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, headcount.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/headcounts/" + headcount.id())
                        .header(HttpHeaders.ETAG, EntityTag.of(headcount.version()))
                        .build());
    }

    @GET
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "listHeadcounts",
            summary = "List the headcounts of a scope, the last first",
            description = "Of exactly this scope, by whoever may read its list.")
    public Uni<RestResponse<Page<HeadcountView>>> list(
            @Parameter(description = "Whose headcounts", example = "organization:UNDP@CD", required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope place = Parameters.scope("scope", scope);
        if (place == null) {
            throw ProblemException.invalid("#scope", "is needed, such as duty-station:CDGOM");
        }
        page.checked(2);
        return scopes.aroundInSession(place)
                .invoke(found -> ListReaders.require(caller.get(), found))
                .chain(() -> headcounts.page(place, page))
                .map(rows ->
                        Page.of(rows, page, Headcounts::cursor, Headcount::view).answer(uri));
    }

    @GET
    @Path("own")
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "listOwnHeadcounts",
            summary = "List the open headcounts that look for oneself",
            description = "Or for a dependant of one's own, each with what stands.")
    @APIResponse(
            responseCode = "200",
            description = "The last opened first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            description = "Open headcounts, the last opened first",
                                            implementation = OwnHeadcount.class,
                                            maxItems = 100)))
    public Uni<List<OwnHeadcount>> own() {
        return reader.own(caller.requirePerson());
    }

    @GET
    @Path("{id}")
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(operationId = "getHeadcount", summary = "Read one headcount")
    public Uni<RestResponse<HeadcountView>> get(
            @Parameter(description = "Id of the headcount", example = "01890000-0000-7000-8000-000000004001")
                    @PathParam("id")
                    UUID id) {
        return reader.sight(id, caller.get())
                .chain(() -> reader.one(id))
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("headcount")))
                .map(found -> answer(found.view(), found.version()));
    }

    @POST
    @Path("{id}/closure")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.SECURITY_OFFICER, Office.AREA_COORDINATOR, Office.WARDEN})
    @Operation(
            operationId = "closeHeadcount",
            summary = "Close a headcount with its report",
            description = "By an office that may open it. Answers that are being taken are in the report; for some days"
                    + " results from paper are still taken.")
    public Uni<RestResponse<HeadcountView>> close(
            @Parameter(description = "Id of the headcount", example = "01890000-0000-7000-8000-000000004001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return acts.close(id, ifMatch).map(headcount -> answer(headcount.view(), headcount.version()));
    }

    private static RestResponse<HeadcountView> answer(HeadcountView view, int version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTag.of(version))
                .build();
    }
}
