package org.fieldsecurity.clearance.request;

import java.time.Instant;
import org.fieldsecurity.clearance.assessment.AssessmentView;
import org.fieldsecurity.clearance.assessment.CaseFile;
import org.fieldsecurity.clearance.assessment.PlannedLeg;
import org.fieldsecurity.clearance.assessment.PlannedTraveller;
import org.fieldsecurity.clearance.policy.AppliedRule;
import org.fieldsecurity.clearance.policy.AppliedRule.Outcome;
import org.fieldsecurity.clearance.policy.Assessment;
import org.fieldsecurity.clearance.policy.Consent.Reach;
import org.fieldsecurity.clearance.policy.DecisionPolicy;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.policy.Purpose;
import org.fieldsecurity.clearance.policy.Ruling;
import org.fieldsecurity.kit.problem.ProblemException;

/**
 * A verdict on one leg and traveller with what it was made on.
 *
 * @param assessment the verdict
 * @param view the verdict as it is stored and shown
 * @param place where the leg leads
 * @param rating the rating in force there
 * @param risk how dangerous that is, by the order of the policy's rows
 * @param at the instant of the judgement
 */
record Judgement(Assessment assessment, AssessmentView view, Place place, String rating, int risk, Instant at) {

    static Judgement of(
            CaseFile file, PlannedLeg leg, PlannedTraveller traveller, Purpose purpose, Instant submittedAt) {
        Assessment assessment = file.judge(leg, traveller, purpose, submittedAt);
        Place place = file.place(leg);
        AssessmentView view = AssessmentView.of(assessment, place, file.traveller(traveller), file.factsAsOf());
        String rating = file.rating(leg);
        return new Judgement(assessment, view, place, rating, file.policy().order(rating), file.at());
    }

    /**
     * Lets somebody act on a clearance that this judges.
     *
     * @throws ProblemException 403 when another office's consent comes next, 422 when a rule refuses
     */
    Ruling.Accepted require(DecisionPolicy.Attempt attempt, LegClearance clearance, Policy policy) {
        Ruling ruling = DecisionPolicy.rule(
                attempt, clearance.traveller(), place, assessment.verdict(), clearance.consentsFor(this), policy);
        return switch (ruling) {
            case Ruling.NotTheirs notTheirs -> throw ProblemException.forbidden();
            case Ruling.Refused(var rules, var paragraphs, var detail) ->
                throw ProblemException.refused(detail, rules, paragraphs);
            case Ruling.Accepted accepted -> accepted;
        };
    }

    /** Whether an office of the traveller's organization has a say (T14). */
    boolean byOrganization() {
        return assessment.verdict().consents().stream().anyMatch(consent -> consent.reach() == Reach.ORGANIZATION);
    }

    /** Whether too much is at stake on one flight for it to stay cleared as it is (T14). */
    boolean isConcentrated() {
        return assessment.rules().stream()
                .anyMatch(rule -> rule.id().equals("T14") && rule.outcome().compareTo(Outcome.DECISION) >= 0);
    }

    /** What the rule that refuses says; empty where none does. */
    String refusal() {
        return assessment.rules().stream()
                .filter(rule -> rule.outcome() == Outcome.REFUSED)
                .map(AppliedRule::explanation)
                .findFirst()
                .orElse("");
    }
}
