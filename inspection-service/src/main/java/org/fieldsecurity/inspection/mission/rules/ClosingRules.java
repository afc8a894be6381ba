package org.fieldsecurity.inspection.mission.rules;

import java.util.List;
import org.fieldsecurity.inspection.deficiency.rules.DeficiencyState;
import org.fieldsecurity.inspection.rules.Refusal;

/** When a mission is over. */
public final class ClosingRules {

    private ClosingRules() {}

    /** I4: an inspection isn't over while one of its deficiencies has not been confirmed corrected [40]. */
    public static List<Refusal> refusals(List<DeficiencyState> deficiencies) {
        long left = deficiencies.stream()
                .filter(state -> state != DeficiencyState.CLOSED)
                .count();
        return left == 0
                ? List.of()
                : List.of(Refusal.of(
                        "I4", "40", left + " of its deficiencies still wait for a follow-up visit to confirm them."));
    }
}
