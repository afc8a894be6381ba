package org.fieldsecurity.training.course.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTermsTest {

    @ParameterizedTest(name = "C3 C5 {0} months from {1}, completed {2}, previous until {3}: until {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "36, COMPLETION,      2026-03-15, -,          2029-03-14",
                "36, COMPLETION,      2026-03-15, 2026-12-31, 2029-03-14",
                "12, COMPLETION,      2024-02-29, -,          2025-02-27",
                "1,  COMPLETION,      2026-01-31, -,          2026-02-27",
                "-,  COMPLETION,      2026-03-15, -,          -",
                "-,  COMPLETION,      2026-03-15, 2026-12-31, -",
                "36, PREVIOUS_EXPIRY, 2026-03-15, -,          2029-03-14",
                "36, PREVIOUS_EXPIRY, 2026-03-15, 2026-05-31, 2029-05-31",
                "36, PREVIOUS_EXPIRY, 2026-03-15, 2026-03-15, 2029-03-15",
                "36, PREVIOUS_EXPIRY, 2026-03-15, 2026-03-14, 2029-03-14",
                "12, TO_CALENDAR_DAY, 2026-03-15, -,          2026-12-31",
                "12, TO_CALENDAR_DAY, 2026-12-31, -,          2027-12-31",
                "12, TO_CALENDAR_DAY, 2027-01-01, -,          2027-12-31",
                "24, TO_CALENDAR_DAY, 2026-03-15, 2026-12-31, 2027-12-31",
                "6,  TO_CALENDAR_DAY, 2026-03-15, -,          2026-12-31",
            })
    void theLastDayOfValidity(
            @Nullable Integer months,
            CountedFrom countedFrom,
            LocalDate completedOn,
            @Nullable LocalDate previous,
            @Nullable LocalDate until) {
        MonthDay day = countedFrom == CountedFrom.TO_CALENDAR_DAY ? MonthDay.of(12, 31) : null;
        assertThat(new ValidityTerms(months, countedFrom, day).of(completedOn, previous))
                .isEqualTo(new Validity(completedOn, until));
    }

    @Test
    void contradictoryTermsAreRefused() {
        assertThatThrownBy(() -> new ValidityTerms(12, CountedFrom.TO_CALENDAR_DAY, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValidityTerms(12, CountedFrom.COMPLETION, MonthDay.of(12, 31)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValidityTerms(null, CountedFrom.PREVIOUS_EXPIRY, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "C2 recognized {0} to {1}, completed {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          -,          2026-03-15, false",
                "2026-01-01, -,          2026-03-15, true",
                "2026-03-15, 2026-03-15, 2026-03-15, true",
                "2026-03-16, -,          2026-03-15, false",
                "2026-01-01, 2026-03-14, 2026-03-15, false",
            })
    void onlyARecognizedCourseCounts(
            @Nullable LocalDate from, @Nullable LocalDate until, LocalDate completedOn, boolean counts) {
        assertThat(new Recognition(from, until).covers(completedOn)).isEqualTo(counts);
    }
}
