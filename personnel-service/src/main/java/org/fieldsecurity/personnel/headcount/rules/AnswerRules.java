package org.fieldsecurity.personnel.headcount.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.personnel.roster.rules.Refusal;

/** P7: what an answer may say. */
public final class AnswerRules {

    private static final List<String> PARAGRAPHS = List.of("20(a)");

    private AnswerRules() {}

    /**
     * An answer as it is given.
     *
     * @param bySelf whether the person speaks for themselves
     * @param found whether the person is not among those looked for
     */
    public record Answer(Status status, boolean firstHand, boolean bySelf, boolean found, Instant observedAt) {}

    /**
     * Every reason to refuse an answer.
     *
     * @param openedAt the first instant of the headcount
     * @param now the instant at which it is given
     */
    public static List<Refusal> refusals(Answer answer, Instant openedAt, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        boolean notReached = answer.status() == Status.NOT_REACHED;
        if (notReached && (answer.bySelf() || answer.firstHand())) {
            refusals.add(refusal("Who answers, or was seen or spoken with, was reached."));
        }
        if (notReached && answer.found()) {
            refusals.add(refusal("Only who is found is added to those looked for."));
        }
        if (answer.observedAt().isBefore(openedAt) || answer.observedAt().isAfter(now)) {
            refusals.add(refusal("An answer speaks of a time since the headcount was opened, at " + openedAt + "."));
        }
        return List.copyOf(refusals);
    }

    private static Refusal refusal(String detail) {
        return new Refusal("P7", PARAGRAPHS, detail);
    }
}
