package org.fieldsecurity.inspection.deficiency.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a deficiency stands. Only a follow-up visit closes it (I4). */
@Schema(description = "Where a deficiency stands")
public enum DeficiencyState {
    /** Not corrected. */
    OPEN,
    /** Said to be corrected, with evidence; waits for a follow-up visit. */
    CORRECTION_CLAIMED,
    /** Found corrected by a follow-up visit. */
    CLOSED;

    private static final Map<DeficiencyState, Map<DeficiencyMove, DeficiencyState>> MOVES = Map.of(
            OPEN, Map.of(DeficiencyMove.CLAIM_CORRECTION, CORRECTION_CLAIMED),
            CORRECTION_CLAIMED, Map.of(DeficiencyMove.CONFIRM, CLOSED, DeficiencyMove.REFUTE, OPEN),
            CLOSED, Map.of());

    /** The moves that lead on from here. */
    public Set<DeficiencyMove> legalMoves() {
        return MOVES.getOrDefault(this, Map.of()).keySet();
    }

    /** Where the move leads; empty when it isn't legal here. */
    public Optional<DeficiencyState> after(DeficiencyMove move) {
        return Optional.ofNullable(MOVES.getOrDefault(this, Map.of()).get(move));
    }
}
