package org.fieldsecurity.kit.test.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemAnswerTest {

    private static final String TYPE = "application/problem+json";
    private static final String GOOD = """
            {"type": "/problems/validation-failed", "title": "Some fields are not valid", "status": 400,
             "detail": "Select a date from the list, or update the request."}
            """;

    @Test
    void aProperProblemPasses() {
        assertThatCode(() -> {
                    new ProblemAnswer(400, TYPE, GOOD).mustBe(Set.of(400, 422));
                    new ProblemAnswer(400, TYPE + ";charset=UTF-8", GOOD).mustBeTheCallersFault();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anotherStatusIsRefused() {
        refuses(() -> new ProblemAnswer(400, TYPE, GOOD).mustBe(Set.of(422)));
        refuses(() -> new ProblemAnswer(422, TYPE, GOOD).mustBe(Set.of(422)));
        refuses(() -> new ProblemAnswer(500, TYPE, GOOD.replace("400", "500")).mustBeTheCallersFault());
    }

    @Test
    void anAnswerThatIsNoProblemIsRefused() {
        refuses(() -> new ProblemAnswer(400, "application/json", GOOD).mustBeTheCallersFault());
        refuses(() -> new ProblemAnswer(400, "", "").mustBeTheCallersFault());
        refuses(() -> new ProblemAnswer(400, TYPE, "").mustBeTheCallersFault());
        refuses(() -> new ProblemAnswer(400, TYPE, "<html>").mustBeTheCallersFault());
        refuses(() -> new ProblemAnswer(400, TYPE, GOOD.replace("title", "name")).mustBeTheCallersFault());
        refuses(() -> new ProblemAnswer(400, TYPE, GOOD.replace("/problems/", "about:")).mustBeTheCallersFault());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.fieldsecurity.personnel.person.NewPerson is not valid",
                "java.lang.NullPointerException",
                "JsonParseException: unexpected end",
                "at PersonResource.create(PersonResource)",
                "PersonResource.java:17",
                "SELECT id FROM person",
                "insert into person values (1)",
                "ERROR: duplicate key value violates unique constraint",
                "relation \\\"person\\\" does not exist"
            })
    void whatIsInsideIsNotToBeSaid(String leak) {
        String body = GOOD.replaceAll("Select a date.*\\.", Matcher.quoteReplacement(leak));
        assertThat(body).contains(leak);
        refuses(() -> new ProblemAnswer(400, TYPE, body).mustBeTheCallersFault());
    }

    @Test
    void anAnswerIsReadFromTheWire() {
        ProblemAnswer answer = ProblemAnswer.parse(
                "HTTP/1.1 413 Request Entity Too Large\r\ncontent-type: " + TYPE + "\r\nconnection: close\r\n\r\n{}");
        assertThat(answer).isEqualTo(new ProblemAnswer(413, TYPE, "{}"));
        refuses(() -> ProblemAnswer.parse(""));
    }

    private static void refuses(Runnable check) {
        assertThatThrownBy(check::run).isInstanceOf(AssertionError.class);
    }
}
