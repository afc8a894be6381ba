package org.fieldsecurity.clearance.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.assessment.AssessmentView;
import org.fieldsecurity.clearance.policy.Designation;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** One traveller's clearance for one leg on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LegClearance", description = "One traveller's clearance for one leg")
public record LegClearanceView(
        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "What they are (T4)", examples = "INTERNATIONAL_STAFF")
        TravellerCategory category,

        @Schema(description = "Common code of their organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "How much they are needed there", examples = "NONE")
        Designation designation,

        @Schema(description = "Where it stands (T20)", examples = "PENDING")
        LegState state,

        @Schema(description = "Whether the traveller may go or is on the way with a clearance", examples = "false")
        boolean permitsTravel,

        @Schema(description = "The rating that held there at the last judgement; absent in a draft", examples = "I")
        @Size(max = 20)
        @Nullable
        String rating,

        @Schema(description = "The last verdict; absent in a draft") @Nullable
        AssessmentView assessment,

        @Schema(description = "When it was cleared; absent while it isn't", examples = "2027-02-02T08:00:00Z") @Nullable
        Instant clearedAt,

        @Schema(description = "When its first slip was issued; absent before", examples = "2027-02-03T08:00:00Z")
        @Nullable
        Instant slipIssuedAt,

        @Schema(
                description = "When they set out, by the report that counts; absent while nobody said so",
                examples = "2027-03-05T08:20:00Z")
        @Nullable
        Instant departedAt,

        @Schema(
                description = "When they arrived, by the report that counts; absent while nobody said so",
                examples = "2027-03-05T18:10:00Z")
        @Nullable
        Instant arrivedAt,

        @Schema(
                description = "When they left again, by the report that counts; absent while nobody said so",
                examples = "2027-03-20T06:30:00Z")
        @Nullable
        Instant leftAt,

        @Schema(
                description = "When this traveller's stay ends; absent while no end is known",
                examples = "2027-03-05T06:00:00Z")
        @Nullable
        Instant leavesAt,

        @Schema(
                description = "The end that an extension asks for; absent while none waits for a decision",
                examples = "2027-03-08T06:00:00Z")
        @Nullable
        Instant wantedUntil,

        @Schema(description = "What those who decide asked, the first first") @Size(max = 100)
        List<Question> questions,

        @Schema(description = "Every decision, the first first") @Size(max = 100)
        List<Decision> decisions,

        @Schema(description = "What its state allows next (T20)", examples = "[\"CLEAR\", \"REFUSE\"]") @Size(max = 14)
        List<@Size(max = 40) String> legalActions) {

    /** A consent, refusal or withdrawal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LegDecision", description = "A consent, refusal or withdrawal")
    public record Decision(
            @Schema(description = "What was decided", examples = "CLEAR")
            NewDecision.Outcome outcome,

            @Schema(description = "Id of who decided", examples = "01890000-0000-7000-8000-000000000007")
            UUID decider,

            @Schema(description = "Under which office", examples = "DESIGNATED_OFFICIAL")
            Office office,

            @Schema(type = SchemaType.STRING, maxLength = 80, description = "Held for where", examples = "country:CD")
            Scope scope,

            @Schema(description = "Why; absent where no reason was given", examples = "The road is open")
            @Size(max = 2000)
            @Nullable
            String reason,

            @Schema(
                    description = "Why a rule was set aside; absent where none was (T13)",
                    examples = "The only surgeon")
            @Size(max = 2000)
            @Nullable
            String overrideReason,

            @Schema(description = "The version of the policy", examples = "01890000-0000-7000-8000-00000000c001")
            UUID policyVersion,

            @Schema(description = "When", examples = "2027-02-02T08:00:00Z")
            Instant decidedAt) {

        static Decision of(LegDecision decision) {
            return new Decision(
                    decision.outcome(),
                    decision.decider(),
                    decision.office(),
                    Scope.parse(decision.scope()),
                    decision.reason(),
                    decision.overrideReason(),
                    decision.policyVersion(),
                    decision.decidedAt());
        }
    }

    /** What whoever decides asked, and what they were answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LegQuestion", description = "What whoever decides asked, and what they were answered")
    public record Question(
            @Schema(description = "The question", examples = "Who meets you at the airfield?") @Size(max = 2000)
            String question,

            @Schema(description = "Id of who asked", examples = "01890000-0000-7000-8000-000000000007")
            UUID askedBy,

            @Schema(description = "Under which office", examples = "DESIGNATED_OFFICIAL")
            Office office,

            @Schema(type = SchemaType.STRING, maxLength = 80, description = "Held for where", examples = "country:CD")
            Scope scope,

            @Schema(description = "When", examples = "2027-02-02T08:00:00Z")
            Instant askedAt,

            @Schema(
                    description = "The answer; absent while it is missing",
                    examples = "The driver of the Goma office, call sign Kilo 7")
            @Size(max = 2000)
            @Nullable
            String answer,

            @Schema(
                    description = "Who answered; absent while nobody did",
                    examples = "person:01890000-0000-7000-8000-000000000018")
            @Size(max = 120)
            @Nullable
            String answeredBy,

            @Schema(description = "When; absent while nobody answered", examples = "2027-02-02T09:00:00Z") @Nullable
            Instant answeredAt) {

        static Question of(LegQuestion question) {
            return new Question(
                    question.question(),
                    question.askedBy(),
                    question.office(),
                    Scope.parse(question.scope()),
                    question.askedAt(),
                    question.answer(),
                    question.answeredBy(),
                    question.answeredAt());
        }
    }

    static LegClearanceView of(LegClearance clearance, List<LegDecision> decisions, List<LegQuestion> questions) {
        return new LegClearanceView(
                clearance.person(),
                clearance.category(),
                clearance.organization(),
                clearance.designation(),
                clearance.state(),
                clearance.state().permitsTravel(),
                clearance.rating(),
                clearance.assessment(),
                clearance.clearedAt(),
                clearance.slipIssuedAt(),
                clearance.travelled().departedAt(),
                clearance.travelled().arrivedAt(),
                clearance.travelled().leftAt(),
                clearance.leavesAt(),
                clearance.wantedUntil(),
                questions.stream()
                        .filter(question -> question.clearance().equals(clearance.id()))
                        .map(Question::of)
                        .toList(),
                decisions.stream()
                        .filter(decision -> decision.clearance().equals(clearance.id()))
                        .map(Decision::of)
                        .toList(),
                clearance.legalActions());
    }
}
