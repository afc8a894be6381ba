package org.fieldsecurity.personnel.headcount.rules;

/** What can be done to a headcount. */
public enum HeadcountMove {
    /** Somebody answers. */
    ANSWER,
    /** What was ticked on paper is entered. */
    ENTER_PAPER_RESULTS,
    /** It ends, with a report. */
    CLOSE
}
