package org.fieldsecurity.clearance.preflight;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.assessment.AssessmentView;
import org.fieldsecurity.clearance.assessment.CaseFile;
import org.fieldsecurity.clearance.assessment.PlannedLeg;
import org.fieldsecurity.clearance.assessment.PlannedTraveller;
import org.fieldsecurity.clearance.policy.Assessment;
import org.fieldsecurity.clearance.policy.Change;
import org.fieldsecurity.clearance.policy.Remedy;

/** The verdict on each leg and traveller, as a request would get it now. */
@Schema(description = "The verdict on each leg and traveller, as a request would get it now")
public record PreFlightAnswer(
        @Schema(description = "The instant of the judgement", examples = "2027-02-01T08:00:00Z")
        Instant at,

        @Schema(description = "The legs, in the order of travel") @Size(max = 12)
        List<JudgedLeg> legs) {

    /** A leg with a verdict for each traveller. */
    @Schema(description = "A leg with a verdict for each traveller")
    public record JudgedLeg(
            @Schema(description = "Its place in the itinerary, from 1", examples = "1") @Min(1) @Max(12)
            int position,

            @Schema(description = "Where it begins", examples = "CHGVA") @Size(max = 5)
            String from,

            @Schema(description = "Where it leads", examples = "KENBO") @Size(max = 5)
            String to,

            @Schema(description = "The country that it leads to", examples = "KE") @Size(max = 2)
            String country,

            @Schema(description = "The rating in force there", examples = "I") @Size(max = 20)
            String rating,

            @Schema(description = "The verdicts") @Size(max = 50)
            List<JudgedTraveller> travellers) {}

    /** The verdict on one traveller. */
    @Schema(description = "The verdict on one traveller")
    public record JudgedTraveller(
            @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
            UUID person,

            @Schema(description = "The verdict") AssessmentView assessment,

            @Schema(
                    description =
                            "The smallest changes after which it would be milder, each as good as the other; empty"
                                    + " where none would help")
            @Size(max = 15)
            List<RemedyView> remedies) {}

    /** Changes that together make the verdict milder. */
    @Schema(name = "Remedy", description = "Changes that together make the verdict milder")
    public record RemedyView(
            @Schema(description = "The changes") @Size(max = 5)
            List<ChangeView> changes,

            @Schema(description = "The verdict after them", examples = "AUTOMATIC")
            AssessmentView.Kind verdict,

            @Schema(description = "Whether clearing it would still be an override", examples = "false")
            boolean override) {

        static RemedyView of(Remedy remedy) {
            return new RemedyView(
                    remedy.changes().stream().map(ChangeView::of).toList(),
                    AssessmentView.kind(remedy.then().verdict()),
                    remedy.then().verdict().needsOverride());
        }
    }

    /** One change. */
    @Schema(name = "Change", description = "A change of the journey or its traveller")
    public record ChangeView(
            @Schema(description = "What changes", examples = "LEAVE_EARLIER")
            ChangeKind kind,

            @Schema(description = "The change in a sentence", examples = "End the stay by 2027-03-04T06:00:00Z.")
            @Size(max = 500)
            String detail) {

        static ChangeView of(Change change) {
            return new ChangeView(
                    switch (change) {
                        case Change.HoldCertificates hold -> ChangeKind.HOLD_CERTIFICATES;
                        case Change.LeaveEarlier leave -> ChangeKind.LEAVE_EARLIER;
                        case Change.DepartLater depart -> ChangeKind.DEPART_LATER;
                        case Change.BeDesignated designated -> ChangeKind.BE_DESIGNATED;
                        case Change.SignBriefings sign -> ChangeKind.SIGN_BRIEFINGS;
                    },
                    change.words());
        }
    }

    /** Kinds of change. */
    @Schema(description = "What changes")
    public enum ChangeKind {
        HOLD_CERTIFICATES,
        LEAVE_EARLIER,
        DEPART_LATER,
        BE_DESIGNATED,
        SIGN_BRIEFINGS
    }

    static PreFlightAnswer of(CaseFile file, PreFlightQuestion question) {
        List<PlannedLeg> legs = PlannedLeg.of(question.legs());
        return new PreFlightAnswer(
                file.at(),
                IntStream.range(0, legs.size())
                        .mapToObj(i -> leg(file, question, legs.get(i), i + 1))
                        .toList());
    }

    private static JudgedLeg leg(CaseFile file, PreFlightQuestion question, PlannedLeg leg, int position) {
        return new JudgedLeg(
                position,
                leg.from(),
                leg.to(),
                file.place(leg).country(),
                file.rating(leg),
                question.travellers().stream()
                        .map(traveller -> traveller(file, question, leg, traveller))
                        .toList());
    }

    private static JudgedTraveller traveller(
            CaseFile file, PreFlightQuestion question, PlannedLeg leg, PlannedTraveller traveller) {
        Assessment assessment = file.judge(leg, traveller, question.purpose(), file.at());
        return new JudgedTraveller(
                traveller.person(),
                AssessmentView.of(assessment, file.place(leg), file.traveller(traveller), file.factsAsOf()),
                file.remedies(leg, traveller, question.purpose(), assessment).stream()
                        .map(RemedyView::of)
                        .toList());
    }
}
