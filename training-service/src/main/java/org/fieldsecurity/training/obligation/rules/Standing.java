package org.fieldsecurity.training.obligation.rules;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an obligation is met on a day. */
@Schema(description = "How far an obligation is met on a day")
public enum Standing {
    /** A recognized certificate is valid. */
    HELD,
    /** It is valid, but ends within the days of warning (C5). */
    EXPIRING,
    /** The last one has ended. */
    EXPIRED,
    /** There never was one. */
    LACKING;

    /**
     * The standing on a day.
     *
     * @param coveredUntil last day of the best recognized certificate; null when there is none
     * @param warnDays days before the end from which it is said to be expiring
     */
    public static Standing on(LocalDate day, @Nullable LocalDate coveredUntil, int warnDays) {
        if (coveredUntil == null) {
            return LACKING;
        }
        if (coveredUntil.isBefore(day)) {
            return EXPIRED;
        }
        return coveredUntil.isBefore(day.plusDays(warnDays)) ? EXPIRING : HELD;
    }
}
