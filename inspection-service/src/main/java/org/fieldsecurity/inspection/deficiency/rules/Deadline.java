package org.fieldsecurity.inspection.deficiency.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a deficiency is overdue. */
public final class Deadline {

    private Deadline() {}

    /**
     * I4: overdue from the day after its correct-by date, until somebody claims the correction. A refuted claim makes it
     * overdue again at once.
     *
     * @param correctBy null before the debrief sets it
     */
    public static boolean isOverdue(DeficiencyState state, @Nullable LocalDate correctBy, LocalDate today) {
        return state == DeficiencyState.OPEN && correctBy != null && today.isAfter(correctBy);
    }
}
