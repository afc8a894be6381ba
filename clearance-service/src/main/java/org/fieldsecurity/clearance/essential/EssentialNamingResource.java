package org.fieldsecurity.clearance.essential;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.essential.rules.ListState;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Namings to essential posts over HTTP (T18). */
@Path("essential-namings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Essential personnel")
public class EssentialNamingResource {

    private static final String ID = "Id of the naming";
    private static final String EXAMPLE = "01890000-0000-7000-8000-00000000fe02";

    private final EssentialNamings namings;
    private final EssentialActs acts;
    private final CurrentCaller caller;

    EssentialNamingResource(EssentialNamings namings, EssentialActs acts, CurrentCaller caller) {
        this.namings = namings;
        this.acts = acts;
        this.caller = caller;
    }

    @GET
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT
            })
    @Operation(
            operationId = "listEssentialNamings",
            summary = "List namings of a place or organization, the latest first",
            description = "With state PROPOSED those that wait for the designated official.")
    public Uni<RestResponse<Page<EssentialNamingView>>> list(
            @Parameter(
                            description = "A country, duty station or organization, or world",
                            example = "organization:UNDP@CD",
                            required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(description = "Only those that stand here", example = "PROPOSED")
                    @Schema(implementation = ListState.class)
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope wanted = ListScopes.required(scope);
        ListOffices.requireReader(caller, wanted);
        ListFilter filter = ListFilter.of(wanted).standingAt(Parameters.oneOf("state", ListState.class, state));
        return namings.page(filter, page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), EssentialNaming::view)
                .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT
            })
    @Operation(operationId = "getEssentialNaming", summary = "Read one naming")
    public Uni<RestResponse<EssentialNamingView>> get(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return acts.readableNaming(id).map(naming -> answer(RestResponse.Status.OK, naming));
    }

    @POST
    @Path("{id}/decision")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "decideEssentialNaming",
            summary = "Approve a naming or refuse it with a reason",
            description = "By the designated official of the place; nobody approves their own name.")
    public Uni<RestResponse<EssentialNamingView>> decide(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ListDecision decision) {
        return acts.decideNaming(id, ifMatch, decision).map(naming -> answer(RestResponse.Status.OK, naming));
    }

    @POST
    @Path("{id}/end")
    @Action
    @AllowedTo(
            offices = {Office.COUNTRY_REPRESENTATIVE, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM
            })
    @Operation(
            operationId = "endEssentialNaming",
            summary = "End a naming",
            description = "After its last day; it stays in the lists of the days on which it held.")
    public Uni<RestResponse<EssentialNamingView>> end(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ListEnd end) {
        return acts.endNaming(id, ifMatch, end).map(naming -> answer(RestResponse.Status.OK, naming));
    }

    static RestResponse<EssentialNamingView> answer(RestResponse.Status status, EssentialNaming naming) {
        return RestResponse.ResponseBuilder.create(status, naming.view())
                .header(HttpHeaders.LOCATION, "/clearance/v1/essential-namings/" + naming.id())
                .header(HttpHeaders.ETAG, EntityTag.of(naming.version()))
                .build();
    }
}
