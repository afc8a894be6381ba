package org.fieldsecurity.clearance.essential.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days in which somebody is named to a post.
 *
 * @param from the first day
 * @param until the last day; null while no end is set, before the first where it was ended before it began
 */
public record Period(LocalDate from, @Nullable LocalDate until) {

    /** Whether a day is one of them. */
    public boolean has(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether a day is in both. */
    public boolean overlaps(Period other) {
        return !isEmpty()
                && !other.isEmpty()
                && (until == null || !other.from.isAfter(until))
                && (other.until == null || !from.isAfter(other.until));
    }

    private boolean isEmpty() {
        return until != null && until.isBefore(from);
    }
}
