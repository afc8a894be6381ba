package org.fieldsecurity.personnel.residence.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayRulesTest {

    private static final StayRules.Term STAY =
            new StayRules.Term(Instant.parse("2026-03-01T08:00:00Z"), Instant.parse("2026-03-08T08:00:00Z"));

    @ParameterizedTest(name = "said at {1}, the stay ends at {0}: {2}")
    @CsvSource({
        // during the stay
        "2026-03-05T00:00:00Z, 2026-03-05T00:00:00Z, true",
        "2026-03-06T00:00:00Z, 2026-03-05T00:00:00Z, true",
        "2026-03-02T00:00:00Z, 2026-03-05T00:00:00Z, true",
        "2026-02-28T00:00:00Z, 2026-03-05T00:00:00Z, false",
        // its planned end, and later
        "2026-03-08T07:59:59Z, 2026-03-05T00:00:00Z, true",
        "2026-03-08T08:00:00Z, 2026-03-05T00:00:00Z, false",
        "2026-03-09T00:00:00Z, 2026-03-05T00:00:00Z, false",
        // called off before it begins
        "2026-02-20T00:00:00Z, 2026-02-20T00:00:00Z, true",
        // over already
        "2026-03-07T00:00:00Z, 2026-03-08T08:00:00Z, false",
        "2026-03-07T00:00:00Z, 2026-03-08T07:59:59Z, true",
    })
    void P4aStayEndsEarlierNeverLater(Instant at, Instant now, boolean can) {
        assertThat(StayRules.whyNotEnded(STAY, at, now).isEmpty()).isEqualTo(can);
    }

    @ParameterizedTest(name = "ended at {0} it is over at {1}")
    @CsvSource({
        "2026-03-05T00:00:00Z, 2026-03-05T00:00:00Z",
        "2026-03-01T08:00:00Z, 2026-03-01T08:00:00.000001Z",
        "2026-02-20T00:00:00Z, 2026-03-01T08:00:00.000001Z",
    })
    void P4aStayThatIsCalledOffLastsNoTime(Instant at, Instant over) {
        assertThat(StayRules.endOf(STAY, at)).isEqualTo(over);
    }

    @ParameterizedTest(name = "the visitor is there at {0}: {1}")
    @CsvSource({
        "2026-03-01T07:59:59.999999Z, false",
        "2026-03-01T08:00:00Z, true",
        "2026-03-08T07:59:59.999999Z, true",
        "2026-03-08T08:00:00Z, false",
    })
    void P4aStayIsHalfOpen(Instant at, boolean there) {
        assertThat(STAY.includes(at)).isEqualTo(there);
    }
}
