package org.fieldsecurity.clearance.policy;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a whole request stands: nothing but a summary of its legs (T2). */
@Schema(description = "Where a whole request stands (T2)")
public enum RequestStatus {
    DRAFT,
    PENDING,
    CLEARED,
    /** Some legs are cleared for some travellers; nothing waits for a decision. */
    PARTLY_CLEARED,
    REFUSED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    REVOKED;

    private static final Set<LegState> CLEARED_STATES = EnumSet.of(LegState.AUTO_CLEARED, LegState.CLEARED);
    private static final Set<LegState> WAITING = EnumSet.of(LegState.PENDING, LegState.INFORMATION_REQUESTED);
    private static final Set<LegState> UNDER_WAY =
            EnumSet.of(LegState.IN_PROGRESS, LegState.EXTENDED, LegState.CURTAILED);

    /** The status of a request from the states of its legs and travellers; without any it is a draft. */
    public static RequestStatus of(Collection<LegState> legs) {
        var states = legs.isEmpty() ? EnumSet.of(LegState.DRAFT) : EnumSet.copyOf(legs);
        if (states.contains(LegState.DRAFT)) {
            return DRAFT;
        }
        if (states.stream().anyMatch(UNDER_WAY::contains)) {
            return IN_PROGRESS;
        }
        if (states.stream().anyMatch(WAITING::contains)) {
            return PENDING;
        }
        // What was given up says nothing of the rest.
        if (states.size() > 1) {
            states.remove(LegState.CANCELLED);
        }
        if (states.size() > 1 && states.stream().anyMatch(CLEARED_STATES::contains)) {
            return CLEARED_STATES.containsAll(states) ? CLEARED : travelled(states);
        }
        return states.size() == 1 ? ofOne(states.iterator().next()) : mixedEnd(states);
    }

    private static RequestStatus travelled(Set<LegState> states) {
        return states.contains(LegState.COMPLETED) ? IN_PROGRESS : PARTLY_CLEARED;
    }

    private static RequestStatus mixedEnd(Set<LegState> states) {
        if (states.contains(LegState.COMPLETED)) {
            return COMPLETED;
        }
        return states.contains(LegState.REVOKED) ? REVOKED : REFUSED;
    }

    private static RequestStatus ofOne(LegState state) {
        return switch (state) {
            case DRAFT -> DRAFT;
            case AUTO_CLEARED, CLEARED -> CLEARED;
            case PENDING, INFORMATION_REQUESTED -> PENDING;
            case REFUSED -> REFUSED;
            case IN_PROGRESS, EXTENDED, CURTAILED -> IN_PROGRESS;
            case COMPLETED -> COMPLETED;
            case CANCELLED -> CANCELLED;
            case REVOKED -> REVOKED;
        };
    }
}
