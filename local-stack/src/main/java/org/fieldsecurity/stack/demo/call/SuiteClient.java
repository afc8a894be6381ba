package org.fieldsecurity.stack.demo.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.StackException;

/** The public API as a client outside of the suite sees it: through the gateway, with a token. */
public final class SuiteClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ports ports;
    private final Wire wire = new Wire();
    private final Tokens tokens;

    /** A client of the stack on these ports. */
    public SuiteClient(Ports ports) {
        this.ports = ports;
        this.tokens = new Tokens(ports, wire, InstantSource.system());
    }

    /** Reads a resource. */
    public Answer get(Identity caller, String path) {
        return send(caller, path, draft -> draft.GET());
    }

    /** Sends an action; the key makes it safe to send again. */
    public Answer post(Identity caller, String path, String key, Object body) {
        return post(caller, path, Map.of("Idempotency-Key", key), body);
    }

    /** Sends an action with headers such as {@code If-Match}. */
    public Answer post(Identity caller, String path, Map<String, String> headers, Object body) {
        return send(caller, path, draft -> {
            new TreeMap<>(headers).forEach(draft::header);
            draft.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(write(body), StandardCharsets.UTF_8));
        });
    }

    /** Replaces a resource, or a part of it. */
    public Answer put(Identity caller, String path, Map<String, String> headers, Object body) {
        return send(caller, path, draft -> {
            new TreeMap<>(headers).forEach(draft::header);
            draft.header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(write(body), StandardCharsets.UTF_8));
        });
    }

    /** Sends an action that has no body. */
    public Answer act(Identity caller, String path, Map<String, String> headers) {
        return send(caller, path, draft -> {
            new TreeMap<>(headers).forEach(draft::header);
            draft.POST(BodyPublishers.noBody());
        });
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> all(Identity caller, String path) {
        var items = new ArrayList<JsonNode>();
        var next = path;
        while (!next.isEmpty()) {
            var page = get(caller, next).orStop().json();
            page.path("items").forEach(items::add);
            var cursor = page.path("nextCursor");
            next = cursor.isTextual() ? path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor.asText() : "";
        }
        return items;
    }

    private interface Draft {
        void complete(HttpRequest.Builder request);
    }

    private Answer send(Identity caller, String path, Draft draft) {
        var request = HttpRequest.newBuilder(URI.create(ports.url(PartName.GATEWAY) + path))
                .header("Accept-Language", "en");
        if (!(caller instanceof Identity.Anyone)) {
            request.header("Authorization", "Bearer " + tokens.of(caller));
        }
        draft.complete(request);
        var answer = wire.send(PartName.GATEWAY, request);
        if (answer.status() == 503 || answer.status() == 504) {
            var detail = answer.json().path("detail").asText("no reason given");
            throw new StackException(Wire.away(
                    serviceOf(path), "did not serve " + answer.call() + " (" + answer.status() + ": " + detail + ")"));
        }
        return answer;
    }

    private static PartName serviceOf(String path) {
        return Arrays.stream(PartName.values())
                .filter(part -> path.startsWith("/" + part.id() + "/"))
                .findFirst()
                .orElse(PartName.GATEWAY);
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new StackException("A request could not be written: " + e.getMessage(), e);
        }
    }
}
