package org.fieldsecurity.inspection.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistStateTest {

    @ParameterizedTest(name = "I2 {0} on {1} leads to {2}")
    @CsvSource(textBlock = """
            DRAFT,     AMEND,   DRAFT
            DRAFT,     PUBLISH, PUBLISHED
            PUBLISHED, AMEND,
            PUBLISHED, PUBLISH,
            """)
    void everyMove(ChecklistState from, ChecklistMove move, ChecklistState to) {
        assertThat(from.after(move).orElse(null)).isEqualTo(to);
        assertThat(from.legalMoves().contains(move)).isEqualTo(to != null);
    }
}
