package org.fieldsecurity.system.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.system.call.Door;
import org.fieldsecurity.system.call.Reply;

/**
 * The computer-marked basic awareness test, taken through the door.
 *
 * @param door where the training service is reached
 */
public record BasicTest(Door door) {

    private static final String TESTS = "/training/v1/tests";
    private static final String QUESTIONS =
            "training-service/src/main/resources/reference/basic-awareness-questions.json";

    /** Takes the test and answers every question rightly; gives the marked attempt. */
    public Reply pass(String token) {
        return take(token, true);
    }

    /** Takes the test and answers every question wrongly. */
    public Reply fail(String token) {
        return take(token, false);
    }

    private Reply take(String token, boolean rightly) {
        var attempt = door.post(token, TESTS, Map.of("course", "BSA")).is(201).json();
        var answers = new ArrayList<Map<String, String>>();
        for (var question : attempt.path("questions")) {
            answers.add(Map.of("question", question.path("question").asText(), "option", letter(question, rightly)));
        }
        var path = TESTS + "/" + attempt.path("attempt").path("id").asText() + "/answers";
        return door.post(token, path, Map.of("answers", answers)).is(200);
    }

    private static String letter(JsonNode asked, boolean rightly) {
        var right = rightOption(asked.path("question").asText());
        for (var option : asked.path("options")) {
            if (option.path("text").asText().equals(right) == rightly) {
                return option.path("letter").asText();
            }
        }
        throw new AssertionError("no option of " + asked + " fits");
    }

    private static String rightOption(String code) {
        for (var question : questions()) {
            if (question.path("code").asText().equals(code)) {
                return question.at("/texts/en/options")
                        .path(question.path("answer").asInt())
                        .asText();
            }
        }
        throw new AssertionError("question " + code + " is not in " + QUESTIONS);
    }

    private static List<JsonNode> questions() {
        try {
            var all = new ArrayList<JsonNode>();
            new ObjectMapper()
                    .readTree(Suite.root().resolve(QUESTIONS).toFile())
                    .forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
