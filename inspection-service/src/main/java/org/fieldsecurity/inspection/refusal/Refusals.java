package org.fieldsecurity.inspection.refusal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldsecurity.inspection.rules.Refusal;
import org.fieldsecurity.kit.problem.ProblemException;

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

    /** 409: the thing, such as "mission", is in a state from which this move doesn't exist. */
    public static ProblemException illegalMove(
            String thing, Enum<?> state, Enum<?> move, Collection<? extends Enum<?>> legal) {
        List<String> names = legal.stream().map(Enum::name).sorted().toList();
        String instead = names.isEmpty() ? "nothing more" : String.join(", ", names);
        return ProblemException.illegalState(
                "This " + thing + " is " + state + "; " + move + " doesn't lead on from there. Legal: " + instead + ".",
                names);
    }
}
