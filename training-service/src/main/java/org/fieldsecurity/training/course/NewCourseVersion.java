package org.fieldsecurity.training.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.training.course.rules.CountedFrom;
import org.fieldsecurity.training.course.rules.ValidityTerms;
import org.jspecify.annotations.Nullable;

/** What makes a new version of a course. */
@Schema(description = "A version of a course to add")
public record NewCourseVersion(
        @Schema(description = "First day that it is in effect", examples = "2026-01-01") @NotNull
        LocalDate effectiveFrom,

        @Schema(description = "Months that its certificates are valid; leave out for no end", examples = "36")
        @Min(1)
        @Max(600)
        @Nullable
        Integer validityMonths,

        @Schema(description = "From which day the months count when somebody certifies again", examples = "COMPLETION")
        @NotNull
        CountedFrom countedFrom,

        @Schema(description = "Month and day on which certificates end; only with TO_CALENDAR_DAY")
        @Size(max = 5)
        @Pattern(regexp = "\\d{2}-\\d{2}", message = "must be a month and a day such as 12-31")
        @Nullable
        String calendarDay,

        @Schema(description = "Days before a certificate's end from which its holder is warned (C5)", examples = "90")
        @NotNull
        @Min(0)
        @Max(365)
        Integer warnDays) {

    /** The terms of validity; 400 when they contradict each other. */
    ValidityTerms terms() {
        try {
            return new ValidityTerms(
                    validityMonths, countedFrom, calendarDay == null ? null : MonthDay.parse("--" + calendarDay));
        } catch (DateTimeException noSuchDay) {
            throw ProblemException.invalid("/calendarDay", "is not a day of the year");
        } catch (IllegalArgumentException contradictory) {
            throw ProblemException.invalid(
                    "/countedFrom",
                    "TO_CALENDAR_DAY needs a calendarDay, and only COMPLETION goes without validityMonths");
        }
    }
}
