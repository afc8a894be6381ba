package org.fieldsecurity.clearance.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fieldsecurity.clearance.policy.LegAction;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.policy.RequestStatus;
import org.fieldsecurity.clearance.request.ClearanceRequestView.NextAction;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;

/** What somebody may do next with a request, by its state and their offices (T20). */
final class NextActions {

    private static final Set<LegState> BEGUN =
            EnumSet.of(LegState.IN_PROGRESS, LegState.EXTENDED, LegState.CURTAILED, LegState.COMPLETED);

    private final ClearanceRequest request;
    private final String path;
    private final List<NextAction> actions = new ArrayList<>();

    private NextActions(ClearanceRequest request) {
        this.request = request;
        this.path = RequestViews.path(request.id());
    }

    static List<NextAction> of(ClearanceRequest request, Caller caller) {
        NextActions next = new NextActions(request);
        if (RequestsVisible.mayAsk(caller, request)) {
            next.ask();
        }
        if (caller instanceof Caller.Person person) {
            next.decide(person);
        }
        return List.copyOf(next.actions);
    }

    private void ask() {
        if (request.status() == RequestStatus.DRAFT) {
            add("SUBMIT", path + "/submission");
        }
        if (anyMay(LegAction.REOPEN) || request.status() == RequestStatus.DRAFT) {
            add("AMEND", path + "/amendment");
        }
        if (anyMay(LegAction.CANCEL)
                && request.clearances().stream().map(LegClearance::state).noneMatch(BEGUN::contains)) {
            add("CANCEL", path + "/cancellation");
        }
        for (RequestLeg leg : request.itinerary()) {
            String there = RequestViews.path(request.id(), leg.id());
            addWhere(leg, LegAction.GIVE_INFORMATION, "ANSWER", there + "/answers");
            addWhere(leg, LegAction.CURTAIL, "CURTAIL", there + "/curtailment");
            addWhere(leg, LegAction.EXTEND, "EXTEND", there + "/extension");
            if (isTravelled(leg)) {
                add("REPORT_MOVEMENT", there + "/movements");
            }
        }
        request.clearances().stream()
                .filter(clearance -> clearance.state().permitsTravel())
                .map(LegClearance::person)
                .distinct()
                .forEach(person -> add("ISSUE_SLIP", path + "/travellers/" + person + "/slip"));
    }

    private void decide(Caller.Person person) {
        for (RequestLeg leg : request.itinerary()) {
            List<LegClearance> theirs = request.clearances().stream()
                    .filter(clearance -> clearance.leg().id().equals(leg.id()))
                    .filter(clearance -> decides(person, clearance))
                    .toList();
            String there = RequestViews.path(request.id(), leg.id());
            if (theirs.stream().anyMatch(NextActions::isDecidable)) {
                add("DECIDE", there + "/decisions");
            }
            if (theirs.stream()
                    .anyMatch(clearance -> clearance.state().legalActions().contains(LegAction.REQUEST_INFORMATION))) {
                add("ASK", there + "/questions");
            }
        }
    }

    private static boolean isDecidable(LegClearance clearance) {
        Set<LegAction> legal = clearance.state().legalActions();
        return legal.contains(LegAction.CLEAR)
                || legal.contains(LegAction.REFUSE)
                || legal.contains(LegAction.REVOKE)
                || clearance.wantedUntil() != null;
    }

    /** Whether the next consent is theirs to give; nobody's on their own travel (T13). */
    private static boolean decides(Caller.Person person, LegClearance clearance) {
        if (clearance.assessment() == null || person.id().equals(clearance.person())) {
            return false;
        }
        return clearance
                .nextDecider()
                .map(next -> person.offices().stream().anyMatch(next::includes))
                .orElseGet(() -> person.authorityOver(
                                new Scope.Country(clearance.country()),
                                Office.DESIGNATED_OFFICIAL,
                                Office.DESIGNATED_OFFICIAL_AD_INTERIM)
                        .isPresent());
    }

    /** Whether somebody may go on the leg or is on it: where they are is said until the journey is over (T22). */
    private boolean isTravelled(RequestLeg leg) {
        return request.clearances().stream()
                .filter(clearance -> clearance.leg().id().equals(leg.id()))
                .map(LegClearance::state)
                .anyMatch(LegState::permitsTravel);
    }

    private void addWhere(RequestLeg leg, LegAction action, String name, String href) {
        boolean legal = request.clearances().stream()
                .filter(clearance -> clearance.leg().id().equals(leg.id()))
                .anyMatch(clearance -> clearance.state().legalActions().contains(action));
        if (legal) {
            add(name, href);
        }
    }

    private boolean anyMay(LegAction action) {
        return request.clearances().stream()
                .anyMatch(clearance -> clearance.state().legalActions().contains(action));
    }

    private void add(String action, String href) {
        actions.add(new NextAction(action, "POST", href));
    }
}
