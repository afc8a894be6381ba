package org.fieldsecurity.personnel.headcount.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a headcount stands. */
@Schema(description = "Where a headcount stands")
public enum HeadcountState {
    /** It takes answers. */
    OPEN,
    /** It has its report; for some days it still takes what was ticked on paper. */
    CLOSED;

    /**
     * What may be done at an instant.
     *
     * @param closedAt null while it is open
     * @param paperDays for how many days after its closure it takes results from paper
     */
    public Set<HeadcountMove> legalMoves(@Nullable Instant closedAt, Instant now, int paperDays) {
        if (this == OPEN || closedAt == null) {
            return EnumSet.allOf(HeadcountMove.class);
        }
        return now.isBefore(closedAt.plus(Duration.ofDays(paperDays)))
                ? EnumSet.of(HeadcountMove.ENTER_PAPER_RESULTS)
                : EnumSet.noneOf(HeadcountMove.class);
    }
}
