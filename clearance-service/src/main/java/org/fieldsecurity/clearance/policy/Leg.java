package org.fieldsecurity.clearance.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * One leg of an itinerary: a journey to a place and the stay there. Days are days of UTC, as on the wire.
 *
 * @param place where it leads
 * @param rating code of the phase in force there, as the rating scheme names it
 * @param departsAt when the journey to the place begins
 * @param arrivesAt when it ends, not before it begins
 * @param leavesAt when the stay ends, after the arrival; null while no end is known
 * @param transit whether the traveller stays inside the airport (T3)
 * @param inCountry whether it begins in the country that it leads to
 * @param last whether it is the last leg of the itinerary, where a deployment ends
 */
public record Leg(
        Place place,
        String rating,
        Instant departsAt,
        Instant arrivesAt,
        @Nullable Instant leavesAt,
        boolean transit,
        boolean inCountry,
        boolean last) {

    /** Refuses times out of order. */
    public Leg {
        if (arrivesAt.isBefore(departsAt) || (leavesAt != null && leavesAt.isBefore(arrivesAt))) {
            throw new IllegalArgumentException("A leg departs, arrives and ends in this order.");
        }
    }

    /** The same leg at other times. */
    Leg at(Instant departsAt, Instant arrivesAt, @Nullable Instant leavesAt) {
        return new Leg(place, rating, departsAt, arrivesAt, leavesAt, transit, inCountry, last);
    }

    /** The last day at the place; for a stay without an end, the day that many days after the arrival. */
    public LocalDate lastDay(Period openStay) {
        return leavesAt == null ? Utc.day(arrivesAt).plus(openStay) : Utc.day(leavesAt);
    }
}
