package org.fieldsecurity.clearance.policy;

import java.time.Instant;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Where nothing is cleared automatically, whatever the phase (T8).
 *
 * @param scope country, area or duty station
 * @param from the first instant
 * @param until the instant at which it ends; null while no end is set
 * @param reason why
 */
public record ManualArea(
        Scope scope, Instant from, @Nullable Instant until, String reason) {

    boolean touches(Leg leg) {
        return leg.place().liesIn(scope)
                && (until == null || leg.arrivesAt().isBefore(until))
                && (leg.leavesAt() == null || !leg.leavesAt().isBefore(from));
    }
}
