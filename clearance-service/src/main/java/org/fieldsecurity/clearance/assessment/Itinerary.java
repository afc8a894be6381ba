package org.fieldsecurity.clearance.assessment;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An itinerary and its people.
 *
 * @param legs the legs in their order
 * @param people everybody who is asked about, those taken out of it by an amendment too
 * @param travelling those of them who travel on it
 */
public record Itinerary(List<PlannedLeg> legs, Set<UUID> people, Set<UUID> travelling) {

    /** Copies the lists. */
    public Itinerary {
        legs = List.copyOf(legs);
        people = Set.copyOf(people);
        travelling = Set.copyOf(travelling);
    }
}
