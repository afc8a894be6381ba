package org.fieldsecurity.system.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fieldsecurity.kit.test.problem.ProblemAnswer;

/**
 * What a call was answered.
 *
 * @param call method and path, for people
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes of a document; replies are never compared.
public record Reply(String call, int status, HttpHeaders headers, byte[] bytes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** This reply when it has the status; fails with the body when it has another. */
    public Reply is(int expected) {
        assertThat(status).as("status of %s: %s", call, text()).isEqualTo(expected);
        return this;
    }

    /** This reply when it succeeded. */
    public Reply done() {
        assertThat(status).as("status of %s: %s", call, text()).isBetween(200, 299);
        return this;
    }

    /** This reply when it is a proper problem document of the status and the type, such as {@code forbidden}. */
    public Reply isProblem(int expected, String slug) {
        isProblem(Set.of(expected));
        assertThat(json().path("type").asText()).as("type of %s", text()).isEqualTo("/problems/" + slug);
        return this;
    }

    /** This reply when it is a proper problem document of one of the statuses. */
    public Reply isProblem(Set<Integer> expected) {
        assertThat(bytes).as("an error of %s has a body", call).isNotEmpty();
        new ProblemAnswer(status, headers.firstValue("Content-Type").orElse(""), text()).mustBe(expected);
        return this;
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError(call + " was not answered with JSON: " + text(), e);
        }
    }

    /** The body as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The version of the resource, for {@code If-Match}. */
    public String etag() {
        return headers.firstValue("ETag").orElseThrow(() -> new AssertionError(call + " was answered without an ETag"));
    }

    /** The id in the body. */
    public String id() {
        return json().path("id").asText();
    }

    /** The texts of a list in the body, for example the rules of a problem. */
    public List<String> texts(String field) {
        var texts = new ArrayList<String>();
        json().path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
