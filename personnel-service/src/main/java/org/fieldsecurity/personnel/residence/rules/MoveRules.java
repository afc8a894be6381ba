package org.fieldsecurity.personnel.residence.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody has one home at any instant: a move ends the old residency when the new one begins (P4). */
public final class MoveRules {

    private MoveRules() {}

    /**
     * A person's latest residency.
     *
     * @param until null while it lasts
     */
    public record Latest(UUID home, Instant from, @Nullable Instant until) {

        boolean isAt(UUID other) {
            return until == null && home.equals(other);
        }
    }

    /** Why a person can't live in the home from the instant on; empty when they can. */
    public static Optional<String> whyNotMoved(@Nullable Latest latest, UUID home, Instant since, Instant now) {
        if (since.isAfter(now)) {
            return Optional.of("A move is recorded when it has happened, not ahead.");
        }
        if (latest == null) {
            return Optional.empty();
        }
        if (latest.isAt(home)) {
            return Optional.of("The person lives in this home already, since " + latest.from + ".");
        }
        Instant until = latest.until;
        if (until == null) {
            return since.isAfter(latest.from)
                    ? Optional.empty()
                    : Optional.of("The move must come after the present home began, at " + latest.from + ".");
        }
        return since.isBefore(until)
                ? Optional.of("The move must not come before the last home ended, at " + until + ".")
                : Optional.empty();
    }

    /** Why a residency can't end at the instant; empty when it can. */
    public static Optional<String> whyNotEnded(Latest current, Instant at, Instant now) {
        if (at.isAfter(now)) {
            return Optional.of("An end is recorded when it has happened, not ahead.");
        }
        return at.isAfter(current.from)
                ? Optional.empty()
                : Optional.of("The end must come after the beginning, at " + current.from + ".");
    }
}
