package org.fieldsecurity.training.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionBankFileTest {

    private static final List<QuestionEntry> BANK = read();

    private static List<QuestionEntry> read() {
        try (var file = QuestionBankFileTest.class.getResourceAsStream("/reference/basic-awareness-questions.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static QuestionText english(QuestionEntry entry) {
        return Objects.requireNonNull(entry.texts().get(Question.DEFAULT_LANGUAGE));
    }

    @Test
    void thereAreFortyDifferentQuestions() {
        assertThat(BANK).hasSize(40);
        assertThat(BANK).extracting(QuestionEntry::code).doesNotHaveDuplicates();
        assertThat(BANK).extracting(entry -> english(entry).question()).doesNotHaveDuplicates();
    }

    @Test
    void everyTopicHasAtLeastThree() {
        Map<String, Long> byTopic =
                BANK.stream().collect(Collectors.groupingBy(QuestionEntry::topic, Collectors.counting()));
        assertThat(byTopic)
                .containsOnlyKeys(
                        "CLEARANCE",
                        "TRAVEL",
                        "RESIDENCE",
                        "CONVOYS",
                        "CHECKPOINTS",
                        "FIRE",
                        "MINES",
                        "STRESS",
                        "INFORMATION",
                        "REPORTING",
                        "WARDENS",
                        "RESPONSIBILITY")
                .allSatisfy((topic, count) -> assertThat(count).isGreaterThanOrEqualTo(3));
    }

    @Test
    void everyQuestionIsExplainedAndNamesItsSource() {
        assertThat(BANK).allSatisfy(entry -> {
            assertThat(english(entry).explanation()).hasSizeBetween(30, 400);
            assertThat(entry.sources())
                    .isNotEmpty()
                    .allMatch(source -> source.matches("practice|(An )?\\d{1,2}(\\([a-z]\\))?"));
        });
    }

    @Test
    void theRightAnswerIsAtNoFavouritePlace() {
        Map<Integer, Long> byPlace =
                BANK.stream().collect(Collectors.groupingBy(QuestionEntry::answer, Collectors.counting()));
        assertThat(byPlace).hasSize(4).allSatisfy((place, count) -> assertThat(count)
                .isEqualTo(10));
    }
}
