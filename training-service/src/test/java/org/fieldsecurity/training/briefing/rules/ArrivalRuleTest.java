package org.fieldsecurity.training.briefing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalRuleTest {

    private static final Instant FIRST = Instant.parse("2026-11-02T08:00:00Z");
    private static final List<DueTerm> A_DAY = List.of(new DueTerm(LocalDate.of(2003, 1, 1), 24));

    @ParameterizedTest(name = "T11 a briefing that is {0}, an arrival at {1} in {2}: {3}, due {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,      2026-11-02T08:00:00Z, KENBO, Opened,    2026-11-03T08:00:00Z",
                "-,      -,                    KENBO, Unchanged, -",
                "OPEN,   2026-11-02T08:00:00Z, KENBO, Unchanged, -",
                "OPEN,   2026-11-02T09:30:00Z, KENBO, Moved,     2026-11-03T09:30:00Z",
                "OPEN,   2026-11-02T06:00:00Z, KENBO, Moved,     2026-11-03T06:00:00Z",
                "OPEN,   2026-11-02T08:00:00Z, KEMBA, Opened,    2026-11-03T08:00:00Z",
                "OPEN,   -,                    KENBO, Voided,    -",
                "GIVEN,  2026-11-02T08:00:00Z, KENBO, Unchanged, -",
                "GIVEN,  2026-11-02T09:30:00Z, KENBO, Moved,     2026-11-03T09:30:00Z",
                "GIVEN,  2026-11-02T08:00:00Z, KEMBA, Opened,    2026-11-03T08:00:00Z",
                "GIVEN,  -,                    KENBO, Voided,    -",
                "SIGNED, 2026-11-02T09:30:00Z, KENBO, Unchanged, -",
                "SIGNED, 2026-11-02T08:00:00Z, KEMBA, Unchanged, -",
                "SIGNED, -,                    KENBO, Unchanged, -",
                "VOID,   -,                    KENBO, Unchanged, -",
                "VOID,   2026-11-02T08:00:00Z, KENBO, Opened,    2026-11-03T08:00:00Z",
                "VOID,   2026-11-02T09:30:00Z, KENBO, Opened,    2026-11-03T09:30:00Z",
            })
    void T11theBriefingFollowsTheArrivalUntilItIsSigned(
            @Nullable BriefingState state,
            @Nullable Instant arrivedAt,
            String dutyStation,
            String step,
            @Nullable Instant dueAt) {
        KnownBriefing known = state == null ? null : new KnownBriefing(state, "KENBO", FIRST);
        ArrivalStep happened = ArrivalRule.follow(known, new ReportedArrival(dutyStation, arrivedAt), A_DAY);
        assertThat(happened.getClass().getSimpleName()).isEqualTo(step);
        assertThat(dueAt(happened)).isEqualTo(dueAt);
    }

    private static @Nullable Instant dueAt(ArrivalStep happened) {
        return switch (happened) {
            case ArrivalStep.Opened(Instant arrivedAt, Instant dueAt) -> dueAt;
            case ArrivalStep.Moved(Instant arrivedAt, Instant dueAt) -> dueAt;
            case ArrivalStep.Voided voided -> null;
            case ArrivalStep.Unchanged unchanged -> null;
        };
    }

    @ParameterizedTest(name = "T11 of an arrival at {0} the briefing is due at {1}")
    @CsvSource({
        "2026-11-02T08:00:00Z,        2026-11-03T08:00:00Z",
        "2026-12-31T23:59:59.999999Z, 2027-01-01T23:59:59.999999Z",
        "2027-01-01T00:00:00Z,        2027-01-01T12:00:00Z",
        "2027-06-30T23:59:59Z,        2027-07-01T11:59:59Z",
        "2027-07-01T00:00:00Z,        2027-07-03T00:00:00Z",
        "1999-01-01T00:00:00Z,        1999-01-02T00:00:00Z",
    })
    void T11theTermOfTheDayOfArrivalHolds(Instant arrivedAt, Instant dueAt) {
        List<DueTerm> terms = List.of(
                new DueTerm(LocalDate.of(2027, 7, 1), 48),
                new DueTerm(LocalDate.of(2003, 1, 1), 24),
                new DueTerm(LocalDate.of(2027, 1, 1), 12));
        assertThat(DueTerm.dueAt(arrivedAt, terms)).isEqualTo(dueAt);
    }
}
