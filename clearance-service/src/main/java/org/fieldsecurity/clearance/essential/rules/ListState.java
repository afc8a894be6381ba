package org.fieldsecurity.clearance.essential.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a post or a naming stands (T18). */
@Schema(description = "Where a post or a naming stands (T18)")
public enum ListState {
    /** Waits for the designated official. */
    PROPOSED,
    /** On the list for its period. */
    APPROVED,
    /** Refused by the designated official. */
    REFUSED,
    /** Ended on a day that was set, which may still be ahead; the record stays. */
    ENDED;

    private static final Map<ListState, Map<ListAction, ListState>> MOVES = Map.of(
            PROPOSED,
            new EnumMap<>(Map.of(ListAction.APPROVE, APPROVED, ListAction.REFUSE, REFUSED, ListAction.END, ENDED)),
            APPROVED,
            new EnumMap<>(Map.of(ListAction.END, ENDED)));

    /** Where an action leads from here; empty where it isn't legal. */
    public Optional<ListState> on(ListAction action) {
        return Optional.ofNullable(movesFrom(this).get(action));
    }

    /** The actions that are legal from here. */
    public Set<ListAction> legalActions() {
        return Collections.unmodifiableSet(movesFrom(this).keySet());
    }

    private static Map<ListAction, ListState> movesFrom(ListState state) {
        return MOVES.getOrDefault(state, Map.of());
    }
}
