package org.fieldsecurity.clearance.policy;

import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.Verdict.NotPermitted;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.jspecify.annotations.Nullable;

/** Who may decide a leg, and how (T2, T9, T13). */
public final class DecisionPolicy {

    private DecisionPolicy() {}

    /**
     * A decision that somebody tries to take.
     *
     * @param decider who decides
     * @param offices the offices that they hold at this instant
     * @param clear whether they clear or refuse
     * @param reason why; needed to refuse
     * @param override why a rule is set aside; needed to clear against one (T13)
     */
    public record Attempt(
            UUID decider,
            List<HeldOffice> offices,
            boolean clear,
            @Nullable String reason,
            @Nullable String override) {

        /** Copies the list. */
        public Attempt {
            offices = List.copyOf(offices);
        }

        /** A question before the decision: whoever could refuse may ask. */
        public static Attempt question(UUID decider, List<HeldOffice> offices) {
            return new Attempt(decider, offices, false, "a question", null);
        }
    }

    /**
     * Rules on a decision.
     *
     * @param attempt what is tried
     * @param traveller whose leg it is
     * @param place where the leg leads
     * @param verdict what the rules say of it now
     * @param given how many of the verdict's consents were given before
     * @param policy says who decides where the verdict names nobody
     */
    public static Ruling rule(
            Attempt attempt, Traveller traveller, Place place, Verdict verdict, int given, Policy policy) {
        if (attempt.decider().equals(traveller.person())) {
            return new Ruling.Refused(List.of("T13"), List.of("An 19"), "Nobody decides on their own travel.");
        }
        var forbidden = verdict.equals(new NotPermitted(List.of()));
        if (forbidden && attempt.clear()) {
            return new Ruling.Refused(
                    List.of("T2"), List.of("22(b)", "An 27"), "The phase table lets nobody clear this leg.");
        }
        var consents = verdict.consents().isEmpty() ? policy.manualConsents() : verdict.consents();
        var consent = consents.get(Math.min(given, consents.size() - 1));
        var under = consent.heldBy(attempt.offices(), consent.about(place, traveller));
        if (under.isEmpty()) {
            return new Ruling.NotTheirs(consent, "This consent belongs to another office.");
        }
        return ruleUnder(under.get(), attempt, verdict, given + 1 >= consents.size());
    }

    private static Ruling ruleUnder(HeldOffice under, Attempt attempt, Verdict verdict, boolean last) {
        if (!attempt.clear()) {
            return isBlank(attempt.reason())
                    ? new Ruling.Refused(List.of("T20"), List.of(), "A refusal gives its reason.")
                    : new Ruling.Accepted(under, true, false);
        }
        if (verdict.needsOverride() && isBlank(attempt.override())) {
            return new Ruling.Refused(
                    List.of("T9", "T13"),
                    List.of("32", "33", "An 19"),
                    "Something required is missing: clearing it is an override, which gives its reason.");
        }
        return new Ruling.Accepted(under, last, verdict.needsOverride());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
