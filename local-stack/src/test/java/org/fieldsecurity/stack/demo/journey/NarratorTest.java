package org.fieldsecurity.stack.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.stack.demo.call.Answer;
import org.fieldsecurity.stack.demo.call.Identity;
import org.junit.jupiter.api.Test;

class NarratorTest {

    private final List<String> lines = new ArrayList<>();

    @Test
    void chapters_are_numbered() {
        var narrator = new Narrator(lines::add, false);

        narrator.chapter("First");
        narrator.chapter("Second");

        assertThat(lines).containsExactly("", "1. First", "", "2. Second");
    }

    @Test
    void a_call_shows_who_what_and_the_status() {
        new Narrator(lines::add, false).call(new Identity.User("do-congo"), answer());

        assertThat(lines).containsExactly("   do-congo          GET /clearance/v1/phases?limit=1 -> 200");
    }

    @Test
    void whole_answers_are_shown_when_asked_for() {
        new Narrator(lines::add, true).call(new Identity.User("do-congo"), answer());

        assertThat(lines).hasSize(4).last().asString().endsWith("| }");
        assertThat(lines.get(2)).contains("\"rating\" : \"III\"");
    }

    @Test
    void verdicts_that_are_the_same_are_told_once() throws Exception {
        var legs = new ObjectMapper()
                .readTree("""
                        [{"position": 2, "from": "KENBO", "to": "CDGOM", "country": "CD", "rating": "III", "travellers": [
                          {"person": "%s", "assessment": %s}, {"person": "%s", "assessment": %s}]}]
                        """.formatted(Traveller.AMINA.person(), ASSESSMENT, Traveller.LUC.person(), ASSESSMENT));

        new Verdicts(new Narrator(lines::add, false)).tell(legs);

        assertThat(lines)
                .containsExactly(
                        "      leg 2  KENBO to CDGOM, CD, phase III",
                        "        Amina and Luc: NOT_PERMITTED",
                        "          PHASE-III  Only essential personnel may go. [22(b), An 26]",
                        "                     missing: designation");
    }

    private static final String ASSESSMENT = """
            {"verdict": "NOT_PERMITTED", "rules": [{"id": "PHASE-III", "paragraphs": ["22(b)", "An 26"],
             "outcome": "REFUSED", "explanation": "Only essential personnel may go.", "missing": ["designation"]}]}
            """;

    private static Answer answer() {
        return new Answer(
                "GET",
                URI.create("http://127.0.0.1:8080/clearance/v1/phases?limit=1"),
                200,
                HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true),
                "{\"rating\": \"III\"}".getBytes(StandardCharsets.UTF_8));
    }
}
