package org.fieldsecurity.clearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.clearance.assessment.AssessmentView.Decider;
import org.fieldsecurity.clearance.notice.Occurrence.LegMoved;
import org.fieldsecurity.clearance.notice.Occurrence.LegsMoved;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideMade;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.kit.authority.Scope;

/** What notices tell of requests. */
final class RequestOccurrences {

    private static final String PERSON = "person:";

    private RequestOccurrences() {}

    /** These clearances of the request came to the states that they are in. */
    static LegsMoved moved(ClearanceRequest request, List<LegClearance> clearances, Instant at) {
        String creator = request.createdBy();
        UUID asker = creator.startsWith(PERSON) ? UUID.fromString(creator.substring(PERSON.length())) : null;
        return new LegsMoved(
                request.id(),
                request.organization(),
                asker,
                clearances.stream().map(RequestOccurrences::leg).toList(),
                at);
    }

    /** A rule was set aside. */
    static OverrideMade override(OverrideView override, UUID decider, Duration answerWithin) {
        return new OverrideMade(
                override.id(),
                override.request(),
                override.leg(),
                override.person(),
                decider,
                override.organization(),
                override.country(),
                override.reason(),
                override.decidedAt(),
                override.decidedAt().plus(answerWithin));
    }

    private static LegMoved leg(LegClearance clearance) {
        Optional<Decider> next = told(clearance) == LegState.PENDING ? clearance.nextDecider() : Optional.empty();
        return new LegMoved(
                clearance.leg().id(),
                clearance.whose(),
                clearance.country(),
                clearance.dutyStation(),
                clearance.departsAt(),
                told(clearance),
                next.map(Decider::offices).orElse(List.of()),
                next.map(Decider::scope).orElse(new Scope.Country(clearance.country())));
    }

    /** A longer stay that is asked for waits like a leg that does. */
    private static LegState told(LegClearance clearance) {
        return clearance.wantedUntil() == null ? clearance.state() : LegState.PENDING;
    }
}
