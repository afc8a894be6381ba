package org.fieldsecurity.personnel.appointment.rules;

import java.util.List;

/**
 * One reason to refuse.
 *
 * @param rule id of the rule
 * @param explanation what is missing or wrong, and what to do, without personal data
 * @param paragraphs paragraphs behind it
 */
public record Refusal(String rule, String explanation, List<String> paragraphs) {

    /** A refusal by a rule that rests on these paragraphs. */
    public static Refusal of(String rule, String explanation, String... paragraphs) {
        return new Refusal(rule, explanation, List.of(paragraphs));
    }
}
