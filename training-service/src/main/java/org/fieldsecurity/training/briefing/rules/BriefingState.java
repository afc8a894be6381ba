package org.fieldsecurity.training.briefing.rules;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a briefing stands. */
@Schema(description = "Where a briefing stands")
public enum BriefingState {
    /** Owed since the arrival. */
    OPEN,
    /** Given by the security officer, not yet signed. */
    GIVEN,
    /** Signed; it never changes again. */
    SIGNED,
    /** The report of the arrival was taken back. */
    VOID;

    /** What may be done in this state. */
    public Set<BriefingMove> legalMoves() {
        return switch (this) {
            case OPEN -> Set.of(BriefingMove.GIVE);
            case GIVEN -> Set.of(BriefingMove.SIGN);
            case SIGNED, VOID -> Set.of();
        };
    }
}
