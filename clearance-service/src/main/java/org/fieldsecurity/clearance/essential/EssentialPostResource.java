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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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

/** Essential posts over HTTP (T18). */
@Path("essential-posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Essential personnel")
public class EssentialPostResource {

    private static final String ID = "Id of the post";
    private static final String EXAMPLE = "01890000-0000-7000-8000-00000000fe01";

    private final EssentialPosts posts;
    private final EssentialActs acts;
    private final CurrentCaller caller;

    EssentialPostResource(EssentialPosts posts, EssentialActs acts, CurrentCaller caller) {
        this.posts = posts;
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @Action
    @AllowedTo(offices = Office.COUNTRY_REPRESENTATIVE)
    @Operation(
            operationId = "proposeEssentialPost",
            summary = "Propose an essential or emergency post",
            description = "By the country representative for the own organization; the designated official approves.")
    @APIResponseSchema(value = EssentialPostView.class, responseCode = "201", responseDescription = "Proposed")
    public Uni<RestResponse<EssentialPostView>> propose(@NotNull @Valid NewEssentialPost post) {
        return acts.propose(post).map(proposed -> answer(RestResponse.Status.CREATED, proposed));
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
            operationId = "listEssentialPosts",
            summary = "List the essential posts of a place or organization, the latest first")
    public Uni<RestResponse<Page<EssentialPostView>>> list(
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
        return posts.page(filter, page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), EssentialPost::view)
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
    @Operation(operationId = "getEssentialPost", summary = "Read one essential post")
    public Uni<RestResponse<EssentialPostView>> get(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return acts.readablePost(id).map(post -> answer(RestResponse.Status.OK, post));
    }

    @POST
    @Path("{id}/decision")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(operationId = "decideEssentialPost", summary = "Approve a proposed post or refuse it with a reason")
    public Uni<RestResponse<EssentialPostView>> decide(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ListDecision decision) {
        return acts.decide(id, ifMatch, decision).map(post -> answer(RestResponse.Status.OK, post));
    }

    @POST
    @Path("{id}/end")
    @Action
    @AllowedTo(
            offices = {Office.COUNTRY_REPRESENTATIVE, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM
            })
    @Operation(
            operationId = "endEssentialPost",
            summary = "End a post",
            description = "After its last day; whoever is named to it longer is named no longer than that.")
    public Uni<RestResponse<EssentialPostView>> end(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ListEnd end) {
        return acts.end(id, ifMatch, end).map(post -> answer(RestResponse.Status.OK, post));
    }

    @POST
    @Path("{id}/namings")
    @Action
    @AllowedTo(offices = Office.COUNTRY_REPRESENTATIVE)
    @Operation(
            operationId = "nameToEssentialPost",
            summary = "Name somebody to an approved post for a period",
            description = "An employee of the post's organization, as long as the post has room on every day of the"
                    + " period; the designated official approves (T18).")
    @APIResponseSchema(value = EssentialNamingView.class, responseCode = "201", responseDescription = "Named")
    public Uni<RestResponse<EssentialNamingView>> name(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @NotNull @Valid NewEssentialNaming naming) {
        return acts.name(id, naming).map(named -> EssentialNamingResource.answer(RestResponse.Status.CREATED, named));
    }

    private static RestResponse<EssentialPostView> answer(RestResponse.Status status, EssentialPost post) {
        return RestResponse.ResponseBuilder.create(status, post.view())
                .header(HttpHeaders.LOCATION, "/clearance/v1/essential-posts/" + post.id())
                .header(HttpHeaders.ETAG, EntityTag.of(post.version()))
                .build();
    }
}
