package org.fieldsecurity.clearance.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where one traveller's clearance for one leg stands, and where it may go from there (T20, T21). */
@Schema(description = "Where one traveller's clearance for one leg stands (T20)")
public enum LegState {
    /** Being written. */
    DRAFT,
    /** Cleared by the rules alone (T7). */
    AUTO_CLEARED,
    /** Waits for a decision. */
    PENDING,
    /** Waits for the traveller's answer to a question. */
    INFORMATION_REQUESTED,
    /** Cleared by a decision. */
    CLEARED,
    /** Refused by a decision with its reason, or by a rule. */
    REFUSED,
    /** The journey has begun. */
    IN_PROGRESS,
    /** In progress, with a stay made longer. */
    EXTENDED,
    /** In progress, with a stay cut short. */
    CURTAILED,
    /** The journey is over. */
    COMPLETED,
    /** Given up before it began; the record stays (T21). */
    CANCELLED,
    /** Withdrawn by those who cleared it. */
    REVOKED;

    private static final Map<LegState, Map<LegAction, LegState>> MOVES = moves();

    /** Where an action leads from here, or why it does not lead anywhere. */
    public Move on(LegAction action) {
        var next = movesFrom(this).get(action);
        return next == null ? new Move.Illegal(this, action, legalActions()) : new Move.To(next);
    }

    /** The actions that lead somewhere from here; empty at the end of a record. */
    public Set<LegAction> legalActions() {
        return Collections.unmodifiableSet(movesFrom(this).keySet());
    }

    /** Whether the traveller may go. */
    public boolean permitsTravel() {
        return switch (this) {
            case AUTO_CLEARED, CLEARED, IN_PROGRESS, EXTENDED, CURTAILED -> true;
            case DRAFT, PENDING, INFORMATION_REQUESTED, REFUSED, COMPLETED, CANCELLED, REVOKED -> false;
        };
    }

    private static Map<LegAction, LegState> movesFrom(LegState state) {
        return MOVES.getOrDefault(state, Map.of());
    }

    private static Map<LegState, Map<LegAction, LegState>> moves() {
        var moves = new EnumMap<LegState, Map<LegAction, LegState>>(LegState.class);
        moves.put(
                DRAFT,
                row(Map.of(
                        LegAction.CLEAR_AUTOMATICALLY, AUTO_CLEARED,
                        LegAction.REFUSE_BY_RULE, REFUSED,
                        LegAction.AWAIT_DECISION, PENDING,
                        LegAction.CANCEL, CANCELLED)));
        moves.put(
                PENDING,
                row(Map.of(
                        LegAction.CLEAR_AUTOMATICALLY, AUTO_CLEARED,
                        LegAction.REFUSE_BY_RULE, REFUSED,
                        LegAction.REQUEST_INFORMATION, INFORMATION_REQUESTED,
                        LegAction.CLEAR, CLEARED,
                        LegAction.REFUSE, REFUSED,
                        LegAction.CANCEL, CANCELLED,
                        LegAction.REOPEN, PENDING)));
        moves.put(
                INFORMATION_REQUESTED,
                row(Map.of(
                        LegAction.GIVE_INFORMATION, PENDING,
                        LegAction.REFUSE, REFUSED,
                        LegAction.CANCEL, CANCELLED,
                        LegAction.REOPEN, PENDING)));
        var cleared = row(Map.of(
                LegAction.START, IN_PROGRESS,
                LegAction.CANCEL, CANCELLED,
                LegAction.REVOKE, REVOKED,
                LegAction.REOPEN, PENDING));
        moves.put(AUTO_CLEARED, cleared);
        moves.put(CLEARED, cleared);
        moves.put(REFUSED, row(Map.of(LegAction.CANCEL, CANCELLED, LegAction.REOPEN, PENDING)));
        var underWay = row(Map.of(
                LegAction.COMPLETE, COMPLETED,
                LegAction.CURTAIL, CURTAILED,
                LegAction.EXTEND, EXTENDED,
                LegAction.REVOKE, REVOKED));
        moves.put(IN_PROGRESS, underWay);
        moves.put(EXTENDED, underWay);
        moves.put(CURTAILED, row(Map.of(LegAction.COMPLETE, COMPLETED, LegAction.REVOKE, REVOKED)));
        return moves;
    }

    private static Map<LegAction, LegState> row(Map<LegAction, LegState> moves) {
        return new EnumMap<>(moves);
    }

    /** The answer of {@link #on}. */
    public sealed interface Move {

        /**
         * A legal move.
         *
         * @param state where it leads
         */
        record To(LegState state) implements Move {}

        /**
         * An illegal move.
         *
         * @param state where the leg stands
         * @param action what was tried
         * @param legal what may be done instead
         */
        record Illegal(LegState state, LegAction action, Set<LegAction> legal) implements Move {

            /** Copies the set. */
            public Illegal {
                legal = Set.copyOf(legal);
            }
        }
    }
}
