package org.fieldsecurity.clearance.policy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule that had a say, and what it said.
 *
 * @param id the rule's id, for example {@code T9}; a row of the phase table is {@code PHASE-} and its rating
 * @param paragraphs the paragraphs of the framework that it rests on; empty for practice and defaults
 * @param outcome what it came to
 * @param explanation one sentence for the person who asks
 * @param missing what would satisfy it
 */
public record AppliedRule(
        String id, List<String> paragraphs, Outcome outcome, String explanation, List<String> missing) {

    /** Copies the lists. */
    public AppliedRule {
        paragraphs = List.copyOf(paragraphs);
        missing = List.copyOf(missing);
    }

    /** What a rule came to, in rising order of weight. */
    @Schema(name = "RuleOutcome", description = "What a rule came to")
    public enum Outcome {
        /** Met; it holds nothing up. */
        SATISFIED,
        /** It flags the leg but holds nothing up. */
        FLAGGED,
        /** It calls for a decision. */
        DECISION,
        /** It can be set aside only by an override with a reason. */
        OVERRIDE,
        /** It refuses. */
        REFUSED
    }
}
