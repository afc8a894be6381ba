package org.fieldsecurity.personnel.scim.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of an assignment, both included.
 *
 * @param until null while no end is set
 */
public record Period(LocalDate from, @Nullable LocalDate until) {

    /** Whether it goes on after a day. */
    public boolean goesOnAfter(LocalDate day) {
        return until == null || until.isAfter(day);
    }
}
