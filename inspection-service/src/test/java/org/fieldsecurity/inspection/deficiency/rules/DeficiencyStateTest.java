package org.fieldsecurity.inspection.deficiency.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeficiencyStateTest {

    @ParameterizedTest(name = "I4 {0} on {1} leads to {2}")
    @CsvSource(textBlock = """
            OPEN,               CLAIM_CORRECTION, CORRECTION_CLAIMED
            OPEN,               CONFIRM,
            OPEN,               REFUTE,
            CORRECTION_CLAIMED, CLAIM_CORRECTION,
            CORRECTION_CLAIMED, CONFIRM,          CLOSED
            CORRECTION_CLAIMED, REFUTE,           OPEN
            CLOSED,             CLAIM_CORRECTION,
            CLOSED,             CONFIRM,
            CLOSED,             REFUTE,
            """)
    void everyMove(DeficiencyState from, DeficiencyMove move, DeficiencyState to) {
        assertThat(from.after(move).orElse(null)).isEqualTo(to);
        assertThat(from.legalMoves().contains(move)).isEqualTo(to != null);
    }

    @ParameterizedTest(name = "I4 {0}, due {1}, on {2}: overdue {3}")
    @CsvSource(textBlock = """
            OPEN,               2027-02-28, 2027-02-27, false
            OPEN,               2027-02-28, 2027-02-28, false
            OPEN,               2027-02-28, 2027-03-01, true
            OPEN,                         , 2027-03-01, false
            CORRECTION_CLAIMED, 2027-02-28, 2027-03-01, false
            CLOSED,             2027-02-28, 2027-03-01, false
            """)
    void overdueFollowsFromTheDateAndTheClock(
            DeficiencyState state, LocalDate correctBy, LocalDate today, boolean overdue) {
        assertThat(Deadline.isOverdue(state, correctBy, today)).isEqualTo(overdue);
    }
}
