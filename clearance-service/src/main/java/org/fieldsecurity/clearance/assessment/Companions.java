package org.fieldsecurity.clearance.assessment;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.Company;
import org.fieldsecurity.clearance.policy.Traveller;
import org.jspecify.annotations.Nullable;

/**
 * Who else is where the travellers of an itinerary will be, those not counted who travel on it.
 *
 * @param onFlights how many personnel of each organization are on each flight
 * @param atLodgings how many personnel of each organization stay at each lodging
 * @param counterparts for each flight the travellers whose counterpart in the direction of a country is on it
 */
public record Companions(
        Map<String, Map<String, Integer>> onFlights,
        Map<String, Map<String, Integer>> atLodgings,
        Map<String, Set<UUID>> counterparts) {

    /** Nobody. */
    public static final Companions NONE = new Companions(Map.of(), Map.of(), Map.of());

    /** A traveller's company on a leg, with so many of their organization travelling on the same itinerary. */
    Company of(PlannedLeg leg, Traveller traveller, int together) {
        return new Company(
                count(onFlights, leg.flight(), traveller, together),
                count(atLodgings, leg.lodging(), traveller, together),
                leg.flight() != null
                        && counterparts.getOrDefault(leg.flight(), Set.of()).contains(traveller.person()));
    }

    private static int count(
            Map<String, Map<String, Integer>> shared, @Nullable String key, Traveller traveller, int together) {
        return key == null
                ? 0
                : together + shared.getOrDefault(key, Map.of()).getOrDefault(traveller.organization(), 0);
    }
}
