package org.fieldsecurity.clearance.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldsecurity.clearance.policy.Leg;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.kit.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A leg before it is known what holds at its place.
 *
 * @param from UN/LOCODE of the place that it begins at
 * @param to UN/LOCODE of the duty station that it leads to
 * @param departsAt when the journey begins
 * @param arrivesAt when it ends
 * @param leavesAt when the stay ends; null while no end is known
 * @param transit whether the travellers stay inside the airport (T3)
 * @param flight what shares the flight with others, null where none is named
 * @param lodging what shares the roof with others, null where none is named
 * @param last whether it is the last leg of its itinerary
 */
public record PlannedLeg(
        String from,
        String to,
        Instant departsAt,
        Instant arrivesAt,
        @Nullable Instant leavesAt,
        boolean transit,
        @Nullable String flight,
        @Nullable String lodging,
        boolean last) {

    /** The legs of an itinerary, the last one marked. */
    public static List<PlannedLeg> of(List<ItineraryLeg> legs) {
        List<PlannedLeg> planned = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            planned.add(legs.get(i).planned(i == legs.size() - 1));
        }
        return planned;
    }

    /** The same leg with another end of the stay. */
    public PlannedLeg until(@Nullable Instant end) {
        return new PlannedLeg(from, to, departsAt, arrivesAt, end, transit, flight, lodging, last);
    }

    /** Whether it is the same journey and stay, whoever carries and lodges the travellers (T21). */
    public boolean isSameJourney(PlannedLeg other) {
        return from.equals(other.from)
                && to.equals(other.to)
                && departsAt.equals(other.departsAt)
                && arrivesAt.equals(other.arrivesAt)
                && Objects.equals(leavesAt, other.leavesAt)
                && transit == other.transit;
    }

    /** What is wrong with the order of times and places, by field. */
    static List<FieldError> errors(List<PlannedLeg> legs) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            PlannedLeg leg = legs.get(i);
            String at = "/legs/" + i;
            if (leg.arrivesAt.isBefore(leg.departsAt)) {
                errors.add(new FieldError("must not be before departsAt", at + "/arrivesAt"));
            }
            if (leg.leavesAt != null && leg.leavesAt.isBefore(leg.arrivesAt)) {
                errors.add(new FieldError("must not be before arrivesAt", at + "/leavesAt"));
            }
            if (i > 0 && leg.departsAt.isBefore(legs.get(i - 1).arrivesAt)) {
                errors.add(new FieldError("must not be before the arrival of the leg before", at + "/departsAt"));
            }
            if (!leg.last && leg.leavesAt == null) {
                errors.add(new FieldError("is needed on every leg but the last", at + "/leavesAt"));
            }
        }
        return errors;
    }

    /** Whether it begins in the country that it leads to; the first letters of a place are its country. */
    boolean staysInCountry() {
        return from.regionMatches(0, to, 0, 2);
    }

    /** The leg as the rules read it. */
    Leg at(Place place, String rating) {
        boolean inCountry = from.startsWith(place.country());
        return new Leg(place, rating, departsAt, arrivesAt, leavesAt, transit, inCountry, last);
    }
}
