package org.fieldsecurity.personnel.person.rules;

import java.time.LocalDate;
import java.util.UUID;

/** What is done to a person's assignments, in the order in which it has to be done. */
public sealed interface AssignmentStep {

    /** One on record gets another last day. */
    record End(UUID assignment, LocalDate lastDay) implements AssignmentStep {}

    /** One on record was recorded wrongly, or its last day is set anew. */
    record Correct(UUID assignment, AssignmentTerms terms) implements AssignmentStep {}

    /** A new one begins. */
    record Begin(AssignmentTerms terms) implements AssignmentStep {}
}
