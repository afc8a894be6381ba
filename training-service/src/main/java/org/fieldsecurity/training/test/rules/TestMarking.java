package org.fieldsecurity.training.test.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A marked test [32].
 *
 * @param score right answers
 * @param of questions
 * @param misses every question not answered rightly, in the order of the paper
 */
public record TestMarking(int score, int of, boolean passed, List<Miss> misses) {

    /**
     * A question not answered rightly.
     *
     * @param chosen number in the bank of the option chosen; null when there was no answer
     * @param right number in the bank of the right one
     */
    public record Miss(String code, @Nullable Integer chosen, int right) {}

    /**
     * Marks a paper.
     *
     * @param answers for a question's code the place of the option chosen, as shown, 0 to 3; no answer is wrong
     * @param key for a question's code the number in the bank of the right option
     * @param passPercent share of right answers that passes, 1 to 100
     */
    public static TestMarking mark(
            TestPaper paper, Map<String, Integer> answers, Map<String, Integer> key, int passPercent) {
        List<Miss> misses = paper.items().stream()
                .map(item -> {
                    Integer place = answers.get(item.code());
                    Integer chosen = place == null ? null : item.order().get(place);
                    return new Miss(item.code(), chosen, Objects.requireNonNull(key.get(item.code())));
                })
                .filter(answer -> !Integer.valueOf(answer.right()).equals(answer.chosen()))
                .toList();
        int of = paper.items().size();
        int score = of - misses.size();
        return new TestMarking(score, of, score * 100 >= passPercent * of, misses);
    }
}
