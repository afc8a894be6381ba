package org.fieldsecurity.training.test;

import java.util.List;
import java.util.Map;
import org.fieldsecurity.training.test.rules.TestPaper;

/**
 * A question as the bank's file and the ledger hold it.
 *
 * @param answer number of the right option, 0 to 3
 * @param sources paragraphs of A/57/365, or {@code practice}
 * @param texts by language, English always among them
 */
public record QuestionEntry(
        String code, String course, String topic, List<String> sources, int answer, Map<String, QuestionText> texts) {

    /** Refuses an entry that could not be asked or marked. */
    public QuestionEntry {
        if (answer < 0 || answer >= TestPaper.OPTIONS || !texts.containsKey(Question.DEFAULT_LANGUAGE)) {
            throw new IllegalArgumentException("question " + code + " has no right answer or no English text");
        }
        texts.values().forEach(text -> {
            if (text.options().stream().distinct().count() != TestPaper.OPTIONS) {
                throw new IllegalArgumentException("question " + code + " needs four different options");
            }
        });
    }
}
