package org.fieldsecurity.personnel.absence.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.jspecify.annotations.Nullable;

/**
 * The time for which somebody holds an office, and when they are away.
 *
 * @param absences in any order, without overlaps
 */
public record Tenure(Period period, List<Away> absences) {

    /**
     * One absence.
     *
     * @param from when it begins, by its record
     * @param recorded when it was recorded: nobody acts from before that instant
     * @param to first instant after it
     * @param deputy who acts for a team member; null when nobody was named
     * @param reference the document that authorizes it
     */
    public record Away(
            UUID absence,
            Instant from,
            Instant recorded,
            Instant to,
            @Nullable UUID deputy,
            String reference) {}
}
