package org.fieldsecurity.training.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.MonthDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.training.course.rules.CountedFrom;
import org.fieldsecurity.training.course.rules.ValidityTerms;
import org.jspecify.annotations.Nullable;

/** A course version on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A version of a course, in effect until the next one")
public record CourseVersionView(
        @Schema(description = "Number, counted from 1", examples = "1") @Min(1) @Max(1000)
        int number,

        @Schema(description = "First day that it is in effect", examples = "2003-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "Months that its certificates are valid; absent without end", examples = "36")
        @Min(1)
        @Max(600)
        @Nullable
        Integer validityMonths,

        @Schema(description = "From which day the months count when somebody certifies again", examples = "COMPLETION")
        CountedFrom countedFrom,

        @Schema(description = "Month and day on which certificates end, with TO_CALENDAR_DAY", examples = "12-31")
        @Size(max = 5)
        @Nullable
        String calendarDay,

        @Schema(description = "Days before a certificate's end from which its holder is warned (C5)", examples = "90")
        @Min(0)
        @Max(365)
        int warnDays) {

    static CourseVersionView of(CourseVersion version) {
        ValidityTerms terms = version.terms();
        MonthDay day = terms.calendarDay();
        return new CourseVersionView(
                version.number(),
                version.effectiveFrom(),
                terms.months(),
                terms.countedFrom(),
                day == null ? null : day.toString().substring(2),
                version.warnDays());
    }
}
