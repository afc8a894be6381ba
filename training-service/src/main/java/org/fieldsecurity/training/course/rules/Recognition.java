package org.fieldsecurity.training.course.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The Coordinator's recognition of a course (C2) [26].
 *
 * @param from first day; null while the course isn't recognized
 * @param until last day, included; null while no end is set
 */
public record Recognition(
        @Nullable LocalDate from, @Nullable LocalDate until) {

    /** Whether a certificate completed on this day satisfies a requirement. */
    public boolean covers(LocalDate day) {
        return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
