package org.fieldsecurity.training.obligation.rules;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * That a person must hold a course's certificate, from a first day to a last one.
 *
 * @param dueOn the day from which a missing certificate is a gap
 * @param until last day, included; {@link #NO_END} while no end is set
 * @param requirements ids of the requirements that it comes from
 */
public record Obligation(String course, LocalDate from, LocalDate dueOn, LocalDate until, Set<UUID> requirements) {

    /** Stands for no end, here and in the database. */
    public static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    /** Whether no day lies between the two. */
    boolean touches(Obligation later) {
        return !later.from.isAfter(until.equals(NO_END) ? NO_END : until.plusDays(1));
    }
}
