package org.fieldsecurity.clearance.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.policy.Change.BeDesignated;
import org.fieldsecurity.clearance.policy.Change.DepartLater;
import org.fieldsecurity.clearance.policy.Change.HoldCertificates;
import org.fieldsecurity.clearance.policy.Change.LeaveEarlier;
import org.fieldsecurity.clearance.policy.Change.SignBriefings;
import org.fieldsecurity.clearance.policy.PhaseRow.Cell;
import org.fieldsecurity.clearance.policy.Verdict.Automatic;
import org.fieldsecurity.clearance.policy.Verdict.DecisionNeeded;
import org.fieldsecurity.clearance.policy.Verdict.NotPermitted;
import org.fieldsecurity.kit.time.Utc;

/**
 * Looks for the smallest change of a journey or its traveller after which the rules are as mild as they can get. It only
 * asks the same rules again, so what it promises is what a request would get.
 */
public final class Remedies {

    private Remedies() {}

    /** The remedies with the fewest changes, each as good as the other; empty where nothing can be better. */
    public static List<Remedy> of(Question question, Assessment now, Policy policy) {
        var changes = changes(question, now, policy);
        var remedies = combinations(changes).stream()
                .map(combination -> remedy(question, combination, policy))
                .toList();
        var best = remedies.stream().mapToInt(remedy -> severity(remedy.then())).min();
        if (best.isEmpty() || best.getAsInt() >= severity(now)) {
            return List.of();
        }
        var good = remedies.stream()
                .filter(remedy -> severity(remedy.then()) == best.getAsInt())
                .toList();
        int fewest =
                good.stream().mapToInt(remedy -> remedy.changes().size()).min().orElseThrow();
        return good.stream().filter(remedy -> remedy.changes().size() == fewest).toList();
    }

    private static Remedy remedy(Question question, List<Change> changes, Policy policy) {
        var changed = question;
        for (var change : changes) {
            changed = change.of(changed);
        }
        return new Remedy(changes, ClearancePolicy.evaluate(changed, policy));
    }

    /** How far a verdict is from letting somebody go: 0 for at once. */
    private static int severity(Assessment assessment) {
        int severity =
                switch (assessment.verdict()) {
                    case Automatic() -> 0;
                    case DecisionNeeded(var consents, var override) -> override ? 2 : 1;
                    case NotPermitted(var exceptionBy) -> exceptionBy.isEmpty() ? 4 : 3;
                };
        return 2 * severity + (assessment.late() ? 1 : 0);
    }

    private static List<Change> changes(Question question, Assessment now, Policy policy) {
        return Stream.of(
                        leaveEarlier(question, policy),
                        holdCertificates(question, policy),
                        departLater(question, now, policy),
                        beDesignated(question, policy),
                        signBriefings(question))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> missing(Question question, Policy policy) {
        return question.facts()
                .missing(policy.required(question), question.leg().lastDay(policy.openStay()));
    }

    private static Optional<Change> holdCertificates(Question question, Policy policy) {
        var missing = missing(question, policy);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new HoldCertificates(missing, question.leg().lastDay(policy.openStay())));
    }

    /** The day until which everything required is held, if that is a day of the stay. */
    private static Optional<Change> leaveEarlier(Question question, Policy policy) {
        var leg = question.leg();
        var arrival = Utc.day(leg.arrivesAt());
        var lastDays = new ArrayList<LocalDate>();
        for (var course : missing(question, policy)) {
            var until = question.facts().certificates().stream()
                    .filter(held -> held.course().equals(course) && held.isValidOn(arrival))
                    .map(Certificate::validUntil)
                    .max(Comparator.naturalOrder());
            if (until.isEmpty()) {
                return Optional.empty();
            }
            lastDays.add(until.get());
        }
        return lastDays.stream().min(Comparator.naturalOrder()).map(day -> {
            var leavesAt = leg.leavesAt();
            var time = leavesAt == null ? LocalTime.NOON : Utc.time(leavesAt).toLocalTime();
            var end = day.atTime(time).toInstant(ZoneOffset.UTC);
            return new LeaveEarlier(end.isBefore(leg.arrivesAt()) ? leg.arrivesAt() : end);
        });
    }

    private static Optional<Change> departLater(Question question, Assessment now, Policy policy) {
        return now.late()
                ? policy.row(question.leg().rating())
                        .map(row -> new DepartLater(
                                wholeMinute(question.submittedAt().plus(row.leadTime()))))
                : Optional.empty();
    }

    /** The first whole minute that is not before an instant. */
    private static Instant wholeMinute(Instant at) {
        var minute = at.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES);
    }

    private static Optional<Change> signBriefings(Question question) {
        var places = question.facts().briefingsBefore(question.leg());
        return places.isEmpty() ? Optional.empty() : Optional.of(new SignBriefings(places));
    }

    private static Optional<Change> beDesignated(Question question, Policy policy) {
        return policy.row(question.leg().rating())
                .map(row -> row.cellFor(question.leg(), question.traveller(), question.purpose()))
                .map(Cell::admission)
                .map(Admission::least)
                .filter(least -> !question.byTheList(policy.openStay())
                        .traveller()
                        .designation()
                        .isAtLeast(least))
                .map(BeDesignated::new);
    }

    /** Every way to take one or more of the changes; there are at most five. */
    private static List<List<Change>> combinations(List<Change> changes) {
        var combinations = new ArrayList<List<Change>>();
        for (int chosen = 1; chosen < 1 << changes.size(); chosen++) {
            var combination = new ArrayList<Change>();
            for (int i = 0; i < changes.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    combination.add(changes.get(i));
                }
            }
            combinations.add(combination);
        }
        return combinations;
    }
}
