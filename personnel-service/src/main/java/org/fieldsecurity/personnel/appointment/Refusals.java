package org.fieldsecurity.personnel.appointment;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.appointment.rules.Refusal;

/** Turns what the rules of offices say into the answer that the caller reads. */
public final class Refusals {

    private Refusals() {}

    /** Answers 422 with every rule that refuses; does nothing when none does. */
    public static void throwIfAny(Collection<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw ProblemException.refused(
                    refusals.stream().map(Refusal::explanation).collect(Collectors.joining(" ")),
                    refusals.stream().map(Refusal::rule).distinct().toList(),
                    refusals.stream()
                            .flatMap(refusal -> refusal.paragraphs().stream())
                            .distinct()
                            .toList());
        }
    }

    /** 422 by one rule. */
    public static ProblemException of(String rule, String explanation, String... paragraphs) {
        return ProblemException.refused(explanation, List.of(rule), List.of(paragraphs));
    }
}
