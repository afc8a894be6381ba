package org.fieldsecurity.training.briefing.rules;

/** What somebody may do with a briefing. */
public enum BriefingMove {
    /** The security officer says that it was given [10(j)]. */
    GIVE,
    /** The traveller signs that it was given [22(c)]. */
    SIGN
}
