package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.personnel.person.rules.CoverageRules;
import org.fieldsecurity.personnel.person.rules.CoverageRules.Reason;
import org.fieldsecurity.personnel.person.rules.Days;
import org.fieldsecurity.personnel.person.rules.FamilyRules;
import org.fieldsecurity.personnel.person.rules.FamilyRules.Cover;
import org.fieldsecurity.personnel.person.rules.FamilyRules.Dependant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assignments are written as in {@link AssignmentRulesTest}; the dependant lives in Geneva. */
class FamilyRulesTest {

    @ParameterizedTest(name = "staff [{0}] to [{1}], dependant [{2}] eligible until {3}: {4}, eligible until {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // served elsewhere: the family stays where it lives and stays covered [15(m)]
                "UNDP CHGVA 01-01..      | UNDP CDGOM 05-01..      | UNDP CHGVA 01-01..      | - | nothing | -",
                "UNDP CHGVA 01-01..06-30 | UNDP CDGOM 07-01..12-31 | UNDP CHGVA 01-01..06-30 | - | correct 0 UNDP CHGVA"
                        + " 01-01..12-31 | -",
                // prolonged, and without an end from now on
                "UNDP CHGVA 01-01..06-30 | UNDP CHGVA 01-01..09-30 | UNDP CHGVA 01-01..06-30 | - | correct 0 UNDP CHGVA"
                        + " 01-01..09-30 | -",
                "UNDP CHGVA 01-01..06-30 | UNDP CHGVA 01-01..      | UNDP CHGVA 01-01..06-30 | - | correct 0 UNDP CHGVA"
                        + " 01-01.. | -",
                // shorter: nobody is dropped in silence
                "UNDP CHGVA 01-01..      | UNDP CHGVA 01-01..06-30 | UNDP CHGVA 01-01..      | - | nothing | -",
                "UNDP CHGVA 01-01..12-31 | UNDP CHGVA 01-01..06-30 | UNDP CHGVA 01-01..12-31 | - | nothing | -",
                // after a gap
                "UNDP CHGVA 01-01..06-30 | UNDP CDGOM 09-01..      | UNDP CHGVA 01-01..06-30 | - | begin UNDP CHGVA"
                        + " 09-01.. | -",
                // an own eligibility, or an own earlier end, stays
                "UNDP CHGVA 01-01..06-30 | UNDP CDGOM 07-01..      | UNDP CHGVA 01-01..08-15 | 2026-08-15 | nothing | -",
                "UNDP CHGVA 01-01..06-30 | UNDP CDGOM 07-01..      | UNDP CHGVA 01-01..03-31 | - | nothing | -",
                // to another organization
                "UNDP CHGVA 01-01..06-30 | UNICEF CDGOM 07-01..    | UNDP CHGVA 01-01..06-30 | - | begin UNICEF CHGVA"
                        + " 07-01.. | -",
                "UNDP CHGVA 01-01..06-30 | UNICEF CDGOM 07-01..    | UNDP CHGVA 01-01..      | - | end 0 06-30, begin"
                        + " UNICEF CHGVA 07-01.. | -",
                "UNDP CHGVA 01-01..06-30 | UNICEF CDGOM 07-01..    | UNDP CHGVA 01-01..08-15 | 2026-08-15 | end 0 06-30,"
                        + " begin UNICEF CHGVA 07-01..08-15 | 2026-08-15",
                "UNDP CHGVA 01-01..06-30 | UNICEF CDGOM 07-01..    | UNDP CHGVA 01-01..06-30 | 2026-06-30 | begin UNICEF"
                        + " CHGVA 07-01.. | -",
                "UNDP CHGVA 01-01..06-30 | UNICEF CDGOM 07-01..    | UNDP CHGVA 08-01..      | - | correct 0 UNICEF CHGVA"
                        + " 08-01.. | -",
                "UNDP CHGVA 01-01..06-30 | UNICEF CDGOM 07-01..    | UNDP CHGVA 01-01..03-31 | - | nothing | -",
            })
    void P2aFamilyIsCoveredOnWhereverTheStaffMemberServes(
            String before, String after, String dependant, LocalDate eligibleUntil, String steps, LocalDate eligible) {
        Optional<Cover> cover = FamilyRules.follow(
                AssignmentRulesTest.terms(before).days(),
                AssignmentRulesTest.terms(after),
                dependant(dependant, eligibleUntil));
        assertThat(cover.map(it -> AssignmentRulesTest.text(it.steps())).orElse("nothing"))
                .isEqualTo(steps);
        assertThat(cover.map(Cover::eligibleUntil).orElse(null)).isEqualTo(eligible);
    }

    @ParameterizedTest(name = "left on {0}, family until {1}, dependant [{2}] eligible until {3}: {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-06-30 | 2026-12-31 | UNDP CHGVA 01-01..      | -          | correct 0 UNDP CHGVA 01-01..12-31",
                "2026-06-30 | 2026-06-30 | UNDP CHGVA 01-01..      | -          | correct 0 UNDP CHGVA 01-01..06-30",
                "2026-06-30 | 2026-12-31 | UNDP CHGVA 01-01..06-30 | -          | correct 0 UNDP CHGVA 01-01..12-31",
                "2026-06-30 | 2026-12-31 | UNDP CHGVA 01-01..12-31 | -          | nothing",
                "2026-06-30 | 2026-12-31 | UNDP CHGVA 01-01..09-15 | 2026-09-15 | nothing",
                "2026-06-30 | 2026-08-31 | UNDP CHGVA 01-01..09-15 | 2026-09-15 | correct 0 UNDP CHGVA 01-01..08-31",
                "2026-06-30 | 2026-12-31 | UNDP CHGVA 01-01..03-31 | -          | nothing",
            })
    void P2whoIsCoveredWhenTheStaffMemberLeavesStaysSoAsLongAsIsSaid(
            LocalDate lastDay, LocalDate familyUntil, String dependant, LocalDate eligibleUntil, String steps) {
        Optional<Cover> cover = FamilyRules.leave(lastDay, familyUntil, dependant(dependant, eligibleUntil));
        assertThat(cover.map(it -> AssignmentRulesTest.text(it.steps())).orElse("nothing"))
                .isEqualTo(steps);
    }

    @ParameterizedTest(name = "left on {0}, dependant [{1}] eligible until {2}: must be said {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-06-30 | UNDP CHGVA 01-01..      | -          | true",
                "2026-06-30 | UNDP CHGVA 01-01..07-01 | -          | true",
                "2026-06-30 | UNDP CHGVA 01-01..06-30 | -          | false",
                "2026-06-30 | UNDP CHGVA 01-01..09-15 | 2026-09-15 | false",
            })
    void P2nobodyIsDroppedInSilence(LocalDate lastDay, String dependant, LocalDate eligibleUntil, boolean must) {
        assertThat(FamilyRules.mustSayUntil(lastDay, List.of(dependant(dependant, eligibleUntil))))
                .isEqualTo(must);
    }

    @ParameterizedTest(name = "merged {0}, dependant {1}, assigned {2}, of a partner {3} with a memorandum {4}: {5}")
    @CsvSource({
        "false, false, true,  false, false, ASSIGNED",
        "false, true,  true,  false, false, FAMILY",
        "false, false, false, false, false, NO_ASSIGNMENT",
        "false, true,  false, true,  true,  NO_ASSIGNMENT",
        "false, false, true,  true,  false, NO_MEMORANDUM",
        "false, true,  true,  true,  false, NO_MEMORANDUM",
        "false, false, true,  true,  true,  ASSIGNED",
        "true,  false, true,  false, false, MERGED",
    })
    void P1P2coverNeedsAnAssignmentAndForPartnersAMemorandum(
            boolean merged, boolean dependant, boolean assigned, boolean partner, boolean memorandum, Reason reason) {
        assertThat(CoverageRules.judge(new CoverageRules.Facts(merged, dependant, assigned, partner, memorandum)))
                .isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0} covers 2026-{1}: {2}")
    @CsvSource({
        "02-01..06-30, 01-31, false",
        "02-01..06-30, 02-01, true",
        "02-01..06-30, 06-30, true",
        "02-01..06-30, 07-01, false",
        "02-01.., 12-31, true",
    })
    void daysIncludeTheFirstAndTheLast(String days, String day, boolean covered) {
        Days wanted = AssignmentRulesTest.terms("UNDP CHGVA " + days).days();
        assertThat(wanted.cover(LocalDate.parse("2026-" + day))).isEqualTo(covered);
    }

    private static Dependant dependant(String text, LocalDate eligibleUntil) {
        return new Dependant(AssignmentRulesTest.held(text).getFirst(), eligibleUntil);
    }
}
