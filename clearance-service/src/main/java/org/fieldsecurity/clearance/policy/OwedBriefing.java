package org.fieldsecurity.clearance.policy;

import java.time.Instant;

/**
 * A briefing at the place of an arrival that the traveller has not signed (T11) [33, An 14].
 *
 * @param dutyStation UN/LOCODE of the duty station whose security officer gives it
 * @param country ISO 3166-1 alpha-2 code of its country
 * @param arrivedAt the arrival
 */
public record OwedBriefing(String dutyStation, String country, Instant arrivedAt) {

    /** Whether a leg leads on inside the country of the arrival. */
    boolean concerns(Leg leg) {
        return leg.inCountry()
                && !leg.transit()
                && country.equals(leg.place().country())
                && !leg.departsAt().isBefore(arrivedAt);
    }
}
