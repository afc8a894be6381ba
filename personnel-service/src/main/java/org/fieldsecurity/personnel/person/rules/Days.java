package org.fieldsecurity.personnel.person.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whole days in UTC, both included.
 *
 * @param until null while no end is set
 */
public record Days(LocalDate from, @Nullable LocalDate until) {

    /** Whether the day is one of them. */
    public boolean cover(LocalDate day) {
        return !day.isBefore(from) && reach(day);
    }

    /** Whether they go on to the day, or beyond it. */
    public boolean reach(LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    /** Whether a day belongs to both. */
    public boolean overlap(Days other) {
        return reach(other.from) && other.reach(from);
    }

    /** Whether they end before the others do; days without an end never do. */
    boolean endBefore(Days other) {
        return until != null && !until.equals(other.until) && other.reach(until);
    }

    /** The same first day with another last one. */
    public Days until(@Nullable LocalDate last) {
        return new Days(from, last);
    }
}
