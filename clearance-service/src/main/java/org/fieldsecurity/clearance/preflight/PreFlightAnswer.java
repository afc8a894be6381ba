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

            @Schema(description = "The verdict") AssessmentView assessment) {}

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
        return new JudgedTraveller(
                traveller.person(),
                AssessmentView.of(
                        file.judge(leg, traveller, question.purpose(), file.at()), file.place(leg), file.factsAsOf()));
    }
}
