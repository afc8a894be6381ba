package org.fieldsecurity.clearance.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.fieldsecurity.clearance.assessment.CaseFile;
import org.fieldsecurity.clearance.assessment.PlannedLeg;
import org.fieldsecurity.clearance.assessment.PlannedTraveller;
import org.fieldsecurity.clearance.policy.LegAction;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.request.AmendedRequest.AmendedLeg;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** One change of a request, made on all its parts at once (T21). */
final class Amendment {

    private static final int MOST_LEGS = 60;
    private static final int MOST_CLEARANCES = 1200;

    private final ClearanceRequest request;
    private final AmendedRequest wanted;
    private final CaseFile file;
    private final boolean draft;
    private final boolean everyLeg;
    private final Set<UUID> noLongerCleared = new LinkedHashSet<>();
    private final List<LegClearance> givenUp = new ArrayList<>();

    /**
     * What it took from whom.
     *
     * @param noLongerCleared the travellers who may no longer go on a leg that they were cleared for
     * @param givenUp clearances that are given up and of which others know
     */
    record Taken(List<UUID> noLongerCleared, List<LegClearance> givenUp) {}

    Amendment(ClearanceRequest request, AmendedRequest wanted, CaseFile file) {
        this.request = request;
        this.wanted = wanted;
        this.file = file;
        this.draft = request.submittedAt() == null;
        this.everyLeg = request.purpose() != wanted.purpose();
    }

    /** Makes it. */
    Taken make() {
        requireOpen();
        List<PlannedLeg> planned = wanted.planned();
        Set<UUID> kept = new HashSet<>();
        List<Optional<RequestLeg>> before = wanted.legs().stream()
                .map(AmendedLeg::leg)
                .map(id -> replaced(id, kept))
                .toList();
        List<Optional<PlannedLeg>> old =
                before.stream().map(leg -> leg.map(request::planned)).toList();
        request.itinerary().stream().filter(leg -> !kept.contains(leg.id())).forEach(this::drop);
        request.describe(wanted);
        request.departs(planned.getFirst().departsAt());
        Set<LegClearance> asked = new LinkedHashSet<>();
        for (int i = 0; i < planned.size(); i++) {
            RequestLeg leg = place(before.get(i), i, planned.get(i));
            asked.addAll(travellers(leg, reasonToAsk(old.get(i), planned.get(i))));
        }
        requireRoom();
        if (!draft) {
            asked.forEach(clearance -> clearance.submit(request.judge(clearance, file)));
        }
        request.changed(file.at());
        return new Taken(List.copyOf(noLongerCleared), List.copyOf(givenUp));
    }

    /** Something is left to travel for. */
    private void requireOpen() {
        boolean open = request.clearances().stream()
                .anyMatch(clearance -> clearance.state() != LegState.CANCELLED
                        && clearance.state() != LegState.COMPLETED
                        && clearance.state() != LegState.REVOKED);
        if (!open) {
            throw ProblemException.illegalState(
                    "A journey that is " + request.status() + " is not amended: make a new request.", List.of());
        }
    }

    private void requireRoom() {
        if (request.legs().size() > MOST_LEGS || request.clearances().size() > MOST_CLEARANCES) {
            throw ProblemException.refused(
                    "This request was amended as often as one can be: make a new one.", List.of("T21"), List.of());
        }
    }

    private Optional<RequestLeg> replaced(@Nullable UUID id, Set<UUID> kept) {
        if (id == null) {
            return Optional.empty();
        }
        if (!kept.add(id)) {
            throw ProblemException.invalid("/legs", "name a leg twice");
        }
        return Optional.of(request.itinerary().stream()
                .filter(leg -> leg.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("/legs", "name a leg that this journey doesn't have")));
    }

    private void drop(RequestLeg leg) {
        standing(leg).forEach(this::giveUp);
        leg.drop(file.at());
    }

    private RequestLeg place(Optional<RequestLeg> before, int i, PlannedLeg planned) {
        String country = file.place(planned).country();
        if (before.isEmpty()) {
            return request.add(wanted.legs().get(i).itinerary(), i + 1, country);
        }
        before.get().amend(i + 1, wanted.legs().get(i).itinerary(), country);
        return before.get();
    }

    /** Puts everybody who travels on the leg and takes the others off; gives the clearances to be asked for. */
    private Set<LegClearance> travellers(RequestLeg leg, Predicate<LegClearance> changed) {
        Set<LegClearance> asked = new LinkedHashSet<>();
        Set<UUID> people = new HashSet<>();
        for (PlannedTraveller traveller : wanted.travellers()) {
            people.add(traveller.person());
            standing(leg).stream()
                    .filter(clearance -> clearance.person().equals(traveller.person()))
                    .findFirst()
                    .ifPresentOrElse(
                            clearance -> follow(clearance, leg, traveller, changed, asked),
                            () -> asked.add(request.add(leg, file.traveller(traveller))));
        }
        standing(leg).stream()
                .filter(clearance -> !people.contains(clearance.person()))
                .forEach(this::giveUp);
        return asked;
    }

    private void follow(
            LegClearance clearance,
            RequestLeg leg,
            PlannedTraveller traveller,
            Predicate<LegClearance> changed,
            Set<LegClearance> asked) {
        boolean designated = clearance.designation() != traveller.designated();
        if (clearance.state() == LegState.REVOKED || !designated && !changed.test(clearance)) {
            return;
        }
        if (!draft) {
            noteCleared(clearance);
            clearance.askAgain();
        }
        clearance.follow(leg);
        clearance.designate(traveller.designated());
        asked.add(clearance);
    }

    private void giveUp(LegClearance clearance) {
        if (clearance.state() != LegState.REVOKED) {
            noteCleared(clearance);
            if (clearance.isKnownToOthers()) {
                givenUp.add(clearance);
            }
            clearance.move(LegAction.CANCEL);
        }
    }

    private void noteCleared(LegClearance clearance) {
        if (clearance.state().permitsTravel()) {
            noLongerCleared.add(clearance.person());
        }
    }

    private List<LegClearance> standing(RequestLeg leg) {
        return request.clearances().stream()
                .filter(clearance -> clearance.leg().id().equals(leg.id()))
                .filter(clearance -> clearance.state() != LegState.CANCELLED)
                .toList();
    }

    /** On another flight only those are asked for again who are too many on it (T14). */
    private Predicate<LegClearance> reasonToAsk(Optional<PlannedLeg> before, PlannedLeg after) {
        if (everyLeg || isMaterial(before, after)) {
            return clearance -> true;
        }
        boolean sameFlight =
                before.map(leg -> Objects.equals(leg.flight(), after.flight())).orElse(false);
        return clearance -> !sameFlight
                && clearance.state().permitsTravel()
                && request.judge(clearance, file).isConcentrated();
    }

    /** Places and times count; that another leg is the last one counts only where a deployment ends there. */
    private boolean isMaterial(Optional<PlannedLeg> before, PlannedLeg after) {
        return before.map(leg -> !leg.isSameJourney(after) || request.purpose().deploys() && leg.last() != after.last())
                .orElse(true);
    }
}
