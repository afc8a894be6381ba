package org.fieldsecurity.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.gateway.problem.Problem;
import org.fieldsecurity.gateway.problem.ProblemCatalogue;
import org.fieldsecurity.gateway.problem.ProblemType;

/**
 * The OpenAPI 3.1 document of what the gateway answers itself, made from the table that the router is made from. The
 * published copy is {@code contracts/gateway.json}.
 */
final class GatewayContract {

    private static final String DESCRIPTION = """
            The door to the suite. It checks the bearer token, carries /personnel, /clearance, /training and /inspection \
            to their services, SCIM 2.0 at /scim/v2 to personnel, and explains every problem type. What the services answer is \
            in their own documents; SCIM describes itself at /scim/v2/ServiceProviderConfig and /scim/v2/Schemas.""";

    private static final Map<String, Parameter> PARAMETERS = Map.of(
            "slug", new Parameter("Last part of a problem's type.", "[a-z]+(-[a-z]+)*", "rule-refused"),
            "document", new Parameter("File name of a published contract.", "[a-z]+\\.json", "gateway.json"),
            "file", new Parameter("File name.", "[a-z-]+\\.(css|js|svg)", "site.css"));

    private record Parameter(String description, String pattern, String example) {}

    private GatewayContract() {}

    /** The whole document. */
    static JsonObject document(List<OwnRoute> routes) {
        var paths = new JsonObject();
        routes.forEach(route -> paths.put(route.path(), new JsonObject().put("get", operation(route))));
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", info())
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put(
                        "tags",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("name", "pages")
                                        .put("description", "Pages that need no token.")))
                .put("paths", paths)
                .put("components", new JsonObject().put("schemas", schemas()).put("responses", responses()));
    }

    private static JsonObject info() {
        return new JsonObject()
                .put("title", "Field Security Suite: gateway")
                .put("version", "1.0.0")
                .put("description", DESCRIPTION);
    }

    private static JsonObject operation(OwnRoute route) {
        var operation = new JsonObject()
                .put("operationId", route.operationId())
                .put("summary", route.summary())
                .put("tags", new JsonArray().add("pages"))
                .put("security", new JsonArray());
        var parameters = new JsonArray();
        PARAMETERS.forEach((name, parameter) -> {
            if (route.path().contains("{" + name + "}")) {
                parameters.add(parameter(name, parameter));
            }
        });
        var answers = new JsonObject().put("200", success(route));
        if (!parameters.isEmpty()) {
            answers.put("404", reference("responses", ProblemType.NOT_FOUND));
        }
        if (route.path().equals("/contracts/")) {
            parameters.add(service());
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        for (ProblemType type : List.of(
                ProblemType.MALFORMED_REQUEST,
                ProblemType.METHOD_NOT_ALLOWED,
                ProblemType.PAYLOAD_TOO_LARGE,
                ProblemType.URI_TOO_LONG,
                ProblemType.HEADER_TOO_LARGE)) {
            answers.put(String.valueOf(type.status()), reference("responses", type));
        }
        return operation.put("responses", answers);
    }

    private static JsonObject parameter(String name, Parameter parameter) {
        return new JsonObject()
                .put("name", name)
                .put("in", "path")
                .put("required", true)
                .put("description", parameter.description())
                .put("schema", text(64).put("pattern", "^" + parameter.pattern() + "$"))
                .put("example", parameter.example());
    }

    private static JsonObject service() {
        return new JsonObject()
                .put("name", "service")
                .put("in", "query")
                .put("required", false)
                .put("description", "Whose contract to show; without it, or when it is not published, the first.")
                .put("schema", text(64))
                .put("example", "gateway");
    }

    private static JsonObject success(OwnRoute route) {
        var content = new JsonObject();
        route.mediaTypes().forEach(media -> {
            var entry = new JsonObject().put("schema", body(route, media));
            if (media.equals("application/json")) {
                entry.put("example", example(route));
            }
            content.put(media, entry);
        });
        return new JsonObject().put("description", route.summary()).put("content", content);
    }

    private static JsonObject body(OwnRoute route, String media) {
        if (!media.equals("application/json")) {
            return new JsonObject().put("type", "string").put("maxLength", 4_194_304);
        }
        return switch (route.path()) {
            case "/problems/" -> schema("ProblemTypes");
            case "/problems/{slug}" -> schema("ProblemType");
            default -> new JsonObject().put("type", "object").put("description", "An OpenAPI 3.1 document.");
        };
    }

    private static JsonObject example(OwnRoute route) {
        JsonObject entry =
                new ProblemCatalogue().find("rule-refused").orElseThrow().json();
        return switch (route.path()) {
            case "/problems/" -> new JsonObject().put("items", new JsonArray().add(entry));
            case "/problems/{slug}" -> entry;
            default -> new JsonObject().put("openapi", "3.1.0").put("info", info());
        };
    }

    private static JsonObject schemas() {
        var type = new JsonObject()
                .put("type", text(80).put("description", "What a problem's type member holds."))
                .put("title", text(120).put("description", "The same in every occurrence."))
                .put("status", status())
                .put("meaning", text(1000).put("description", "What has happened."))
                .put("remedy", text(1000).put("description", "What the caller can do."));
        var problem = new JsonObject()
                .put("type", text(80).put("description", "Path of the page that explains this type of problem."))
                .put("title", text(120).put("description", "Short name of the type."))
                .put("status", status())
                .put("detail", text(1000).put("description", "What was wrong this time."));
        var items = new JsonObject()
                .put(
                        "items",
                        new JsonObject()
                                .put("type", "array")
                                .put("maxItems", 100)
                                .put("description", "All problem types, by status.")
                                .put("items", schema("ProblemType")));
        return new JsonObject()
                .put("ProblemType", object("A problem type, explained.", type))
                .put("ProblemTypes", object("All problem types of the suite.", items))
                .put("Problem", object("A refusal as RFC 9457 describes it.", problem));
    }

    private static JsonObject responses() {
        var responses = new JsonObject();
        for (ProblemType type : ProblemType.values()) {
            var media = new JsonObject()
                    .put("schema", schema("Problem"))
                    .put(
                            "example",
                            Problem.of(type, "What was wrong this time.").body().toJsonObject());
            responses.put(
                    type.slug(),
                    new JsonObject()
                            .put("description", type.title())
                            .put("content", new JsonObject().put(Problem.MEDIA_TYPE, media)));
        }
        return responses;
    }

    private static JsonObject object(String description, JsonObject properties) {
        return new JsonObject()
                .put("type", "object")
                .put("description", description)
                .put("properties", properties)
                .put("required", new JsonArray(List.copyOf(properties.fieldNames())));
    }

    private static JsonObject status() {
        return new JsonObject()
                .put("type", "integer")
                .put("minimum", 400)
                .put("maximum", 599)
                .put("description", "HTTP status.");
    }

    private static JsonObject text(int longest) {
        return new JsonObject().put("type", "string").put("maxLength", longest);
    }

    private static JsonObject schema(String name) {
        return new JsonObject().put("$ref", "#/components/schemas/" + name);
    }

    private static JsonObject reference(String section, ProblemType type) {
        return new JsonObject().put("$ref", "#/components/" + section + "/" + type.slug());
    }
}
