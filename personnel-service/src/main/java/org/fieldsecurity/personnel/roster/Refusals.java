package org.fieldsecurity.personnel.roster;

import java.util.List;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.roster.rules.Refusal;

/** Turns what the rules say into the answer that the caller reads. */
public final class Refusals {

    private Refusals() {}

    /** Answers 422 with every rule that refuses; does nothing when none does. */
    public static void throwIfAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw ProblemException.refused(
                    refusals.stream().map(Refusal::detail).collect(Collectors.joining(" ")),
                    refusals.stream().map(Refusal::rule).distinct().toList(),
                    refusals.stream()
                            .flatMap(refusal -> refusal.paragraphs().stream())
                            .distinct()
                            .toList());
        }
    }
}
