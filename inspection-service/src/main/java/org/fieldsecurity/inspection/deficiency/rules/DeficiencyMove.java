package org.fieldsecurity.inspection.deficiency.rules;

/** What can be done to a deficiency. */
public enum DeficiencyMove {
    /** Say with evidence that it is corrected. */
    CLAIM_CORRECTION,
    /** A follow-up visit finds it corrected. */
    CONFIRM,
    /** A follow-up visit finds it not corrected. */
    REFUTE
}
