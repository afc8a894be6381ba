package org.fieldsecurity.stack.demo.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import org.fieldsecurity.stack.StackException;

/**
 * What a call was answered.
 *
 * @param method the method of the call
 * @param uri its address
 * @param status the HTTP status
 * @param headers the headers of the answer
 * @param body the body as it came
 */
@SuppressWarnings("ArrayRecordComponent") // A document's bytes; answers are never compared.
public record Answer(String method, URI uri, int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body as JSON; a missing node when it isn't. */
    public JsonNode json() {
        if (!headers.firstValue("Content-Type").orElse("").contains("json")) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new StackException(call() + " was answered with broken JSON: " + e.getMessage(), e);
        }
    }

    /** The version of the resource, for {@code If-Match}. */
    public String etag() {
        return headers.firstValue("ETag")
                .orElseThrow(() -> new StackException(call() + " was answered without an ETag."));
    }

    /** This answer when it succeeded, else the whole problem document as the reason to stop. */
    public Answer orStop() {
        if (status >= 200 && status < 300) {
            return this;
        }
        throw new StackException(
                call() + " was refused with " + status + ":" + System.lineSeparator() + json().toPrettyString());
    }

    /** This answer when it is a problem of the type, else the reason to stop. */
    public Answer orStopUnless(int expected, String problem) {
        if (status == expected && isProblem(problem)) {
            return this;
        }
        throw new StackException(call() + " should have been refused with " + expected + " " + problem
                + " but was answered with " + status + ":" + System.lineSeparator()
                + json().toPrettyString());
    }

    /** Whether this is a problem document of the type, such as {@code duplicate}. */
    public boolean isProblem(String slug) {
        return json().path("type").asText().equals("/problems/" + slug);
    }

    /** Method and path with query. */
    public String call() {
        var query = uri.getRawQuery();
        return method + " " + uri.getRawPath() + (query == null ? "" : "?" + query);
    }
}
