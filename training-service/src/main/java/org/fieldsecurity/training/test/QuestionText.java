package org.fieldsecurity.training.test;

import java.util.List;

/**
 * A question in one language.
 *
 * @param options four, of which one is right
 * @param explanation why the right one is right
 */
public record QuestionText(String question, List<String> options, String explanation) {}
