package org.fieldsecurity.personnel.scim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        // before: from, until; wanted: from, until; switched; then: from, until
        "2026-01-01, , 2026-01-01, , , 2026-01-01,",
        "2026-01-01, , 2026-01-01, , false, 2026-01-01, 2026-11-25",
        "2026-01-01, 2027-01-01, 2026-01-01, 2027-01-01, false, 2026-01-01, 2026-11-25",
        "2026-01-01, , 2026-01-01, 2026-10-31, false, 2026-01-01, 2026-10-31",
        "2026-01-01, , 2026-11-25, , false, 2026-11-25, 2026-11-25",
        "2026-01-01, 2026-11-25, 2026-01-01, 2026-11-25, true, 2026-01-01,",
        "2026-01-01, 2026-11-24, 2026-01-01, 2026-11-24, true, 2026-11-25,",
        "2026-01-01, 2026-06-30, 2026-01-01, 2026-06-30, true, 2026-11-25,",
        "2026-01-01, 2026-06-30, 2026-12-01, , true, 2026-12-01,",
        "2026-01-01, 2026-06-30, 2026-01-01, 2026-07-31, true, 2026-01-01, 2026-07-31",
        "2026-01-01, , 2026-01-01, , true, 2026-01-01,",
        "2027-01-01, , 2027-01-01, , false, 2027-01-01,"
    })
    void whatActiveMakesOfThePeriod(
            LocalDate fromBefore,
            @Nullable LocalDate untilBefore,
            LocalDate fromWanted,
            @Nullable LocalDate untilWanted,
            @Nullable Boolean switched,
            LocalDate from,
            @Nullable LocalDate until) {
        assertThat(Activity.period(
                        new Period(fromBefore, untilBefore), new Period(fromWanted, untilWanted), switched, TODAY))
                .isEqualTo(new Period(from, until));
    }

    @Test
    void somebodyIsActiveWhileTheAssignmentGoesOnAfterToday() {
        assertThat(new Period(TODAY, null).goesOnAfter(TODAY)).isTrue();
        assertThat(new Period(TODAY, TODAY.plusDays(1)).goesOnAfter(TODAY)).isTrue();
        assertThat(new Period(TODAY, TODAY).goesOnAfter(TODAY)).isFalse();
        assertThat(new Period(TODAY.plusDays(9), null).goesOnAfter(TODAY)).isTrue();
    }

    @Test
    void whatHasNotBegunCannotBeEndedToday() {
        assertThat(Activity.canEnd(new Period(TODAY, null), TODAY)).isTrue();
        assertThat(Activity.canEnd(new Period(TODAY.plusDays(1), null), TODAY)).isFalse();
    }
}
