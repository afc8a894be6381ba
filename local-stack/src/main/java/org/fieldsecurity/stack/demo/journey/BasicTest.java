package org.fieldsecurity.stack.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.demo.call.Identity;

/** The basic awareness test, taken by whoever holds no certificate that lasts until the end of the journey [32]. */
record BasicTest(Scene scene, LocalDate lastDay) {

    private static final String COURSE = "BSA";
    private static final String ANSWERS = "/demo/basic-awareness-answers.json";

    /** Has the traveller certified; false when an earlier run has done it. */
    boolean certify(Traveller traveller) {
        scene.narrator().chapter(traveller.name() + " and the basic security awareness certificate");
        var certificates = scene.get(traveller.user(), "/training/v1/certificates?limit=200");
        var held = Json.items(certificates.json().path("items")).stream()
                .filter(this::lasts)
                .findFirst();
        if (held.isPresent()) {
            scene.narrator().say(traveller.name() + " holds one from an earlier run; no need to take the test again");
            show(held.get());
            return false;
        }
        show(pass(traveller));
        return true;
    }

    private boolean lasts(JsonNode certificate) {
        var until = certificate.path("validUntil").asText("9999-12-31");
        return certificate.path("course").asText().equals(COURSE)
                && certificate.path("revokedAt").isMissingNode()
                && !LocalDate.parse(until).isBefore(lastDay);
    }

    private JsonNode pass(Traveller traveller) {
        var attempt = scene.post(traveller.user(), "/training/v1/tests", Map.of("course", COURSE))
                .json();
        var questions = Json.items(attempt.path("questions"));
        var first = questions.getFirst();
        scene.narrator()
                .say(questions.size() + " questions, "
                        + attempt.path("attempt").path("passPercent").asText() + " % right to pass; the first one:");
        scene.narrator()
                .detail(first.path("question").asText() + "  "
                        + first.path("text").asText());
        first.path("options").forEach(option -> scene.narrator()
                .detail("  " + option.path("letter").asText() + "  "
                        + option.path("text").asText()));
        var path = "/training/v1/tests/" + attempt.path("attempt").path("id").asText() + "/answers";
        var marked = scene.post(traveller.user(), path, Map.of("answers", answers(questions)))
                .json();
        var result = marked.path("attempt");
        scene.narrator()
                .say(result.path("state").asText() + " with "
                        + result.path("score").asText() + " of "
                        + result.path("of").asText());
        scene.expect(result.path("state").asText().equals("PASSED"), traveller.name() + " passes the test");
        return scene.get(
                        traveller.user(),
                        "/training/v1/certificates/"
                                + result.path("certificate").asText())
                .json();
    }

    /** Anyone can verify a certificate by its code, without an account (C7). */
    private void show(JsonNode certificate) {
        var code = certificate.path("code").asText();
        scene.narrator()
                .say("certificate " + code + ", valid until "
                        + certificate.path("validUntil").asText("without end"));
        var verified = scene.get(new Identity.Anyone(), "/training/v1/certificates/verify/" + code)
                .json();
        scene.narrator()
                .say(verified.path("state").asText() + ": "
                        + verified.path("title").asText() + ", holder "
                        + verified.path("holder").asText());
        scene.expect(verified.path("state").asText().equals("VALID"), "the certificate verifies");
    }

    /** What somebody answers who has read the material: the letter under which the right option is shown. */
    private static List<Map<String, String>> answers(List<JsonNode> questions) {
        var known = known();
        return questions.stream()
                .map(question ->
                        Map.of("question", question.path("question").asText(), "option", letter(question, known)))
                .toList();
    }

    private static String letter(JsonNode question, JsonNode known) {
        var code = question.path("question").asText();
        if (!known.has(code)) {
            throw new StackException("The demo has no answer to question " + code + " of the basic test.");
        }
        return Json.with(question.path("options"), "text", known.path(code).asText())
                .path("letter")
                .asText();
    }

    private static JsonNode known() {
        try (var file = Objects.requireNonNull(BasicTest.class.getResourceAsStream(ANSWERS))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
