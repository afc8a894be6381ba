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
        var question = asked.byTheList(policy.openStay());
        var row = policy.row(question.leg().rating());
        var rules = new ArrayList<AppliedRule>();
        var consents = new ArrayList<Consent>();
        if (question.leg().transit()) {
            rules.add(Findings.transit(question.leg()));
        } else {
            consents.addAll(atThePlace(asked, question, policy, row, rules));
        }
        Findings.counterpart(question).ifPresent(rules::add);
        if (consents.isEmpty() && heaviest(rules).compareTo(Outcome.DECISION) >= 0) {
            consents.addAll(policy.manualConsents());
        }
        Findings.crowdedFlight(question, policy.concentration()).ifPresent(crowded -> {
            rules.add(crowded);
            consents.addAll(policy.concentration().aboveBy());
        });
        Findings.crowdedLodging(question, policy.concentration()).ifPresent(rules::add);
        return assessment(question, policy, row, verdict(rules, consents), rules);
    }

    /**
     * What holds at the place that the leg leads to: the rules are added, those who decide are given.
     *
     * @param asked the question with the designation that the request claims
     * @param question the question with the designation that the lists confirm
     */
    private static List<Consent> atThePlace(
            Question asked, Question question, Policy policy, Optional<PhaseRow> row, List<AppliedRule> rules) {
        var leg = question.leg();
        var cell = row.map(found -> found.cellFor(leg, question.traveller(), question.purpose()));
        rules.add(cell.map(found -> Findings.table(found, question)).orElseGet(() -> Findings.unknownRating(leg)));
        Stream.of(
                        cell.flatMap(found -> Findings.list(found, asked, policy.openStay())),
                        Findings.started(question),
                        Findings.manualArea(leg, policy),
                        Findings.certificates(question, policy),
                        Findings.briefing(question),
                        Findings.oldFacts(question, policy))
                .flatMap(Optional::stream)
                .forEach(rules::add);
        return cell.map(PhaseRow.Cell::consents).orElse(List.of());
    }

    /** The table comes first among the rules: what it refuses no other rule allows. */
    private static Verdict verdict(List<AppliedRule> rules, List<Consent> consents) {
        return switch (rules.getFirst().outcome()) {
            case REFUSED -> new NotPermitted(List.of());
            case OVERRIDE -> new NotPermitted(consents);
            default -> {
                var heaviest = heaviest(rules);
                yield heaviest.compareTo(Outcome.DECISION) < 0
                        ? new Automatic()
                        : new DecisionNeeded(consents, heaviest == Outcome.OVERRIDE);
            }
        };
    }

    private static Outcome heaviest(List<AppliedRule> rules) {
        return rules.stream().map(AppliedRule::outcome).max(Outcome::compareTo).orElse(Outcome.SATISFIED);
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
