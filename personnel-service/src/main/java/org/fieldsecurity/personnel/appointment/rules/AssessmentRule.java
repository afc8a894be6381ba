package org.fieldsecurity.personnel.appointment.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A7: an appointment keeps how its holder was assessed by the competencies of the office [24]. */
public final class AssessmentRule {

    private AssessmentRule() {}

    /** How far an assessment has come. */
    @Schema(name = "AssessmentState", description = "How far an assessment has come")
    public enum State {
        /** No competency is assessed. */
        NOT_BEGUN,
        /** Some are. */
        INCOMPLETE,
        /** Every competency of the office is. */
        COMPLETE
    }

    /**
     * How far the assessment has come.
     *
     * @param needed codes of the office's competencies
     * @param assessed codes of those assessed
     */
    public static State state(List<String> needed, List<String> assessed) {
        if (assessed.isEmpty()) {
            return State.NOT_BEGUN;
        }
        return new HashSet<>(assessed).containsAll(needed) ? State.COMPLETE : State.INCOMPLETE;
    }

    /** Refuses an assessment for an office for which the paragraph names no competencies. */
    public static Optional<Refusal> bar(List<String> needed) {
        return needed.isEmpty()
                ? Optional.of(Refusal.of("A7", "Paragraph 24 names no competencies for this office.", "24"))
                : Optional.empty();
    }

    /** Positions in the list of codes that aren't competencies of the office or were there before. */
    public static List<Integer> misplaced(List<String> needed, List<String> assessed) {
        List<Integer> misplaced = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < assessed.size(); index++) {
            if (!needed.contains(assessed.get(index)) || !seen.add(assessed.get(index))) {
                misplaced.add(index);
            }
        }
        return misplaced;
    }
}
