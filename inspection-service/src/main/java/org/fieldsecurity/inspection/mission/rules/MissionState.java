package org.fieldsecurity.inspection.mission.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a mission stands. It stays on record in every state; none of them removes it [40]. */
@Schema(description = "Where a mission stands")
public enum MissionState {
    /** Team, dates and checklist versions are fixed. */
    PLANNED,
    /** The team is at work. */
    OPEN,
    /** What it found has been told, with dates for correction. */
    DEBRIEFED,
    /** Nothing of it is left to do. */
    CLOSED,
    /** It did not take place. */
    CANCELLED;

    private static final Map<MissionState, Map<MissionMove, MissionState>> MOVES = Map.of(
            PLANNED, Map.of(MissionMove.OPEN, OPEN, MissionMove.CANCEL, CANCELLED),
            OPEN, Map.of(MissionMove.DEBRIEF, DEBRIEFED),
            DEBRIEFED, Map.of(MissionMove.CLOSE, CLOSED),
            CLOSED, Map.of(),
            CANCELLED, Map.of());

    /** The moves that lead on from here. */
    public Set<MissionMove> legalMoves() {
        return MOVES.getOrDefault(this, Map.of()).keySet();
    }

    /** Where the move leads; empty when it isn't legal here. */
    public Optional<MissionState> after(MissionMove move) {
        return Optional.ofNullable(MOVES.getOrDefault(this, Map.of()).get(move));
    }
}
