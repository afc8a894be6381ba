package org.fieldsecurity.training.course.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which day the months of validity count when somebody certifies again (C5). */
@Schema(description = "From which day the months of validity count (C5)")
public enum CountedFrom {
    /** The day of completion. */
    COMPLETION,
    /** The day after the previous certificate ends, if it is still valid; else the day of completion. */
    PREVIOUS_EXPIRY,
    /** Completion, cut back to a fixed day of the year, so that everybody's certificates end together. */
    TO_CALENDAR_DAY
}
