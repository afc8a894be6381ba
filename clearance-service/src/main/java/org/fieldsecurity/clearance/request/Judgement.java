package org.fieldsecurity.clearance.request;

import java.time.Instant;
import org.fieldsecurity.clearance.assessment.AssessmentView;
import org.fieldsecurity.clearance.assessment.CaseFile;
import org.fieldsecurity.clearance.assessment.PlannedLeg;
import org.fieldsecurity.clearance.assessment.PlannedTraveller;
import org.fieldsecurity.clearance.policy.Assessment;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Purpose;

/**
 * A verdict on one leg and traveller with what it was made on.
 *
 * @param assessment the verdict
 * @param view the verdict as it is stored and shown
 * @param place where the leg leads
 * @param rating the rating in force there
 * @param at the instant of the judgement
 */
record Judgement(Assessment assessment, AssessmentView view, Place place, String rating, Instant at) {

    static Judgement of(
            CaseFile file, PlannedLeg leg, PlannedTraveller traveller, Purpose purpose, Instant submittedAt) {
        Assessment assessment = file.judge(leg, traveller, purpose, submittedAt);
        Place place = file.place(leg);
        AssessmentView view = AssessmentView.of(assessment, place, file.factsAsOf());
        return new Judgement(assessment, view, place, file.rating(leg), file.at());
    }
}
