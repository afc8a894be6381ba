package org.fieldsecurity.clearance.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.presence.PersonWhereabouts.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T22: one answer of all that is known of where somebody is. */
class WhereaboutsRuleTest {

    private static final UUID PERSON = UUID.fromString("01890000-0000-7000-8000-000000000018");
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    /** A place by its source, or none; the last journey by when it is due and when they left it, or none. */
    @ParameterizedTest(name = "at home by {0}, last journey due {1}, left {2}: {3} {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          -,                    -,                    UNKNOWN,    -",
                "ASSIGNMENT, -,                    -,                    PRESENT,    REPORTED",
                "PLAN,       -,                    -,                    PRESENT,    PLANNED",
                "ASSIGNMENT, 2027-03-01T18:00:00Z, -,                    ON_THE_WAY, CONFIRMED",
                "-,          2027-03-01T18:00:00Z, -,                    ON_THE_WAY, CONFIRMED",
                "ASSIGNMENT, 2027-03-01T06:00:00Z, 2027-03-01T10:00:00Z, PRESENT,    REPORTED",
                "-,          2027-03-01T06:00:00Z, 2027-03-01T10:00:00Z, LEFT,       CONFIRMED",
                "-,          2027-03-01T06:00:00Z, -,                    PRESENT,    PRESUMED",
            })
    void t22WhatWasReportedComesFirstThenTheAssignmentThenThePlan(
            @Nullable PresenceSource home,
            @Nullable Instant due,
            @Nullable Instant left,
            Standing expected,
            @Nullable Confidence confidence) {
        LastJourney last = due == null
                ? null
                : new LastJourney(
                        "CDGOM",
                        NOON.minus(Duration.ofDays(1)),
                        PresenceSource.TRAVELLER,
                        due,
                        left,
                        left == null ? null : PresenceSource.TRAVELLER,
                        false,
                        PERSON,
                        PERSON);
        PersonWhereabouts answer = WhereaboutsRule.answer(
                new WhereaboutsRule.Asked(PERSON, "Amina Okello", "UNDP", NOON),
                home == null ? List.of() : List.of(place(home)),
                last);
        assertThat(answer.standing()).isEqualTo(expected);
        assertThat(answer.confidence()).isEqualTo(confidence);
        assertThat(answer.why()).isNotBlank();
    }

    private static PresentPerson place(PresenceSource source) {
        return new PresentPerson(
                PERSON,
                "Amina Okello",
                "INTERNATIONAL_STAFF",
                "UNDP",
                PresenceKind.RESIDENT,
                "KENBO",
                null,
                NOON,
                source,
                new Footing(source, false, true, false, false).confidence(),
                NOON,
                Duration.ZERO,
                null,
                null,
                false,
                null,
                null);
    }
}
