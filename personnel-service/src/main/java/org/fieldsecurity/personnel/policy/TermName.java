package org.fieldsecurity.personnel.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number that a rule needs and no paragraph gives. */
@Schema(description = "A number that a rule needs and no paragraph gives")
public enum TermName {
    /** Days within which each list is attested again (P3). */
    LIST_ATTESTATION_DAYS,
    /** Days within which a warden visits each household again (P5). */
    HOUSEHOLD_VISIT_DAYS,
    /** Days within which a headcount is exercised (P7). */
    HEADCOUNT_EXERCISE_DAYS,
    /** Days during which a merge of two records can be undone (P10). */
    MERGE_UNDO_DAYS,
    /** Days before the end of a memorandum from which on it is listed as ending (P1). */
    MEMORANDUM_WARNING_DAYS,
    /** Days after its closure during which a headcount takes results from paper (P7). */
    PAPER_RESULT_DAYS
}
