package org.fieldsecurity.training.briefing.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever arrives at a duty station owes the security briefing of that place, signed by its due instant; what clearance
 * says of the arrival later moves or voids it until it is signed [22(c), 33] (T11).
 */
public final class ArrivalRule {

    private ArrivalRule() {}

    /**
     * What a report does.
     *
     * @param known the briefing of the leg and traveller; null when there is none yet
     */
    public static ArrivalStep follow(@Nullable KnownBriefing known, ReportedArrival reported, List<DueTerm> terms) {
        Instant arrivedAt = reported.arrivedAt();
        if (known == null) {
            return arrivedAt == null ? new ArrivalStep.Unchanged() : opened(arrivedAt, terms);
        }
        return switch (known.state()) {
            case SIGNED -> new ArrivalStep.Unchanged();
            case VOID -> arrivedAt == null ? new ArrivalStep.Unchanged() : opened(arrivedAt, terms);
            case OPEN, GIVEN -> arrivedAt == null ? new ArrivalStep.Voided() : again(known, reported, arrivedAt, terms);
        };
    }

    /** A briefing about one place is none about another. */
    private static ArrivalStep again(
            KnownBriefing known, ReportedArrival reported, Instant arrivedAt, List<DueTerm> terms) {
        if (!known.dutyStation().equals(reported.dutyStation())) {
            return opened(arrivedAt, terms);
        }
        return known.arrivedAt().equals(arrivedAt)
                ? new ArrivalStep.Unchanged()
                : new ArrivalStep.Moved(arrivedAt, DueTerm.dueAt(arrivedAt, terms));
    }

    private static ArrivalStep opened(Instant arrivedAt, List<DueTerm> terms) {
        return new ArrivalStep.Opened(arrivedAt, DueTerm.dueAt(arrivedAt, terms));
    }
}
