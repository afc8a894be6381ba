package org.fieldsecurity.personnel.hrimport.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.fieldsecurity.personnel.person.PersonView;

/** What a change of a person does to their assignments, of which past ones stay. */
public enum AssignmentMove {
    /** The latest assignment is as it was. */
    NONE,
    /** The latest assignment was recorded wrong or gets another end. */
    CORRECTED,
    /** A new assignment follows; the latest ends the day before, if it hasn't ended by then. */
    SUCCEEDED;

    /** The move from one state to the next. */
    public static AssignmentMove between(PersonView before, PersonView after) {
        boolean otherPost = !before.dutyStation().equals(after.dutyStation())
                || before.category() != after.category()
                || !Objects.equals(before.contract(), after.contract());
        boolean otherDates = !before.assignedFrom().equals(after.assignedFrom())
                || !Objects.equals(before.assignedUntil(), after.assignedUntil());
        if (after.assignedFrom().isAfter(before.assignedFrom())
                && (otherPost || hasEndedBefore(before, after.assignedFrom()))) {
            return SUCCEEDED;
        }
        return otherPost || otherDates ? CORRECTED : NONE;
    }

    private static boolean hasEndedBefore(PersonView before, LocalDate day) {
        return before.assignedUntil() != null && before.assignedUntil().isBefore(day);
    }
}
