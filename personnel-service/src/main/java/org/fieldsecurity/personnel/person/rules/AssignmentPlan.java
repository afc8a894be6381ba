package org.fieldsecurity.personnel.person.rules;

import java.util.List;

/** What the rules make of a wish. */
public sealed interface AssignmentPlan {

    /** The steps that carry it out; none when it is so already. */
    record Steps(List<AssignmentStep> steps) implements AssignmentPlan {}

    /** Why it can't be, and what to do. */
    record Refused(String explanation, String rule, List<String> paragraphs) implements AssignmentPlan {}
}
