package org.fieldsecurity.personnel.scim.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What {@code active} means for an assignment: whether it goes on after today. Somebody who is switched off is protected
 * to the end of the day, and their record stays.
 */
public final class Activity {

    private Activity() {}

    /**
     * The period that is wanted, once {@code active} has been heard.
     *
     * @param before the period so far; null for somebody new
     * @param wanted the period that the other attributes ask for
     * @param active what was said, null when nothing was
     */
    public static Period period(@Nullable Period before, Period wanted, @Nullable Boolean active, LocalDate today) {
        if (active == null) {
            return wanted;
        }
        return active ? goingOn(before, wanted, today) : ending(wanted, today);
    }

    /** Whether an assignment can be ended today: it must have begun. */
    public static boolean canEnd(Period period, LocalDate today) {
        return !period.from().isAfter(today);
    }

    private static Period ending(Period wanted, LocalDate today) {
        return wanted.goesOnAfter(today) && canEnd(wanted, today) ? new Period(wanted.from(), today) : wanted;
    }

    /** An end that was not newly asked for goes; after an end in the past, a new assignment begins today. */
    private static Period goingOn(@Nullable Period before, Period wanted, LocalDate today) {
        if (wanted.goesOnAfter(today) || before == null || !wanted.equals(before)) {
            return wanted;
        }
        return today.equals(before.until()) ? new Period(before.from(), null) : new Period(today, null);
    }
}
