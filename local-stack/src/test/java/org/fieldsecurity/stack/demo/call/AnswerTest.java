package org.fieldsecurity.stack.demo.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.stack.StackException;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final String PROBLEM = """
            {"type": "/problems/rule-refused", "status": 422, "detail": "Only a visit closes it.", "rules": ["I4"]}
            """;

    @Test
    void a_refusal_that_was_not_expected_stops_with_the_whole_problem() {
        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> answer(422, PROBLEM).orStop())
                .withMessageContaining("POST /inspection/v1/missions was refused with 422")
                .withMessageContaining("Only a visit closes it.")
                .withMessageContaining("I4");
    }

    @Test
    void an_expected_refusal_goes_on() {
        var answer = answer(422, PROBLEM);

        assertThat(answer.orStopUnless(422, "rule-refused")).isSameAs(answer);
        assertThat(answer.isProblem("rule-refused")).isTrue();
    }

    @Test
    void success_where_a_refusal_was_expected_stops() {
        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> answer(200, "{}").orStopUnless(422, "rule-refused"))
                .withMessageContaining("should have been refused with 422 rule-refused but was answered with 200");
    }

    private static Answer answer(int status, String body) {
        return new Answer(
                "POST",
                URI.create("http://127.0.0.1:8080/inspection/v1/missions"),
                status,
                HttpHeaders.of(Map.of("Content-Type", List.of("application/problem+json")), (name, value) -> true),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
