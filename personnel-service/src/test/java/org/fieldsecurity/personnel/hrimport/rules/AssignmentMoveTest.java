package org.fieldsecurity.personnel.hrimport.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.hrimport.rules.AssignmentMove.CORRECTED;
import static org.fieldsecurity.personnel.hrimport.rules.AssignmentMove.NONE;
import static org.fieldsecurity.personnel.hrimport.rules.AssignmentMove.SUCCEEDED;

import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.PersonView;
import org.fieldsecurity.personnel.person.Recruitment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentMoveTest {

    @ParameterizedTest
    @CsvSource({
        // before: station, contract, from, until; after: the same; move
        "KENBO, Fixed, 2026-01-01, , KENBO, Fixed, 2026-01-01, , NONE",
        "KENBO, Fixed, 2026-01-01, , CHGVA, Fixed, 2026-07-01, , SUCCEEDED",
        "KENBO, Fixed, 2026-01-01, , CHGVA, Fixed, 2026-01-02, , SUCCEEDED",
        "KENBO, Fixed, 2026-01-01, , CHGVA, Fixed, 2026-01-01, , CORRECTED",
        "KENBO, Fixed, 2026-01-01, , CHGVA, Fixed, 2025-12-31, , CORRECTED",
        "KENBO, Fixed, 2026-01-01, , KENBO, Fixed, 2026-01-15, , CORRECTED",
        "KENBO, Fixed, 2026-01-01, , KENBO, Fixed, 2026-01-01, 2026-12-31, CORRECTED",
        "KENBO, Fixed, 2026-01-01, 2026-06-30, KENBO, Fixed, 2026-07-01, , SUCCEEDED",
        "KENBO, Fixed, 2026-01-01, 2026-06-30, KENBO, Fixed, 2026-06-30, , CORRECTED",
        "KENBO, Fixed, 2026-01-01, , KENBO, Continuing, 2026-07-01, , SUCCEEDED",
        "KENBO, Fixed, 2026-01-01, , KENBO, Continuing, 2026-01-01, , CORRECTED"
    })
    void aLaterDateElsewhereOrAfterTheEndIsANewAssignment(
            String stationBefore,
            String contractBefore,
            LocalDate fromBefore,
            @Nullable LocalDate untilBefore,
            String stationAfter,
            String contractAfter,
            LocalDate fromAfter,
            @Nullable LocalDate untilAfter,
            AssignmentMove move) {
        assertThat(AssignmentMove.between(
                        person(stationBefore, contractBefore, fromBefore, untilBefore),
                        person(stationAfter, contractAfter, fromAfter, untilAfter)))
                .isEqualTo(move)
                .isIn(NONE, CORRECTED, SUCCEEDED);
    }

    private static PersonView person(String station, String contract, LocalDate from, @Nullable LocalDate until) {
        return new PersonView(
                new UUID(1, 1),
                Category.LOCAL_STAFF,
                "UNDP",
                station,
                "Okello",
                "Amina",
                contract,
                Recruitment.LOCAL,
                "UNDP-1",
                null,
                null,
                null,
                null,
                null,
                from,
                until,
                null,
                null);
    }
}
