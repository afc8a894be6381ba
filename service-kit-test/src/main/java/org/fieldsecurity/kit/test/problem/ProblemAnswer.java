package org.fieldsecurity.kit.test.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An error answer, to be held against what every error of the suite keeps: RFC 9457, and nothing of what is inside.
 *
 * @param contentType as the header has it, empty without one
 */
public record ProblemAnswer(int status, String contentType, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Pattern> LEAKS = List.of(
            Pattern.compile("\\b(?:java|javax|jakarta|org|io|com|net)\\.[a-z][\\w]*\\.[\\w.$]+"),
            Pattern.compile("\\w+(?:Exception|Error)\\b(?=[:\\s.(]|$)"),
            Pattern.compile("\\bat [\\w.$<>]+\\("),
            Pattern.compile("\\w\\.java:\\d+"),
            Pattern.compile("(?i)\\bselect (?:\\*|[\\w.]+(?:, *[\\w.]+)*) from\\b"),
            Pattern.compile("(?i)\\binsert into\\b|\\bdelete from\\b|\\bupdate \\w+ set\\b"),
            Pattern.compile("(?i)sqlstate|\\bpsql|duplicate key|violates .*constraint|(?:relation|column) \\\\*\""));

    /** The answer that RestAssured got. */
    public static ProblemAnswer of(Response response) {
        String type = response.contentType();
        return new ProblemAnswer(response.statusCode(), type == null ? "" : type, response.asString());
    }

    /** Reads an answer from the wire, as it came. */
    public static ProblemAnswer parse(String wire) {
        String[] parts = wire.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        String[] statusLine = lines[0].split(" ", 3);
        assertThat(statusLine).as("the status line of '%s'", wire).hasSizeGreaterThan(1);
        String type = Arrays.stream(lines)
                .filter(line -> line.regionMatches(true, 0, "content-type:", 0, 13))
                .map(line -> line.substring(13).strip())
                .findFirst()
                .orElse("");
        return new ProblemAnswer(Integer.parseInt(statusLine[1]), type, parts.length > 1 ? parts[1] : "");
    }

    /** Fails unless the status is one of those and the answer is a proper problem document. */
    public void mustBe(Set<Integer> statuses) {
        assertThat(status).as("status of the answer %s", body).isIn(statuses);
        mustBeAProblem();
    }

    /** Fails unless the answer is a proper problem document with a 4xx status. */
    public void mustBeTheCallersFault() {
        assertThat(status).as("status of the answer %s", body).isBetween(400, 499);
        mustBeAProblem();
    }

    private void mustBeAProblem() {
        assertThat(contentType).as("content type of %s %s", status, body).startsWith("application/problem+json");
        JsonNode problem = document();
        assertThat(problem.path("type").asText()).as("type in %s", body).matches("/problems/[a-z0-9-]+");
        assertThat(problem.path("title").asText()).as("title in %s", body).isNotBlank();
        assertThat(problem.path("status").asInt()).as("status in %s", body).isEqualTo(status);
        assertThat(body)
                .as("an error says nothing of what is inside")
                .satisfies(text -> LEAKS.forEach(leak -> assertThat(text).doesNotContainPattern(leak)));
    }

    private JsonNode document() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the body of the problem is not JSON: " + body, e);
        }
    }
}
