package org.fieldsecurity.kit.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One method of one path.
 *
 * @param method in lower case, as the document has it
 */
public record Operation(Contract contract, String method, String path, JsonNode pathItem, JsonNode node) {

    /** Method and path, for people. */
    public String name() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** The operation id; empty when there is none. */
    public String id() {
        return node.path("operationId").asText();
    }

    /** Whether callers without a token may use it: {@code security} is there and empty. */
    public boolean isOpen() {
        return node.path("security").isArray() && node.path("security").isEmpty();
    }

    /** Parameters of the path and of the operation, references resolved. */
    public List<JsonNode> parameters() {
        List<JsonNode> all = new ArrayList<>();
        pathItem.path("parameters").forEach(it -> all.add(contract.resolve(it)));
        node.path("parameters").forEach(it -> all.add(contract.resolve(it)));
        return all;
    }

    /** Parameters in one place: {@code path}, {@code query} or {@code header}. */
    public List<JsonNode> parameters(String place) {
        return parameters().stream()
                .filter(it -> it.path("in").asText().equals(place))
                .toList();
    }

    /** Whether it takes the header, in any case. */
    public boolean takesHeader(String name) {
        return parameters("header").stream()
                .anyMatch(it -> it.path("name").asText().equalsIgnoreCase(name));
    }

    /** The request body, resolved; missing when there is none. */
    public JsonNode requestBody() {
        return contract.resolve(node.path("requestBody"));
    }

    /** Whether it takes a body. */
    public boolean hasBody() {
        return !requestBody().isMissingNode();
    }

    /** The media type of the body in JSON; missing when the body is of another kind. */
    public JsonNode jsonBody() {
        return requestBody().path("content").properties().stream()
                .filter(it -> isJson(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The content type of the body; {@code application/json} before any other. */
    public String bodyType() {
        JsonNode content = requestBody().path("content");
        return content.has("application/json")
                ? "application/json"
                : content.properties().stream()
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("application/json");
    }

    /** Responses by status, resolved. */
    public Map<String, JsonNode> responses() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        node.path("responses").properties().forEach(it -> all.put(it.getKey(), contract.resolve(it.getValue())));
        return all;
    }

    /** Whether a media type is JSON as one document. */
    public static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.split(";", 2)[0].endsWith("+json");
    }
}
