package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fieldsecurity.personnel.headcount.rules.AnswerRules;
import org.fieldsecurity.personnel.headcount.rules.HeadcountMove;
import org.fieldsecurity.personnel.headcount.rules.HeadcountState;
import org.fieldsecurity.personnel.headcount.rules.StandingRules;
import org.fieldsecurity.personnel.headcount.rules.StandingRules.Outcome;
import org.fieldsecurity.personnel.headcount.rules.StandingRules.Report;
import org.fieldsecurity.personnel.headcount.rules.Status;
import org.fieldsecurity.personnel.roster.rules.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingRulesTest {

    private static final Instant OPENED = Instant.parse("2026-11-02T08:00:00Z");

    /** {@code self!SAFE@10}: self, first-hand, ten seconds after the opening; {@code ?} is second-hand. */
    private static Report report(String text) {
        String[] parts = text.strip().split("[!?@]");
        return new Report(
                Status.valueOf(parts[1]), text.contains("!"), OPENED.plusSeconds(Long.parseLong(parts[2])), parts[0]);
    }

    @ParameterizedTest(name = "{0} gives {1}, in conflict: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                              | AWAITED     | false",
                "self!SAFE@10                                                  | SAFE        | false",
                "warden?NOT_REACHED@10                                         | NOT_REACHED | false",
                // the newest first-hand answer stands before any second-hand one
                "self!SAFE@10, warden?NOT_IN_ZONE@20                           | SAFE        | true",
                "self!SAFE@10, warden?NOT_REACHED@20                           | SAFE        | false",
                "self!SAFE@10, warden!NOT_IN_ZONE@20                           | NOT_IN_ZONE | true",
                "self!NOT_IN_ZONE@10, self!SAFE@20                             | SAFE        | false",
                "warden?SAFE@10, officer?NOT_IN_ZONE@20                        | NOT_IN_ZONE | true",
                "warden?NOT_REACHED@10, officer?SAFE@20                        | SAFE        | false",
                "warden?SAFE@10, warden?NOT_REACHED@20                         | NOT_REACHED | false",
                // a need for help is never hidden by an older or a second-hand answer
                "self!SAFE@10, warden?NEEDS_HELP@20                            | NEEDS_HELP  | true",
                "self!SAFE@20, warden?NEEDS_HELP@10                            | SAFE        | true",
                "self!SAFE@10, warden!NEEDS_HELP@10                            | NEEDS_HELP  | true",
                "self!NEEDS_HELP@10, warden?SAFE@20                            | NEEDS_HELP  | true",
                "self!NEEDS_HELP@10, warden!SAFE@20                            | SAFE        | true",
                "self!NEEDS_HELP@10, self!SAFE@20                              | SAFE        | false",
                "self!NEEDS_HELP@10, self!SAFE@9                               | NEEDS_HELP  | false",
                "self!NEEDS_HELP@10, warden?NOT_REACHED@20                     | NEEDS_HELP  | false",
                "self!NEEDS_HELP@10, warden?NOT_IN_ZONE@20                     | NEEDS_HELP  | true",
                "self!NEEDS_HELP@10, warden!NOT_IN_ZONE@20                     | NOT_IN_ZONE | true",
                "warden?NEEDS_HELP@10, officer?SAFE@20, self!SAFE@30           | SAFE        | true",
                "self!NEEDS_HELP@10, self!SAFE@20, self!NEEDS_HELP@30          | NEEDS_HELP  | false",
                // of one instant the more worrying
                "warden?SAFE@10, officer?NOT_IN_ZONE@10                        | NOT_IN_ZONE | true",
                "warden!SAFE@10, officer!SAFE@10                               | SAFE        | false",
            })
    void P7theStandingIsDerivedFromAllAnswers(String answers, String standing, boolean inConflict) {
        List<Report> reports = answers == null
                ? List.of()
                : Arrays.stream(answers.split(","))
                        .map(StandingRulesTest::report)
                        .toList();
        Outcome outcome = StandingRules.of(reports);
        assertThat(outcome.standing()).hasToString(standing);
        assertThat(outcome.inConflict()).isEqualTo(inConflict);
        Random order = new Random(7);
        for (int attempt = 0; attempt < 10; attempt++) {
            var shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, order);
            assertThat(StandingRules.of(shuffled))
                    .as("whatever order they came in")
                    .isEqualTo(outcome);
        }
    }

    @ParameterizedTest(name = "{0}, first-hand: {1}, by self: {2}, found: {3}, {4} s after the opening: {5} refusals")
    @CsvSource({
        "SAFE, true, true, false, 0, 0",
        "SAFE, true, true, false, -1, 1",
        "SAFE, true, true, false, 60, 0",
        "SAFE, true, true, false, 61, 1",
        "NOT_REACHED, false, false, false, 10, 0",
        "NOT_REACHED, true, false, false, 10, 1",
        "NOT_REACHED, false, true, false, 10, 1",
        "NOT_REACHED, false, false, true, 10, 1",
        "NEEDS_HELP, false, false, true, 10, 0",
        "NOT_REACHED, true, true, true, -1, 3",
    })
    void P7anAnswerSpeaksOfATimeOfTheHeadcountAndMakesSense(
            Status status, boolean firstHand, boolean bySelf, boolean found, long after, int refusals) {
        List<Refusal> refused = AnswerRules.refusals(
                new AnswerRules.Answer(status, firstHand, bySelf, found, OPENED.plusSeconds(after)),
                OPENED,
                OPENED.plusSeconds(60));
        assertThat(refused).hasSize(refusals).allMatch(refusal -> refusal.rule().equals("P7"));
    }

    @ParameterizedTest(name = "{0}, {1} s after the closure: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "OPEN   | -      | ANSWER CLOSE ENTER_PAPER_RESULTS",
                "CLOSED | 0      | ENTER_PAPER_RESULTS",
                "CLOSED | 604799 | ENTER_PAPER_RESULTS",
                "CLOSED | 604800 | ''",
            })
    void P7resultsFromPaperAreTakenForSomeDaysAfterTheClosure(HeadcountState state, Long after, String moves) {
        Instant closedAt = after == null ? null : OPENED;
        Instant now = after == null ? OPENED : OPENED.plusSeconds(after);
        assertThat(String.join(
                        " ",
                        state.legalMoves(closedAt, now, 7).stream()
                                .map(HeadcountMove::name)
                                .sorted()
                                .toList()))
                .isEqualTo(moves);
    }
}
