package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What SCIM here is able to do, said by itself (RFC 7644, 4). */
@Path("scim/v2")
@Produces({ScimAnswers.SCIM_JSON, MediaType.APPLICATION_JSON})
@NonBlocking
public class ScimDiscoveryResource {

    private final ObjectMapper json;
    private final ScimBase base;

    ScimDiscoveryResource(ObjectMapper json, ScimBase base) {
        this.json = json;
        this.base = base;
    }

    @GET
    @Path("ServiceProviderConfig")
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public ObjectNode provider(@QueryParam("filter") @Nullable String filter) {
        requireNoFilter(filter);
        ObjectNode provider = JsonNodeFactory.instance.objectNode();
        provider.putArray("schemas").add(Urn.PROVIDER);
        provider.putObject("patch").put("supported", true);
        provider.putObject("bulk")
                .put("supported", false)
                .put("maxOperations", 0)
                .put("maxPayloadSize", 0);
        provider.putObject("filter").put("supported", true).put("maxResults", Search.MOST);
        provider.putObject("changePassword").put("supported", false);
        provider.putObject("sort").put("supported", false);
        provider.putObject("etag").put("supported", true);
        provider.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauthbearertoken")
                .put("name", "OAuth bearer token")
                .put("description", "An access token of the organization's HR system, from the suite's realm")
                .put("primary", true);
        meta(provider, "ServiceProviderConfig", "/ServiceProviderConfig");
        return provider;
    }

    @GET
    @Path("ResourceTypes")
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public ObjectNode resourceTypes(@QueryParam("filter") @Nullable String filter) {
        requireNoFilter(filter);
        return list(List.of(userType()));
    }

    @GET
    @Path("ResourceTypes/{name}")
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public ObjectNode resourceType(@PathParam("name") String name) {
        if (!name.equals("User")) {
            throw ProblemException.notFound("resource type");
        }
        return userType();
    }

    @GET
    @Path("Schemas")
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public ObjectNode schemas(@QueryParam("filter") @Nullable String filter) {
        requireNoFilter(filter);
        return list(UserSchema.ALL.stream().map(this::schema).toList());
    }

    @GET
    @Path("Schemas/{urn}")
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public ObjectNode schema(@PathParam("urn") String urn) {
        return UserSchema.ALL.stream()
                .filter(schema -> schema.id().equalsIgnoreCase(urn))
                .findFirst()
                .map(this::schema)
                .orElseThrow(() -> ProblemException.notFound("schema"));
    }

    private ObjectNode userType() {
        ObjectNode type = JsonNodeFactory.instance.objectNode();
        type.putArray("schemas").add(Urn.RESOURCE_TYPE);
        type.put("id", "User").put("name", "User").put("description", "A member of the organization's personnel");
        type.put("endpoint", "/Users").put("schema", Urn.USER);
        ArrayNode extensions = type.putArray("schemaExtensions");
        extensions.addObject().put("schema", Urn.ENTERPRISE).put("required", false);
        extensions.addObject().put("schema", Urn.PERSON).put("required", true);
        meta(type, "ResourceType", "/ResourceTypes/User");
        return type;
    }

    private ObjectNode schema(UserSchema schema) {
        ObjectNode document = json.valueToTree(schema);
        document.putArray("schemas").add(Urn.SCHEMA);
        meta(document, "Schema", "/Schemas/" + schema.id());
        return document;
    }

    private static ObjectNode list(List<ObjectNode> resources) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("schemas").add(Urn.LIST);
        list.put("totalResults", resources.size());
        list.put("startIndex", 1);
        list.put("itemsPerPage", resources.size());
        list.putArray("Resources").addAll(resources);
        return list;
    }

    private void meta(ObjectNode resource, String type, String path) {
        resource.putObject("meta").put("resourceType", type).put("location", base.address() + path);
    }

    private static void requireNoFilter(@Nullable String filter) {
        if (filter != null) {
            throw ProblemException.forbidden();
        }
    }
}
