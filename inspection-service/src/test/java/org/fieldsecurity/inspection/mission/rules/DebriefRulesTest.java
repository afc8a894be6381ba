package org.fieldsecurity.inspection.mission.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fieldsecurity.inspection.deficiency.rules.DeficiencyState;
import org.fieldsecurity.inspection.mission.rules.DebriefRules.Covered;
import org.fieldsecurity.inspection.mission.rules.DebriefRules.Debrief;
import org.fieldsecurity.inspection.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebriefRulesTest {

    private static final LocalDate OPENED = LocalDate.parse("2026-12-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-12-06");

    @ParameterizedTest(name = "debrief on {0}, dates {1} and {2}, visit {3}: {4}")
    @CsvSource(textBlock = """
            2026-12-05, 2027-02-28, 2027-01-31, 2027-03-01,
            2026-12-05, 2026-12-05, 2026-12-05, 2026-12-05,
            2026-12-05, 2027-02-28, 2027-01-31, 2027-02-28,
            2026-12-05, 2027-02-28,           , 2027-03-01, I3
            2026-12-05,           ,           , 2027-03-01, I3 I3
            2026-12-05, 2027-02-28, 2026-12-04, 2027-03-01, I3
            2026-12-05, 2027-02-28, 2027-01-31,           , I4
            2026-12-05, 2027-02-28, 2027-01-31, 2027-02-27, I4
            2026-12-05,           , 2027-01-31,           , I3 I4
            2026-11-30, 2027-02-28, 2027-01-31, 2027-03-01, I3
            2026-12-07, 2027-02-28, 2027-01-31, 2027-03-01, I3
            """)
    void everyDeficiencyGetsItsDateAndAllAVisit(
            LocalDate heldOn, LocalDate first, LocalDate second, LocalDate visit, String rules) {
        var refusals = DebriefRules.refusals(
                new Debrief(MissionKind.REGULAR, OPENED, heldOn, TODAY, visit),
                List.of(
                        new Covered("DO-8a", DeficiencyState.OPEN, first),
                        new Covered("SO-10e", DeficiencyState.OPEN, second)));
        assertThat(refusals)
                .extracting(Refusal::rule)
                .containsExactlyElementsOf(rules == null ? List.of() : List.of(rules.split(" ")));
        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(refusal.paragraphs()).containsExactly("40"));
    }

    @Test
    void i4_anInspectionWithoutDeficienciesNeedsNoVisit() {
        assertThat(DebriefRules.refusals(new Debrief(MissionKind.REGULAR, OPENED, TODAY, TODAY, null), List.of()))
                .isEmpty();
    }

    @ParameterizedTest(name = "I4 a visit that leaves a deficiency {0}: refused {1}")
    @CsvSource({"OPEN, false", "CORRECTION_CLAIMED, true", "CLOSED, false"})
    void i4_aVisitLeavesNoClaimUnverified(DeficiencyState state, boolean refused) {
        var refusals = DebriefRules.refusals(
                new Debrief(MissionKind.FOLLOW_UP, OPENED, TODAY, TODAY, null),
                List.of(new Covered("DO-8a", state, null)));
        assertThat(refusals).extracting(Refusal::rule).isEqualTo(refused ? List.of("I4") : List.of());
    }

    @ParameterizedTest(name = "I4 an inspection with deficiencies {0} and {1} may close: {2}")
    @CsvSource({"CLOSED, CLOSED, true", "CLOSED, OPEN, false", "CORRECTION_CLAIMED, CLOSED, false", "OPEN, OPEN, false"
    })
    void i4_anInspectionClosesOnceAllIsConfirmed(DeficiencyState one, DeficiencyState other, boolean may) {
        assertThat(ClosingRules.refusals(List.of(one, other)).isEmpty()).isEqualTo(may);
    }
}
