package org.fieldsecurity.inspection.checklist.rules;

import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a version of a checklist stands. Publication freezes it for good (I2). */
@Schema(description = "Where a version of a checklist stands")
public enum ChecklistState {
    /** Being written; may change. */
    DRAFT(Set.of(ChecklistMove.AMEND, ChecklistMove.PUBLISH)),
    /** Given out to those inspected; never changes again [39]. */
    PUBLISHED(Set.of());

    private final Set<ChecklistMove> legalMoves;

    ChecklistState(Set<ChecklistMove> legalMoves) {
        this.legalMoves = legalMoves;
    }

    /** The moves that lead on from here. */
    public Set<ChecklistMove> legalMoves() {
        return legalMoves;
    }

    /** Where the move leads; empty when it isn't legal here. */
    public Optional<ChecklistState> after(ChecklistMove move) {
        return legalMoves.contains(move)
                ? Optional.of(move == ChecklistMove.PUBLISH ? PUBLISHED : DRAFT)
                : Optional.empty();
    }
}
