package org.fieldsecurity.clearance.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.LegAction;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.policy.RequestStatus;
import org.fieldsecurity.clearance.request.ClearanceRequestView.Leg;
import org.fieldsecurity.clearance.request.ClearanceRequestView.NextAction;

/** Writes a request with all its parts, and what can be done next as links. */
final class RequestViews {

    private static final Set<LegAction> DECISIONS = EnumSet.of(LegAction.CLEAR, LegAction.REFUSE, LegAction.REVOKE);

    private RequestViews() {}

    static String path(UUID request) {
        return "/clearance/v1/requests/" + request;
    }

    static ClearanceRequestView of(ClearanceRequest request, List<LegDecision> decisions) {
        return new ClearanceRequestView(
                request.id(),
                request.title(),
                request.organization(),
                request.purpose(),
                request.contact(),
                request.status(),
                request.createdBy(),
                request.createdAt(),
                request.submittedAt(),
                request.legs().stream()
                        .map(leg -> leg(leg, clearances(request, leg), decisions))
                        .toList(),
                nextActions(request));
    }

    private static List<LegClearance> clearances(ClearanceRequest request, RequestLeg leg) {
        return request.clearances().stream()
                .filter(clearance -> clearance.leg().id().equals(leg.id()))
                .toList();
    }

    private static Leg leg(RequestLeg leg, List<LegClearance> clearances, List<LegDecision> decisions) {
        return new Leg(
                leg.id(),
                leg.position(),
                leg.from(),
                leg.to(),
                leg.country(),
                leg.departsAt(),
                leg.arrivesAt(),
                leg.leavesAt(),
                leg.transit(),
                leg.carrier(),
                leg.accommodation(),
                clearances.stream()
                        .map(clearance -> LegClearanceView.of(clearance, decisions))
                        .toList());
    }

    private static List<NextAction> nextActions(ClearanceRequest request) {
        List<NextAction> actions = new ArrayList<>();
        String path = path(request.id());
        if (request.status() == RequestStatus.DRAFT) {
            actions.add(new NextAction("SUBMIT", "POST", path + "/submission"));
        }
        if (request.clearances().stream()
                .allMatch(clearance -> clearance.state().legalActions().contains(LegAction.CANCEL))) {
            actions.add(new NextAction("CANCEL", "POST", path + "/cancellation"));
        }
        for (RequestLeg leg : request.legs()) {
            if (clearances(request, leg).stream().anyMatch(RequestViews::isDecidable)) {
                actions.add(new NextAction("DECIDE", "POST", path + "/legs/" + leg.id() + "/decisions"));
            }
        }
        request.clearances().stream()
                .filter(clearance -> clearance.state().permitsTravel())
                .map(LegClearance::person)
                .distinct()
                .forEach(person ->
                        actions.add(new NextAction("ISSUE_SLIP", "POST", path + "/travellers/" + person + "/slip")));
        return actions;
    }

    private static boolean isDecidable(LegClearance clearance) {
        LegState state = clearance.state();
        return state.legalActions().stream().anyMatch(DECISIONS::contains);
    }
}
