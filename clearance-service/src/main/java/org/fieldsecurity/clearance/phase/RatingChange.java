package org.fieldsecurity.clearance.phase;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Policy;

/**
 * What a phase that comes into force or is lowered changes: only the duty stations whose worst rating is another one
 * afterwards.
 *
 * @param phase the phase that brings it about
 * @param policy the policy in force
 * @param places the duty stations whose rating changes, by their codes
 * @param before the rating that held at each of them
 * @param after the rating that holds from then on
 * @param at the instant of the change
 */
public record RatingChange(
        UUID phase,
        Policy policy,
        Map<String, Place> places,
        Map<String, String> before,
        Map<String, String> after,
        Instant at) {

    /** Copies the maps. */
    public RatingChange {
        places = Map.copyOf(places);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** Codes of the duty stations whose rating changes. */
    public Set<String> dutyStations() {
        return places.keySet();
    }

    /** Whether the new rating of a duty station is milder than the one before. */
    public boolean isMilder(String dutyStation) {
        return policy.order(after.getOrDefault(dutyStation, policy.baseline()))
                < policy.order(before.getOrDefault(dutyStation, policy.baseline()));
    }
}
