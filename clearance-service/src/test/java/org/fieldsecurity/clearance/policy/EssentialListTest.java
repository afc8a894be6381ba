package org.fieldsecurity.clearance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fieldsecurity.clearance.policy.AppliedRule.Outcome;
import org.fieldsecurity.kit.authority.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a claim to be needed is worth, by the row of the phase table and the list (T18). */
class EssentialListTest {

    @ParameterizedTest(name = "T18 in phase {0} claimed {1}, listed {2}: {3}, T18 {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # phase | claimed   | listed    | permitted | what T18 says
            NONE    | ESSENTIAL |           | true      |
            I       | ESSENTIAL |           | true      |
            II      | EMERGENCY |           | true      |
            III     | NONE      |           | false     |
            III     | ESSENTIAL |           | false     | REFUSED
            III     | EMERGENCY |           | false     | REFUSED
            III     | NONE      | ESSENTIAL | false     | FLAGGED
            III     | ESSENTIAL | ESSENTIAL | true      |
            III     | EMERGENCY | ESSENTIAL | true      | FLAGGED
            III     | ESSENTIAL | EMERGENCY | true      |
            IV      | ESSENTIAL |           | false     | REFUSED
            IV      | EMERGENCY |           | false     | REFUSED
            IV      | EMERGENCY | ESSENTIAL | false     | REFUSED
            IV      | ESSENTIAL | ESSENTIAL | false     |
            IV      | ESSENTIAL | EMERGENCY | false     | FLAGGED
            IV      | EMERGENCY | EMERGENCY | true      |
            V       | EMERGENCY |           | false     |
            """)
    void t18AClaimCountsAsFarAsTheListSaysSo(
            String phase, Designation claimed, Designation listed, boolean permitted, Outcome outcome) {
        var assessment = assess(phase, claimed, listed == null ? List.of() : List.of(entry(listed)));
        assertThat(assessment.verdict() instanceof Verdict.NotPermitted).isEqualTo(!permitted);
        assertThat(assessment.rules().stream()
                        .filter(rule -> rule.id().equals("T18"))
                        .map(AppliedRule::outcome)
                        .toList())
                .isEqualTo(outcome == null ? List.of() : List.of(outcome));
    }

    /** The leg arrives at Goma on 2026-05-20 and ends on 2026-05-30. */
    @ParameterizedTest(name = "T18 entry for {0} from {1} to {2}: counts {3}")
    @CsvSource({
        "duty-station:CDGOM, 2026-05-20, 2026-05-30, true",
        "duty-station:CDGOM, 2026-05-20,           , true",
        "country:CD,         2026-01-01,           , true",
        "duty-station:CDGOM, 2026-05-21, 2026-05-30, false",
        "duty-station:CDGOM, 2026-05-20, 2026-05-29, false",
        "duty-station:CDFIH, 2026-05-20, 2026-05-30, false",
        "country:KE,         2026-05-20, 2026-05-30, false"
    })
    void t18AnEntryHoldsAtThePlaceOnEveryDayOfTheLeg(String scope, LocalDate from, LocalDate until, boolean counts) {
        var entry = new Naming(Designation.ESSENTIAL, Scope.parse(scope), from, until);
        var assessment = assess("III", Designation.ESSENTIAL, List.of(entry));
        assertThat(assessment.verdict() instanceof Verdict.DecisionNeeded).isEqualTo(counts);
        assertThat(assessment.missing())
                .isEqualTo(
                        counts
                                ? List.of()
                                : List.of(
                                        "designation as essential personnel for CDGOM",
                                        "approved entry as essential personnel in the list for CDGOM"
                                                + " from 2026-05-20 to 2026-05-30"));
    }

    private static Assessment assess(String phase, Designation claimed, List<Naming> entries) {
        var facts = new Facts(List.of(), entries, List.of(), Cases.facts().asOf());
        return ClearancePolicy.evaluate(
                new Question(
                        Cases.leg(phase),
                        Cases.staff(claimed),
                        Purpose.DUTY_TRAVEL,
                        facts,
                        Company.NONE,
                        Cases.SUBMITTED,
                        Cases.SUBMITTED),
                Cases.policy());
    }

    private static Naming entry(Designation designation) {
        return new Naming(designation, new Scope.DutyStation("CDGOM"), LocalDate.of(2026, 1, 1), null);
    }
}
