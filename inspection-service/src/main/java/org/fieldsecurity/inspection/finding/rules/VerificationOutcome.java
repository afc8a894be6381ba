package org.fieldsecurity.inspection.finding.rules;

/** What a follow-up visit finds of a claimed correction. */
public enum VerificationOutcome {
    /** It is corrected; the deficiency closes. */
    CONFIRMED,
    /** It isn't; the deficiency is open again. */
    REFUTED
}
