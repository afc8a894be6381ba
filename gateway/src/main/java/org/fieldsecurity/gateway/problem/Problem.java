package org.fieldsecurity.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One refusal as RFC 9457 describes it.
 *
 * @param type what went wrong, from the catalogue
 * @param detail this occurrence in one or two sentences; holds nothing personal and nothing the caller sent
 * @param headers further response headers, such as {@code Retry-After}
 */
public record Problem(ProblemType type, String detail, Map<String, String> headers) {

    /** Media type of every problem body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the headers, so that a problem never changes. */
    public Problem {
        headers = Map.copyOf(headers);
    }

    /** A problem without further headers. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of());
    }

    /** The same problem with one more response header. */
    public Problem with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(type, detail, more);
    }

    /** The body on the wire. */
    public Buffer body() {
        return new JsonObject()
                .put("type", "/problems/" + type.slug())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail)
                .toBuffer();
    }
}
