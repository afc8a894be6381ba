package org.fieldsecurity.inspection.mission.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fieldsecurity.inspection.mission.rules.OpeningRules.FrozenChecklist;
import org.fieldsecurity.inspection.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningRulesTest {

    private static final Instant OPENS = Instant.parse("2026-12-01T08:00:00Z");

    @ParameterizedTest(name = "I2 published {0}, opens 08:00: refused {1}")
    @CsvSource(textBlock = """
                                  , true
            2026-11-30T08:00:00Z  , false
            2026-12-01T07:59:59Z  , false
            2026-12-01T08:00:00Z  , true
            2026-12-01T08:00:01Z  , true
            """)
    void aChecklistIsOutBeforeTheMissionOpens(Instant publishedAt, boolean refused) {
        var refusals = OpeningRules.refusals(List.of(new FrozenChecklist("checklist A", publishedAt)), OPENS);
        assertThat(refusals).hasSize(refused ? 1 : 0).allSatisfy(refusal -> {
            assertThat(refusal.rule()).isEqualTo("I2");
            assertThat(refusal.paragraphs()).containsExactly("39");
            assertThat(refusal.detail()).contains("checklist A");
        });
    }

    @Test
    void eachChecklistThatIsNotOutIsNamed() {
        var published = new FrozenChecklist("checklist A", OPENS.minusSeconds(1));
        var refusals = OpeningRules.refusals(
                List.of(published, new FrozenChecklist("checklist B", null), new FrozenChecklist("checklist C", null)),
                OPENS);
        assertThat(refusals).extracting(Refusal::detail).hasSize(2).noneMatch(detail -> detail.contains("A"));
    }
}
