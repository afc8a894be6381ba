package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Users over SCIM, by an organization's own system and about its own personnel only. SCIM describes itself, so none of
 * this is in the service's contract.
 */
@Path("scim/v2")
@Consumes({ScimAnswers.SCIM_JSON, MediaType.APPLICATION_JSON})
@Produces({ScimAnswers.SCIM_JSON, MediaType.APPLICATION_JSON})
public class ScimUserResource {

    private final ScimUsers users;
    private final ScimUserActs acts;
    private final ScimBase base;
    private final CurrentCaller caller;

    ScimUserResource(ScimUsers users, ScimUserActs acts, ScimBase base, CurrentCaller caller) {
        this.users = users;
        this.acts = acts;
        this.base = base;
        this.caller = caller;
    }

    @GET
    @Path("Users")
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public Uni<ObjectNode> list(
            @QueryParam("filter") @Nullable String filter,
            @QueryParam("startIndex") @Nullable String startIndex,
            @QueryParam("count") @Nullable String count,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excludedAttributes,
            @QueryParam("sortBy") @Nullable String sortBy) {
        return find(Search.of(filter, startIndex, count, attributes, excludedAttributes, sortBy));
    }

    @POST
    @Path("Users/.search")
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public Uni<ObjectNode> search(@NotNull JsonNode request) {
        return find(Search.of(request));
    }

    @POST
    @Path(".search")
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public Uni<ObjectNode> searchAll(@NotNull JsonNode request) {
        return find(Search.of(request));
    }

    @GET
    @Path("Users/{id}")
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public Uni<RestResponse<ObjectNode>> get(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excludedAttributes) {
        Projection projection = Projection.of(attributes, excludedAttributes);
        return users.require(organization(), id(id))
                .map(user -> ifNoneMatch != null && ETags.match(ifNoneMatch, user.tag())
                        ? ResponseBuilder.<ObjectNode>create(RestResponse.Status.NOT_MODIFIED)
                                .header(HttpHeaders.ETAG, user.tag())
                                .build()
                        : answer(RestResponse.Status.OK, user, projection));
    }

    @POST
    @Path("Users")
    @Action
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public Uni<RestResponse<ObjectNode>> create(
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excludedAttributes,
            @NotNull JsonNode user) {
        Projection projection = Projection.of(attributes, excludedAttributes);
        return acts.create(user).map(made -> answer(RestResponse.Status.CREATED, made, projection));
    }

    @PUT
    @Path("Users/{id}")
    @Action
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public Uni<RestResponse<ObjectNode>> replace(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excludedAttributes,
            @NotNull JsonNode user) {
        Projection projection = Projection.of(attributes, excludedAttributes);
        return acts.replace(id(id), ifMatch, user).map(now -> answer(RestResponse.Status.OK, now, projection));
    }

    @PATCH
    @Path("Users/{id}")
    @Action
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public Uni<RestResponse<ObjectNode>> patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excludedAttributes,
            @NotNull JsonNode request) {
        Projection projection = Projection.of(attributes, excludedAttributes);
        return acts.patch(id(id), ifMatch, request).map(now -> answer(RestResponse.Status.OK, now, projection));
    }

    @DELETE
    @Path("Users/{id}")
    @Action
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> delete(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return acts.delete(id(id), ifMatch).map(gone -> RestResponse.noContent());
    }

    private Uni<ObjectNode> find(Search search) {
        String address = base.address();
        return users.find(organization(), search.condition(), search.startIndex() - 1, search.count())
                .map(found -> list(found, search, address));
    }

    private static ObjectNode list(ScimUsers.Found found, Search search, String address) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("schemas").add(Urn.LIST);
        list.put("totalResults", found.total());
        list.put("startIndex", search.startIndex());
        list.put("itemsPerPage", found.users().size());
        var resources = list.putArray("Resources");
        found.users().forEach(user -> resources.add(search.projection().apply(UserJson.of(user, address))));
        return list;
    }

    private RestResponse<ObjectNode> answer(RestResponse.Status status, UserRow user, Projection projection) {
        String address = base.address();
        ObjectNode json = projection.apply(UserJson.of(user, address));
        return ResponseBuilder.create(status, json)
                .header(HttpHeaders.ETAG, user.tag())
                .header(HttpHeaders.LOCATION, address + "/Users/" + user.id())
                .build();
    }

    private String organization() {
        if (caller.get() instanceof Caller.OrganizationSystem system) {
            return system.organization();
        }
        throw ProblemException.forbidden();
    }

    /** What is no id is nobody's. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound("user");
        }
    }
}
