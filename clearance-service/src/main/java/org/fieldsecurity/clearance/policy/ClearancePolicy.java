package org.fieldsecurity.clearance.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.policy.AppliedRule.Outcome;
import org.fieldsecurity.clearance.policy.Verdict.Automatic;
import org.fieldsecurity.clearance.policy.Verdict.DecisionNeeded;
import org.fieldsecurity.clearance.policy.Verdict.NotPermitted;

/** Judges a leg and traveller under a policy; the check before a request and the request itself get the same answer. */
public final class ClearancePolicy {

    private ClearancePolicy() {}

    /** The verdict with every rule that had a say. What no row of the phase table covers is never automatic. */
    public static Assessment evaluate(Question asked, Policy policy) {
        var leg = asked.leg();
        if (leg.transit()) {
            return new Assessment(
                    policy.version(), new Automatic(), List.of(Findings.transit(leg)), leg.departsAt(), false);
        }
        var question = asked.byTheList(policy.openStay());
        var row = policy.row(leg.rating());
        var cell = row.map(found -> found.cellFor(leg, question.traveller(), question.purpose()));
        var table = cell.map(found -> Findings.table(found, question)).orElseGet(() -> Findings.unknownRating(leg));
        var rules = new ArrayList<AppliedRule>();
        rules.add(table);
        Stream.of(
                        cell.flatMap(found -> Findings.list(found, asked, policy.openStay())),
                        Findings.started(question),
                        Findings.manualArea(leg, policy),
                        Findings.certificates(question, policy, row.map(PhaseRow::order)),
                        Findings.oldFacts(question, policy))
                .flatMap(Optional::stream)
                .forEach(rules::add);
        var decided = cell.map(PhaseRow.Cell::consents).orElse(List.of());
        var verdict = verdict(table, rules, decided.isEmpty() ? policy.manualConsents() : decided);
        return assessment(question, policy, row, verdict, rules);
    }

    private static Verdict verdict(AppliedRule table, List<AppliedRule> rules, List<Consent> consents) {
        return switch (table.outcome()) {
            case REFUSED -> new NotPermitted(List.of());
            case OVERRIDE -> new NotPermitted(consents);
            default -> {
                var heaviest = rules.stream()
                        .map(AppliedRule::outcome)
                        .max(Outcome::compareTo)
                        .orElse(Outcome.SATISFIED);
                yield heaviest.compareTo(Outcome.DECISION) < 0
                        ? new Automatic()
                        : new DecisionNeeded(consents, heaviest == Outcome.OVERRIDE);
            }
        };
    }

    private static Assessment assessment(
            Question question, Policy policy, Optional<PhaseRow> row, Verdict verdict, List<AppliedRule> rules) {
        var latest = question.leg().departsAt();
        var late = false;
        if (!(verdict instanceof Automatic)) {
            latest = row.map(found -> question.leg().departsAt().minus(found.leadTime()))
                    .orElse(latest);
            late = question.submittedAt().isAfter(latest);
            rules.add(Findings.leadTime(latest, late));
        }
        if (!verdict.consents().isEmpty()) {
            rules.add(Findings.decidedBy(verdict.consents(), question.leg().place()));
            if (verdict.needsOverride()) {
                rules.add(Findings.override(question.traveller()));
            }
        }
        return new Assessment(policy.version(), verdict, rules, latest, late);
    }
}
