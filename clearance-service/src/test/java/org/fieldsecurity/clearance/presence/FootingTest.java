package org.fieldsecurity.clearance.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T22: how sure a presence is, by source and age. */
class FootingTest {

    @ParameterizedTest(name = "{0}, inferred {1}, recent {2}, overstayed {3}, departure due {4}: {5}")
    @CsvSource({
        "SECURITY_OFFICER, false, true,  false, false, CONFIRMED",
        "TRAVELLER,        false, true,  false, false, CONFIRMED",
        "FOCAL_POINT,      false, true,  false, false, REPORTED",
        "CARRIER,          false, true,  false, false, REPORTED",
        "ASSIGNMENT,       false, true,  false, false, REPORTED",
        "PLAN,             false, false, false, false, PLANNED",
        "ZONE_STAY,        false, true,  false, false, PLANNED",
        "SECURITY_OFFICER, false, false, false, false, REPORTED",
        "TRAVELLER,        false, false, false, false, REPORTED",
        "FOCAL_POINT,      false, false, false, false, PRESUMED",
        "CARRIER,          false, false, false, false, PRESUMED",
        "TRAVELLER,        true,  true,  false, false, PRESUMED",
        "SECURITY_OFFICER, false, true,  true,  false, PRESUMED",
        "PLAN,             false, false, true,  false, PRESUMED",
        "ASSIGNMENT,       false, true,  false, true,  PRESUMED",
    })
    void t22ConfidenceFollowsFromSourceAndAge(
            PresenceSource source,
            boolean inferred,
            boolean recent,
            boolean overstayed,
            boolean departureDue,
            Confidence expected) {
        assertThat(new Footing(source, inferred, recent, overstayed, departureDue).confidence())
                .isEqualTo(expected);
    }
}
