package org.fieldsecurity.personnel.residence.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A visitor is in one zone at any instant, for a time that has an end (P4) [20(d), 22(d)]. */
public final class StayRules {

    /** The shortest time that the database keeps. */
    private static final Duration NEVER_BEGAN = Duration.of(1, ChronoUnit.MICROS);

    private StayRules() {}

    /**
     * A stay's time.
     *
     * @param from first instant
     * @param to first instant after it
     */
    public record Term(Instant from, Instant to) {

        /** Whether the visitor is there at the instant. */
        public boolean includes(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** Why a stay can't end at the instant; empty when it can. An end only comes earlier than it was planned. */
    public static Optional<String> whyNotEnded(Term stay, Instant at, Instant now) {
        if (!stay.to.isAfter(now)) {
            return Optional.of("The stay ended at " + stay.to + " already.");
        }
        if (!at.isBefore(stay.to)) {
            return Optional.of("The stay ends earlier, at " + stay.to + "; record another for the time after.");
        }
        return at.isBefore(now) && at.isBefore(stay.from)
                ? Optional.of("The end can't lie before the beginning, at " + stay.from + ".")
                : Optional.empty();
    }

    /** When a stay is over that ends at the instant; one that is called off before its beginning lasts no time. */
    public static Instant endOf(Term stay, Instant at) {
        return at.isAfter(stay.from) ? at : stay.from.plus(NEVER_BEGAN);
    }
}
