package org.fieldsecurity.clearance.assessment;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.AppliedRule;
import org.fieldsecurity.clearance.policy.Assessment;
import org.fieldsecurity.clearance.policy.Consent;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Traveller;
import org.fieldsecurity.clearance.policy.Verdict;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;

/** A verdict on the wire and as it is stored, with everything that explains it years later. */
@Schema(description = "The verdict on one leg and traveller, and why")
public record AssessmentView(
        @Schema(description = "What the rules say", examples = "DECISION_NEEDED")
        Kind verdict,

        @Schema(description = "Whether clearing it is an override, which gives a reason (T13)", examples = "true")
        boolean override,

        @Schema(description = "Who decides, in this order; empty where nobody does") @Size(max = 5)
        List<Decider> decidedBy,

        @Schema(description = "Every rule that had a say") @Size(max = 20)
        List<Rule> rules,

        @Schema(
                description = "Everything that is missing",
                examples = "[\"certificate BASIC-AWARENESS valid on 2027-03-05\"]")
        @Size(max = 50)
        List<@Size(max = 200) String> missing,

        @Schema(description = "The last instant at which a request is in time (T15)", examples = "2027-02-26T08:00:00Z")
        Instant latestSubmission,

        @Schema(description = "Whether it came too late; it is taken all the same", examples = "false")
        boolean late,

        @Schema(description = "The version of the policy", examples = "01890000-0000-7000-8000-00000000c001")
        UUID policyVersion,

        @Schema(description = "How far each source of facts was known to be complete") @Size(max = 10)
        List<FactSource> factsAsOf) {

    /** Kinds of verdict. */
    @Schema(name = "Verdict", description = "What the rules say")
    public enum Kind {
        /** Cleared by the rules alone. */
        AUTOMATIC,
        /** Somebody decides. */
        DECISION_NEEDED,
        /** Refused; whoever decidedBy names can make an exception. */
        NOT_PERMITTED
    }

    /** Who decides. */
    @Schema(description = "An office that decides")
    public record Decider(
            @Schema(description = "Any of these offices", examples = "[\"DESIGNATED_OFFICIAL\"]") @Size(max = 14)
            List<Office> offices,

            @Schema(type = SchemaType.STRING, maxLength = 80, description = "For where", examples = "country:KE")
            Scope scope,

            @Schema(description = "Whether a written delegate may too (A8)", examples = "true")
            boolean delegable) {

        /** Whether an office held is one that decides. */
        public boolean includes(HeldOffice held) {
            return Consent.gives(held, offices, scope, delegable);
        }
    }

    /** A rule that had a say. */
    @Schema(description = "A rule that had a say")
    public record Rule(
            @Schema(description = "Its id", examples = "T9") @Size(max = 40)
            String id,

            @Schema(description = "The paragraphs of A/57/365 that it rests on", examples = "[\"32\", \"33\"]")
            @Size(max = 10)
            List<@Size(max = 20) String> paragraphs,

            @Schema(description = "What it came to", examples = "OVERRIDE")
            AppliedRule.Outcome outcome,

            @Schema(
                    description = "Why, in a sentence",
                    examples =
                            "The certificates required for KENBO must be valid on the last day of the leg, 2027-03-05.")
            @Size(max = 1000)
            String explanation,

            @Schema(
                    description = "What would satisfy it",
                    examples = "[\"certificate BASIC-AWARENESS valid on 2027-03-05\"]")
            @Size(max = 50)
            List<@Size(max = 200) String> missing) {}

    /** How old the facts of a source are. */
    @Schema(description = "How far a source of facts was known to be complete")
    public record FactSource(
            @Schema(description = "The source", examples = "training") @Size(max = 40)
            String source,

            @Schema(description = "Up to when", examples = "2027-02-01T08:00:00Z")
            Instant asOf) {}

    /** A verdict for a place, with the age of the facts that it rests on. */
    public static AssessmentView of(
            Assessment assessment, Place place, Traveller traveller, Map<String, Instant> factsAsOf) {
        return new AssessmentView(
                kind(assessment.verdict()),
                assessment.verdict().needsOverride(),
                assessment.verdict().consents().stream()
                        .map(consent ->
                                new Decider(consent.offices(), consent.about(place, traveller), consent.delegable()))
                        .toList(),
                assessment.rules().stream().map(AssessmentView::rule).toList(),
                assessment.missing(),
                assessment.latestSubmission(),
                assessment.late(),
                assessment.policyVersion(),
                factSources(factsAsOf));
    }

    /** The ages of facts in a stable order. */
    public static List<FactSource> factSources(Map<String, Instant> factsAsOf) {
        return factsAsOf.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(source -> new FactSource(source.getKey(), source.getValue()))
                .toList();
    }

    /** The kind of a verdict. */
    public static Kind kind(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Automatic automatic -> Kind.AUTOMATIC;
            case Verdict.DecisionNeeded decision -> Kind.DECISION_NEEDED;
            case Verdict.NotPermitted refused -> Kind.NOT_PERMITTED;
        };
    }

    private static Rule rule(AppliedRule rule) {
        return new Rule(rule.id(), rule.paragraphs(), rule.outcome(), rule.explanation(), rule.missing());
    }
}
