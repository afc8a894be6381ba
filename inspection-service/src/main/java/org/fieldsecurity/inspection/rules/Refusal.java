package org.fieldsecurity.inspection.rules;

import java.util.List;

/**
 * One rule that refuses.
 *
 * @param rule its id, such as {@code I2}
 * @param paragraphs the paragraphs of the framework behind it
 * @param detail what is missing and what to do, without personal data
 */
public record Refusal(String rule, List<String> paragraphs, String detail) {

    /** A refusal by a rule that rests on one paragraph. */
    public static Refusal of(String rule, String paragraph, String detail) {
        return new Refusal(rule, List.of(paragraph), detail);
    }
}
