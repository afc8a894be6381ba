package org.fieldsecurity.clearance.request;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.request.ClearanceRequestView.Leg;
import org.fieldsecurity.clearance.request.ClearanceRequestView.NextAction;

/** Writes a request with all its parts. */
final class RequestViews {

    /** By position; of legs at one position the one that was taken out comes last. */
    private static final Comparator<RequestLeg> IN_ORDER =
            Comparator.comparingInt(RequestLeg::position).thenComparing(RequestLeg::isDropped);

    private RequestViews() {}

    static String path(UUID request) {
        return "/clearance/v1/requests/" + request;
    }

    static String path(UUID request, UUID leg) {
        return path(request) + "/legs/" + leg;
    }

    static ClearanceRequestView of(
            ClearanceRequest request,
            List<LegDecision> decisions,
            List<LegQuestion> questions,
            List<NextAction> actions) {
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
                        .sorted(IN_ORDER)
                        .map(leg -> leg(leg, clearances(request, leg), decisions, questions))
                        .toList(),
                actions);
    }

    private static List<LegClearance> clearances(ClearanceRequest request, RequestLeg leg) {
        return request.clearances().stream()
                .filter(clearance -> clearance.leg().id().equals(leg.id()))
                .toList();
    }

    private static Leg leg(
            RequestLeg leg, List<LegClearance> clearances, List<LegDecision> decisions, List<LegQuestion> questions) {
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
                leg.droppedAt(),
                clearances.stream()
                        .map(clearance -> LegClearanceView.of(clearance, decisions, questions))
                        .toList());
    }
}
