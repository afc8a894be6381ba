package org.fieldsecurity.training.course.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a course version's certificates are valid (C3) and how the next one counts (C5).
 *
 * @param months 1 to 600; null without end
 * @param calendarDay the day of the year that validity ends on; only with {@link CountedFrom#TO_CALENDAR_DAY}
 */
public record ValidityTerms(
        @Nullable Integer months,
        CountedFrom countedFrom,
        @Nullable MonthDay calendarDay) {

    /** Refuses terms that contradict each other. */
    public ValidityTerms {
        if ((countedFrom == CountedFrom.TO_CALENDAR_DAY) != (calendarDay != null)
                || months == null && countedFrom != CountedFrom.COMPLETION) {
            throw new IllegalArgumentException("contradictory terms of validity");
        }
    }

    /**
     * The validity of a certificate completed on a day.
     *
     * @param previousUntil last day of the person's previous certificate of the course; null if none, or without end
     */
    public Validity of(LocalDate completedOn, @Nullable LocalDate previousUntil) {
        if (months == null) {
            return new Validity(completedOn, null);
        }
        return new Validity(
                completedOn,
                switch (countedFrom) {
                    case COMPLETION -> monthsFrom(completedOn, months);
                    case PREVIOUS_EXPIRY ->
                        previousUntil == null || previousUntil.isBefore(completedOn)
                                ? monthsFrom(completedOn, months)
                                : monthsFrom(previousUntil.plusDays(1), months);
                    case TO_CALENDAR_DAY -> cutBack(completedOn, monthsFrom(completedOn, months));
                });
    }

    /** The last day of so many whole months, the first day included. */
    private static LocalDate monthsFrom(LocalDate first, int months) {
        return first.plusMonths(months).minusDays(1);
    }

    /** The last calendar day up to the limit; the first one after completion if none lies between. */
    private LocalDate cutBack(LocalDate completedOn, LocalDate limit) {
        MonthDay day = Objects.requireNonNull(calendarDay);
        LocalDate inThatYear = day.atYear(limit.getYear());
        LocalDate end = inThatYear.isAfter(limit) ? day.atYear(limit.getYear() - 1) : inThatYear;
        return end.isAfter(completedOn) ? end : day.atYear(end.getYear() + 1);
    }
}
