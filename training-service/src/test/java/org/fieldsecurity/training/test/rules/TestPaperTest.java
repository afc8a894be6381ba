package org.fieldsecurity.training.test.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.language.Languages;
import org.fieldsecurity.training.test.rules.TestPaper.Drawable;
import org.fieldsecurity.training.test.rules.TestPaper.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPaperTest {

    private static final List<Drawable> BANK = bank();

    private static List<Drawable> bank() {
        List<Drawable> bank = new ArrayList<>();
        for (String topic : List.of("FIRE", "MINES", "STRESS", "TRAVEL")) {
            for (int i = 1; i <= 5; i++) {
                bank.add(new Drawable(topic.substring(0, 3) + "-0" + i, topic));
            }
        }
        return bank;
    }

    @Test
    void theSameSeedGivesTheSamePaperAndAnotherSeedAnother() {
        assertThat(TestPaper.draw(BANK, 8, 42)).isEqualTo(TestPaper.draw(BANK.reversed(), 8, 42));
        assertThat(TestPaper.draw(BANK, 8, 42)).isNotEqualTo(TestPaper.draw(BANK, 8, 43));
    }

    @Test
    void everyTopicHasItsShareAndNoQuestionComesTwice() {
        for (long seed = 0; seed < 200; seed++) {
            TestPaper paper = TestPaper.draw(BANK, 8, seed);
            List<String> codes = paper.items().stream().map(Item::code).toList();
            assertThat(codes).hasSize(8).doesNotHaveDuplicates();
            Map<String, Long> byTopic =
                    codes.stream().collect(Collectors.groupingBy(code -> code.substring(0, 3), Collectors.counting()));
            assertThat(byTopic).hasSize(4).allSatisfy((topic, count) -> assertThat(count)
                    .isEqualTo(2));
            assertThat(paper.items())
                    .allSatisfy(item -> assertThat(item.order()).containsExactlyInAnyOrder(0, 1, 2, 3));
        }
    }

    @Test
    void aBankThatIsTooSmallGivesAllItHas() {
        assertThat(TestPaper.draw(BANK, 100, 1).items()).hasSize(20);
    }

    @Test
    void aStoredPaperIsReadBack() {
        TestPaper paper = TestPaper.draw(BANK, 8, 7);
        assertThat(TestPaper.parse(paper.text())).isEqualTo(paper);
    }

    @ParameterizedTest(name = "[32] {0} of 20 right at {1} percent: {2}")
    @CsvSource({
        "20, 80, true",
        "16, 80, true",
        "15, 80, false",
        "0, 1, false",
        "1, 5, true",
        "20, 100, true",
        "19, 100, false"
    })
    void thePassMarkIsMetOrNot(int right, int passPercent, boolean passed) {
        TestPaper paper = TestPaper.draw(BANK, 20, 3);
        Map<String, Integer> key = new HashMap<>();
        Map<String, Integer> answers = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            Item item = paper.items().get(i);
            key.put(item.code(), 2);
            int rightPlace = item.order().indexOf(2);
            answers.put(item.code(), i < right ? rightPlace : (rightPlace + 1) % 4);
        }
        TestMarking marking = TestMarking.mark(paper, answers, key, passPercent);
        assertThat(marking.passed()).isEqualTo(passed);
        assertThat(marking.score()).isEqualTo(right);
        assertThat(marking.misses())
                .hasSize(20 - right)
                .allSatisfy(miss -> assertThat(miss.chosen()).isNotNull().isNotEqualTo(miss.right()));
    }

    @Test
    void aQuestionWithoutAnAnswerIsAMiss() {
        TestPaper paper = TestPaper.parse("FIR-01:2013");
        assertThat(TestMarking.mark(paper, Map.of(), Map.of("FIR-01", 1), 80).misses())
                .containsExactly(new TestMarking.Miss("FIR-01", null, 1));
        assertThat(TestMarking.mark(paper, Map.of("FIR-01", 2), Map.of("FIR-01", 1), 80)
                        .passed())
                .isTrue();
    }

    @ParameterizedTest(name = "Accept-Language {0} wants {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"-|", "fr, en;q=0.5|fr en", "zh-Hans-CN|zh", ";;;|", "ar;q=0.2,ru|ru ar", "*|*"})
    void languages(@Nullable String header, @Nullable String wanted) {
        assertThat(String.join(" ", Languages.wanted(header))).isEqualTo(wanted == null ? "" : wanted);
    }
}
