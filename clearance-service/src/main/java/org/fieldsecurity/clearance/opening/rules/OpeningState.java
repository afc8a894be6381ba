package org.fieldsecurity.clearance.opening.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an opening stands, and where it may go from there (T12). */
@Schema(description = "Where an opening stands (T12)")
public enum OpeningState {
    /** Waits for consents, a check of the standards, or both. */
    PROPOSED,
    /** Both consented and the place meets the standards. */
    APPROVED,
    /** One of the two refused. */
    REFUSED,
    /** Given up before it opened; the record stays. */
    WITHDRAWN,
    /** Open, approved or not. */
    OPENED;

    private static final Map<OpeningState, Map<OpeningAction, OpeningState>> MOVES = Map.of(
            PROPOSED,
            row(Map.of(
                    OpeningAction.CONSENT, PROPOSED,
                    OpeningAction.CHECK, PROPOSED,
                    OpeningAction.APPROVE, APPROVED,
                    OpeningAction.REFUSE, REFUSED,
                    OpeningAction.WITHDRAW, WITHDRAWN,
                    OpeningAction.OPEN_UNAPPROVED, OPENED)),
            APPROVED,
            row(Map.of(
                    OpeningAction.WITHDRAW, WITHDRAWN,
                    OpeningAction.OPEN, OPENED,
                    OpeningAction.OPEN_UNAPPROVED, OPENED)),
            REFUSED,
            row(Map.of(OpeningAction.OPEN_UNAPPROVED, OPENED)),
            WITHDRAWN,
            row(Map.of(OpeningAction.OPEN_UNAPPROVED, OPENED)),
            OPENED,
            Map.of());

    /** Where an action leads from here, or why it does not lead anywhere. */
    public Move on(OpeningAction action) {
        var next = movesFrom(this).get(action);
        return next == null ? new Move.Illegal(this, action, legalActions()) : new Move.To(next);
    }

    /** The actions that lead somewhere from here; empty once it is open. */
    public Set<OpeningAction> legalActions() {
        return Collections.unmodifiableSet(movesFrom(this).keySet());
    }

    private static Map<OpeningAction, OpeningState> movesFrom(OpeningState state) {
        return MOVES.getOrDefault(state, Map.of());
    }

    private static Map<OpeningAction, OpeningState> row(Map<OpeningAction, OpeningState> moves) {
        return new EnumMap<>(moves);
    }

    /** The answer of {@link #on}. */
    public sealed interface Move {
        /**
         * A legal move.
         *
         * @param state where it leads
         */
        record To(OpeningState state) implements Move {}

        /**
         * An illegal move.
         *
         * @param state where the opening stands
         * @param action what was tried
         * @param legal what may be done instead
         */
        record Illegal(OpeningState state, OpeningAction action, Set<OpeningAction> legal) implements Move {

            /** Copies the set. */
            public Illegal {
                legal = Set.copyOf(legal);
            }
        }
    }
}
