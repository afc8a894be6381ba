package org.fieldsecurity.clearance.policy;

import java.time.LocalDate;
import java.time.Period;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * An approved entry of a list of essential personnel: what a claim to be needed rests on (T18).
 *
 * @param designation what the person is on the list
 * @param scope the duty station or country of the list
 * @param from the first day
 * @param until the last day; null while no end is set
 */
public record Naming(
        Designation designation,
        Scope scope,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether it holds at the place of a leg on every day from the arrival to the last one. */
    boolean holdsFor(Leg leg, Period openStay) {
        var arrival = Utc.day(leg.arrivesAt());
        return leg.place().liesIn(scope)
                && !arrival.isBefore(from)
                && (until == null || !leg.lastDay(openStay).isAfter(until));
    }

    /** Whether it holds at a place on a day, its last day included. */
    public boolean holdsAt(Place place, LocalDate day) {
        return place.liesIn(scope) && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
