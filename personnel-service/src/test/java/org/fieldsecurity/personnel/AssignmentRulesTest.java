package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.Recruitment;
import org.fieldsecurity.personnel.person.rules.AssignmentPlan;
import org.fieldsecurity.personnel.person.rules.AssignmentRules;
import org.fieldsecurity.personnel.person.rules.AssignmentStep;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.fieldsecurity.personnel.person.rules.HeldAssignment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Assignments are written as {@code UNDP CHGVA 01-01..06-30}, days of 2026; without an end behind the dots there is
 * none. A plan is written as its steps; {@code 0} is the first one held.
 */
class AssignmentRulesTest {

    @ParameterizedTest(name = "held [{0}], changed to [{1}]: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // nothing held; the same once more
                "                           | UNDP CHGVA 02-01..      | begin UNDP CHGVA 02-01..",
                "UNDP CHGVA 02-01..         | UNDP CHGVA 02-01..      | nothing",
                // the same first day: recorded wrongly
                "UNDP CHGVA 02-01..         | UNDP KENBO 02-01..      | correct 0 UNDP KENBO 02-01..",
                "UNDP CHGVA 02-01..         | UNDP CHGVA 02-01..06-30 | correct 0 UNDP CHGVA 02-01..06-30",
                "UNDP CHGVA 02-01..06-30    | UNDP CHGVA 02-01..      | correct 0 UNDP CHGVA 02-01..",
                // later, elsewhere: the old one ends the day before
                "UNDP CHGVA 02-01..         | UNDP KENBO 05-01..      | end 0 04-30, begin UNDP KENBO 05-01..",
                "UNDP CHGVA 02-01..06-30    | UNDP KENBO 06-30..      | end 0 06-29, begin UNDP KENBO 06-30..",
                "UNDP CHGVA 02-01..06-30    | UNDP KENBO 07-01..      | begin UNDP KENBO 07-01..",
                "UNDP CHGVA 02-01..06-30    | UNDP KENBO 09-01..      | begin UNDP KENBO 09-01..",
                "UNDP CHGVA 02-01..         | UNDP KENBO 02-02..      | end 0 02-01, begin UNDP KENBO 02-02..",
                // later, at the same place under the same contract: only the days were wrong, or it was renewed
                "UNDP CHGVA 02-01..         | UNDP CHGVA 02-15..      | correct 0 UNDP CHGVA 02-15..",
                "UNDP CHGVA 02-01..06-30    | UNDP CHGVA 07-01..12-31 | begin UNDP CHGVA 07-01..12-31",
                // retroactive
                "UNDP CHGVA 02-01..         | UNDP KENBO 01-15..      | correct 0 UNDP KENBO 01-15..",
                "UNDP CHGVA 02-01..         | UNDP CHGVA 01-01..01-31 | correct 0 UNDP CHGVA 01-01..01-31",
                "UNDP CHGVA 01-01..01-31; UNDP KENBO 02-01.. | UNDP KENBO 01-20.. | end 0 01-19, correct 1 UNDP KENBO"
                        + " 01-20..",
                "UNDP CHGVA 01-01..01-31; UNDP KENBO 02-01.. | UNDP KENBO 01-02.. | end 0 01-01, correct 1 UNDP KENBO"
                        + " 01-02..",
                // what would be swallowed, or is another organization's, stands in the way
                "UNDP CHGVA 01-01..01-31; UNDP KENBO 02-01.. | UNDP KENBO 01-01.. | refused P1",
                "UNICEF CHGVA 01-01..01-31; UNDP KENBO 02-01.. | UNDP KENBO 01-20.. | refused P1",
                // an earlier one that the change doesn't reach stays as it is
                "UNDP CHGVA 01-01..01-31; UNDP KENBO 02-01.. | UNDP KENBO 02-01..03-31 | correct 1 UNDP KENBO"
                        + " 02-01..03-31",
            })
    void P1aChangeCorrectsTheLatestAssignmentOrBeginsANewOneByItsDays(String held, String wanted, String plan) {
        assertThat(text(AssignmentRules.change(held(held), terms(wanted)))).isEqualTo(plan);
    }

    @ParameterizedTest(name = "held [{0}], further [{1}]: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "                           | UNDP CHGVA 02-01..      | begin UNDP CHGVA 02-01..",
                "UNDP CHGVA 02-01..         | UNDP KENBO 05-01..      | end 0 04-30, begin UNDP KENBO 05-01..",
                "UNDP CHGVA 02-01..06-30    | UNDP KENBO 06-30..      | end 0 06-29, begin UNDP KENBO 06-30..",
                "UNDP CHGVA 02-01..06-30    | UNDP KENBO 07-01..      | begin UNDP KENBO 07-01..",
                // the same day
                "UNDP CHGVA 02-01..         | UNDP KENBO 02-01..      | refused P1",
                // retroactive: into what begins later, or before it
                "UNDP CHGVA 02-01..         | UNDP KENBO 01-01..      | refused P1",
                "UNDP CHGVA 02-01..         | UNDP KENBO 01-01..02-01 | refused P1",
                "UNDP CHGVA 02-01..         | UNDP KENBO 01-01..01-31 | begin UNDP KENBO 01-01..01-31",
                // between two
                "UNDP CHGVA 01-01..01-31; UNDP KENBO 05-01.. | UNDP CDGOM 02-01..04-30 | begin UNDP CDGOM 02-01..04-30",
                "UNDP CHGVA 01-01..01-31; UNDP KENBO 05-01.. | UNDP CDGOM 01-31..05-01 | refused P1",
                // another organization
                "UNDP CHGVA 02-01..         | UNICEF KENBO 05-01..    | refused P1",
                "UNDP CHGVA 02-01..04-30    | UNICEF KENBO 04-30..    | refused P1",
                "UNDP CHGVA 02-01..04-30    | UNICEF KENBO 05-01..    | begin UNICEF KENBO 05-01..",
            })
    void P1aFurtherAssignmentNeverOverlapsAndCutsOnlyTheOrganizationsOwn(String held, String wanted, String plan) {
        assertThat(text(AssignmentRules.begin(held(held), terms(wanted)))).isEqualTo(plan);
    }

    @ParameterizedTest(name = "[{0}] ended on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UNDP CHGVA 02-01..      | 2026-01-31 | refused P1",
                "UNDP CHGVA 02-01..      | 2026-02-01 | end 0 02-01",
                "UNDP CHGVA 02-01..06-30 | 2026-06-29 | end 0 06-29",
                "UNDP CHGVA 02-01..06-30 | 2026-06-30 | refused P1",
                "UNDP CHGVA 02-01..06-30 | 2026-07-01 | refused P1",
            })
    void P1anAssignmentEndsOnOneOfItsDays(String held, LocalDate lastDay, String plan) {
        assertThat(text(AssignmentRules.end(held(held).getFirst(), lastDay))).isEqualTo(plan);
    }

    static List<HeldAssignment> held(String text) {
        List<HeldAssignment> held = new ArrayList<>();
        if (text != null) {
            Arrays.stream(text.split("; ", -1))
                    .forEach(one -> held.add(new HeldAssignment(id(held.size()), terms(one))));
        }
        return held;
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static AssignmentTerms terms(String text) {
        String[] parts = text.strip().split(" ", -1);
        String[] days = parts[2].split("\\.\\.", -1);
        return new AssignmentTerms(
                parts[0],
                parts[1],
                Category.INTERNATIONAL_STAFF,
                null,
                Recruitment.INTERNATIONAL,
                new Days(day(days[0]), days[1].isEmpty() ? null : day(days[1])));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }

    private static String text(AssignmentPlan plan) {
        return switch (plan) {
            case AssignmentPlan.Refused refused -> "refused " + refused.rule();
            case AssignmentPlan.Steps(var steps) -> text(steps);
        };
    }

    static String text(List<AssignmentStep> steps) {
        return steps.isEmpty()
                ? "nothing"
                : steps.stream()
                        .map(step -> switch (step) {
                            case AssignmentStep.Begin(var terms) -> "begin " + text(terms);
                            case AssignmentStep.End(var id, var last) ->
                                "end " + id.getLeastSignificantBits() + " " + text(last);
                            case AssignmentStep.Correct(var id, var terms) ->
                                "correct " + id.getLeastSignificantBits() + " " + text(terms);
                        })
                        .collect(Collectors.joining(", "));
    }

    static String text(AssignmentTerms terms) {
        return terms.organization() + " " + terms.dutyStation() + " "
                + text(terms.days().from()) + ".." + text(terms.days().until());
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString().substring(5);
    }
}
