package org.fieldsecurity.stack.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BasicTestAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path BANK = Path.of(
            System.getProperty("suite.root"),
            "training-service/src/main/resources/reference/basic-awareness-questions.json");

    @Test
    void the_travellers_know_the_right_option_of_every_question_of_the_bank() throws IOException {
        var right = new TreeMap<String, String>();
        JSON.readTree(BANK.toFile())
                .forEach(question -> right.put(
                        question.path("code").asText(),
                        question.path("texts")
                                .path("en")
                                .path("options")
                                .path(question.path("answer").asInt())
                                .asText()));

        assertThat(known()).isEqualTo(right);
    }

    private static Map<?, ?> known() throws IOException {
        try (var file = Objects.requireNonNull(
                BasicTestAnswersTest.class.getResourceAsStream("/demo/basic-awareness-answers.json"))) {
            return JSON.readValue(file, TreeMap.class);
        }
    }
}
