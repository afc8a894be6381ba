package org.fieldsecurity.inspection.mission.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissionStateTest {

    @ParameterizedTest(name = "{0} on {1} leads to {2}")
    @CsvSource(textBlock = """
            PLANNED,   OPEN,    OPEN
            PLANNED,   DEBRIEF,
            PLANNED,   CLOSE,
            PLANNED,   CANCEL,  CANCELLED
            OPEN,      OPEN,
            OPEN,      DEBRIEF, DEBRIEFED
            OPEN,      CLOSE,
            OPEN,      CANCEL,
            DEBRIEFED, OPEN,
            DEBRIEFED, DEBRIEF,
            DEBRIEFED, CLOSE,   CLOSED
            DEBRIEFED, CANCEL,
            CLOSED,    OPEN,
            CLOSED,    DEBRIEF,
            CLOSED,    CLOSE,
            CLOSED,    CANCEL,
            CANCELLED, OPEN,
            CANCELLED, DEBRIEF,
            CANCELLED, CLOSE,
            CANCELLED, CANCEL,
            """)
    void everyMove(MissionState from, MissionMove move, MissionState to) {
        assertThat(from.after(move).orElse(null)).isEqualTo(to);
        assertThat(from.legalMoves().contains(move)).isEqualTo(to != null);
    }
}
