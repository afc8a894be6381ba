package org.fieldsecurity.personnel.roster.rules;

import java.util.List;

/**
 * One rule that refuses.
 *
 * @param rule its id, such as {@code P3}
 * @param paragraphs the paragraphs of the framework behind it
 * @param detail what is wrong and what to do, without personal data
 */
public record Refusal(String rule, List<String> paragraphs, String detail) {}
