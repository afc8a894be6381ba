package org.fieldsecurity.kit.test.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.test.contract.Examples;
import org.fieldsecurity.kit.test.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A request that is right as far as its contract tells, to be sent as it is or with one thing made wrong.
 *
 * @param target path and query, percent-encoded
 * @param headers all but those of the body and the token
 * @param contentType null without a body
 * @param body null without a body
 * @param token access token, null for a caller without one
 */
public record SampleRequest(
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String contentType,
        @Nullable String body,
        @Nullable String token) {

    /** The request of the contract's examples; every time with a new {@code Idempotency-Key}. */
    public static SampleRequest of(Operation operation) {
        return of(operation, Map.of());
    }

    /** The same with other values, percent-encoded, for some parameters of path or query. */
    public static SampleRequest of(Operation operation, Map<String, String> encodedValues) {
        Examples examples = new Examples(operation.contract());
        String path = operation.path();
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            String value = examples.of(parameter).map(SampleRequest::text).orElse("none");
            String encoded = encodedValues.getOrDefault(name, URLEncoder.encode(value, StandardCharsets.UTF_8));
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded);
                case "query" -> {
                    if (parameter.path("required").asBoolean() || encodedValues.containsKey(name)) {
                        query.add(name + "=" + encoded);
                    }
                }
                case "header" -> headers.put(name, headerValue(name, value));
                default -> throw new IllegalArgumentException("cookies are not for this suite: " + name);
            }
        }
        return new SampleRequest(
                operation.method().toUpperCase(Locale.ROOT),
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                Map.copyOf(headers),
                operation.hasBody() ? operation.bodyType() : null,
                operation.hasBody() ? exampleBody(operation, examples) : null,
                null);
    }

    /** As another caller. */
    public SampleRequest as(@Nullable String accessToken) {
        return new SampleRequest(method, target, headers, contentType, body, accessToken);
    }

    /** With another body. */
    public SampleRequest withBody(String otherBody) {
        return new SampleRequest(method, target, headers, contentType, otherBody, token);
    }

    /** With another content type. */
    public SampleRequest withContentType(String other) {
        return new SampleRequest(method, target, headers, other, body, token);
    }

    /** Sends it to where RestAssured points, which Quarkus sets to the application. */
    public Response send() {
        RequestSpecification request = RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .urlEncodingEnabled(false)
                .headers(headers);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (contentType != null && body != null) {
            request.header("Content-Type", contentType).body(body.getBytes(StandardCharsets.UTF_8));
        }
        return request.request(method, target);
    }

    private static String exampleBody(Operation operation, Examples examples) {
        JsonNode media = operation.requestBody().path("content").path(operation.bodyType());
        return examples.of(media)
                .map(example -> Operation.isJson(operation.bodyType()) ? example.toString() : text(example))
                .orElse("");
    }

    private static String headerValue(String name, String example) {
        return name.equalsIgnoreCase("Idempotency-Key") ? UUID.randomUUID().toString() : example;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
