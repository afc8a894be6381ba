package org.fieldsecurity.personnel.appointment.rules;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open time, never empty.
 *
 * @param from first instant
 * @param to first instant after it; null without an end
 */
public record Period(Instant from, @Nullable Instant to) {

    /** Refuses what ends before it began. */
    public Period {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("a period ends after it began");
        }
    }

    /** The time between two instants; empty unless it ends after it began. */
    public static Optional<Period> between(Instant from, @Nullable Instant to) {
        return to == null || to.isAfter(from) ? Optional.of(new Period(from, to)) : Optional.empty();
    }

    /** What both have in common; empty when they only touch. */
    public Optional<Period> common(Period other) {
        return between(from.isAfter(other.from) ? from : other.from, earlier(to, other.to));
    }

    /** Whether both have an instant in common. */
    public boolean overlaps(Period other) {
        return common(other).isPresent();
    }

    /** Whether both have an instant in common, or one begins where the other ends. */
    public boolean meets(Period other) {
        return overlaps(other) || from.equals(other.to) || other.from.equals(to);
    }

    /** Whether every instant of the other is one of this. */
    public boolean covers(Period other) {
        return common(other).filter(other::equals).isPresent();
    }

    /** The earlier of two ends, of which null comes last. */
    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
