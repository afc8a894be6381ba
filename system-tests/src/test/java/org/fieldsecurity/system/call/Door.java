package org.fieldsecurity.system.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One address of the suite: the gateway, or a service past the gateway. */
public final class Door {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;

    /** The door at a base address without a path. */
    public Door(URI base) {
        this.base = base;
    }

    /** Reads a resource. */
    public Reply get(String token, String path) {
        return send("GET", path, headers(token, Map.of()), BodyPublishers.noBody());
    }

    /** Reads a resource that is open to everybody. */
    public Reply open(String path) {
        return send("GET", path, Map.of(), BodyPublishers.noBody());
    }

    /** Sends an action with an {@code Idempotency-Key} of its own. */
    public Reply post(String token, String path, Object body) {
        return post(token, path, Map.of("Idempotency-Key", UUID.randomUUID().toString()), body);
    }

    /** Sends an action on the version of a resource that was read. */
    public Reply post(String token, String path, String etag, Object body) {
        return post(token, path, Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", etag), body);
    }

    /** Sends an action without a body; on a version that was read unless that is empty. */
    public Reply act(String token, String path, String etag) {
        var headers = new TreeMap<>(Map.of(
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        if (!etag.isEmpty()) {
            headers.put("If-Match", etag);
        }
        return send("POST", path, headers, BodyPublishers.noBody());
    }

    /** Sends an action with headers. */
    public Reply post(String token, String path, Map<String, String> headers, Object body) {
        return send("POST", path, headers(token, headers), BodyPublishers.ofString(write(body)));
    }

    /** Replaces the version of a resource that was read. */
    public Reply put(String token, String path, String etag, Object body) {
        return send("PUT", path, headers(token, Map.of("If-Match", etag)), BodyPublishers.ofString(write(body)));
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> all(String token, String path) {
        var items = new ArrayList<JsonNode>();
        var next = path;
        while (!next.isEmpty()) {
            var page = get(token, next).is(200).json();
            page.path("items").forEach(items::add);
            var cursor = page.path("nextCursor");
            next = cursor.isTextual() ? path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor.asText() : "";
        }
        return items;
    }

    /** Sends any request; without a token when the headers hold none. */
    public Reply send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(PATIENCE);
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> headers(String token, Map<String, String> more) {
        var headers = new TreeMap<>(more);
        headers.put("Authorization", "Bearer " + token);
        headers.put("Content-Type", "application/json");
        headers.put("Accept-Language", "en");
        return headers;
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
