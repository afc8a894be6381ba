package org.fieldsecurity.clearance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.clearance.policy.AppliedRule.Outcome;
import org.fieldsecurity.clearance.policy.Verdict.Automatic;
import org.fieldsecurity.clearance.policy.Verdict.DecisionNeeded;
import org.fieldsecurity.clearance.policy.Verdict.NotPermitted;
import org.fieldsecurity.clearance.rulebook.PolicyDocument;
import org.fieldsecurity.clearance.rulebook.PolicyReading;
import org.fieldsecurity.kit.authority.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule by its id; the cells of the phase table have a table of their own. */
class ClearancePolicyTest {

    private static final Certificate ENDLESS = new Certificate("BASIC", LocalDate.of(2020, 1, 1), null);

    @ParameterizedTest(name = "T1 submitted {0}: {1}")
    @CsvSource({
        "2026-05-20T07:59:59.999Z, automatic",
        "2026-05-20T08:00:00Z,     decision",
        "2026-05-25T00:00:00Z,     decision"
    })
    void t1ClearanceComesBeforeTravelStarts(Instant submittedAt, String verdict) {
        var facts = new Facts(List.of(), Map.of("personnel", submittedAt));
        var assessment = ClearancePolicy.evaluate(
                new Question(
                        Cases.leg("NONE"),
                        Cases.staff(),
                        Purpose.DUTY_TRAVEL,
                        facts,
                        Company.NONE,
                        submittedAt,
                        submittedAt),
                Cases.policy());
        assertThat(assessment.verdict())
                .isInstanceOf(verdict.equals("automatic") ? Automatic.class : DecisionNeeded.class);
        assertThat(Cases.ids(assessment).contains("T1")).isEqualTo(verdict.equals("decision"));
    }

    @Test
    void t2EachLegIsDecidedByTheDesignatedOfficialOfItsOwnCountry() {
        var nairobi = evaluate(Cases.leg(Cases.NAIROBI, "I"), Cases.facts(), Cases.policy());
        var goma = evaluate(Cases.leg(Cases.GOMA, "I"), Cases.facts(), Cases.policy());
        assertThat(Cases.rule(nairobi, "T2").explanation())
                .isEqualTo("Decided by the designated official or the designated official ad interim of KE or a written"
                        + " delegate.");
        assertThat(Cases.rule(goma, "T2").explanation()).contains(" of CD ");
    }

    @ParameterizedTest(name = "T3 in transit through phase {0}")
    @ValueSource(strings = {"NONE", "I", "II", "III", "IV", "V", "UNKNOWN"})
    void t3TransitInsideTheAirportDoesNotCount(String rating) {
        var leg = new Leg(Cases.GOMA, rating, Cases.DEPARTS, Cases.ARRIVES, Cases.LEAVES, true, false, false);
        var assessment = evaluate(leg, Cases.facts(), policyWith(Cases.BASIC, Cases.FIELD));
        assertThat(assessment.verdict()).isEqualTo(new Automatic());
        assertThat(Cases.ids(assessment)).containsExactly("T3");
    }

    @Test
    void t7WithoutAPhaseItIsAutomaticAndTheOfficialIsNotified() {
        var assessment = evaluate(Cases.leg("NONE"), Cases.facts(), Cases.policy());
        assertThat(assessment.verdict()).isEqualTo(new Automatic());
        assertThat(Cases.ids(assessment)).containsExactly("T7");
        assertThat(Cases.rule(assessment, "T7").explanation()).contains("designated official of CD is notified");
        assertThat(assessment.latestSubmission()).isEqualTo(Cases.DEPARTS);
        assertThat(assessment.late()).isFalse();
    }

    /** The stay is 2026-05-20T18:00Z to 2026-05-30T06:00Z. */
    @ParameterizedTest(name = "T8 {0} manual from {1} until {2}: {3}")
    @CsvSource({
        "country:CD,         2026-01-01T00:00:00Z,                     , decision",
        "duty-station:CDGOM, 2026-01-01T00:00:00Z,                     , decision",
        "duty-station:CDFIH, 2026-01-01T00:00:00Z,                     , automatic",
        "country:KE,         2026-01-01T00:00:00Z,                     , automatic",
        "country:CD,         2026-01-01T00:00:00Z, 2026-05-20T18:00:00Z, automatic",
        "country:CD,         2026-01-01T00:00:00Z, 2026-05-20T18:00:01Z, decision",
        "country:CD,         2026-05-30T06:00:00Z,                     , decision",
        "country:CD,         2026-05-30T06:00:01Z,                     , automatic"
    })
    void t8AManualAreaIsDecidedByHandWhileItIsInForce(String scope, Instant from, Instant until, String verdict) {
        var area = new ManualArea(Scope.parse(scope), from, until, "demonstrations announced");
        var assessment = evaluate(Cases.leg("NONE"), Cases.facts(), Cases.policy(List.of(area)));
        if (verdict.equals("automatic")) {
            assertThat(assessment.verdict()).isEqualTo(new Automatic());
            assertThat(Cases.ids(assessment)).doesNotContain("T8");
        } else {
            assertThat(assessment.verdict())
                    .isEqualTo(new DecisionNeeded(Cases.policy().manualConsents(), false));
            assertThat(Cases.rule(assessment, "T8").explanation()).contains(scope, "demonstrations announced");
        }
    }

    @Test
    void t8AStayWithoutEndIsTouchedByEveryLaterManualArea() {
        var leg = new Leg(Cases.GOMA, "NONE", Cases.DEPARTS, Cases.ARRIVES, null, false, false, true);
        var area = new ManualArea(new Scope.Country("CD"), Instant.parse("2027-01-01T00:00:00Z"), null, "elections");
        assertThat(evaluate(leg, Cases.facts(), Cases.policy(List.of(area))).verdict())
                .isInstanceOf(DecisionNeeded.class);
    }

    /** The leg to Goma begins on 2026-05-20T08:00Z and leads on inside the country. */
    @ParameterizedTest(name = "T11 arrived in {0} at {1}, onward {2}, transit {3}: {4}")
    @CsvSource({
        "CD, 2026-05-19T06:00:00Z, true,  false, decision",
        "CD, 2026-05-20T08:00:00Z, true,  false, decision",
        "CD, 2026-05-20T08:00:01Z, true,  false, automatic",
        "KE, 2026-05-19T06:00:00Z, true,  false, automatic",
        "CD, 2026-05-19T06:00:00Z, false, false, automatic",
        "CD, 2026-05-19T06:00:00Z, true,  true,  automatic"
    })
    void t11OnwardTravelInsideTheCountryIsDecidedByHandUntilTheBriefingIsSigned(
            String country, Instant arrived, boolean onward, boolean transit, String verdict) {
        var leg = new Leg(Cases.GOMA, "NONE", Cases.DEPARTS, Cases.ARRIVES, Cases.LEAVES, transit, onward, true);
        var owed = new OwedBriefing(country + "FIH", country, arrived);
        var facts = new Facts(List.of(), List.of(), List.of(owed), Cases.facts().asOf());
        var assessment = evaluate(leg, facts, Cases.policy());
        if (verdict.equals("automatic")) {
            assertThat(assessment.verdict()).isEqualTo(new Automatic());
            assertThat(Cases.ids(assessment)).doesNotContain("T11");
        } else {
            assertThat(assessment.verdict())
                    .isEqualTo(new DecisionNeeded(Cases.policy().manualConsents(), false));
            assertThat(Cases.rule(assessment, "T11").paragraphs()).containsExactly("33", "An 14");
            assertThat(Cases.rule(assessment, "T11").missing()).containsExactly("signed arrival briefing of CDFIH");
        }
        assertThat(evaluate(leg, facts.briefed(), Cases.policy()).verdict()).isEqualTo(new Automatic());
    }

    /** The last day of the leg is 2026-05-30. */
    @ParameterizedTest(name = "T9 certificate valid from {0} until {1}: {2}")
    @CsvSource({
        "2024-01-01, 2026-05-31, valid",
        "2024-01-01, 2026-05-30, valid",
        "2024-01-01, 2026-05-29, missing",
        "2024-01-01, 2026-05-20, missing",
        "2024-01-01,           , valid",
        "2026-05-30,           , valid",
        "2026-05-31,           , missing"
    })
    void t9CertificatesAreValidOnTheLastDayOfTheLeg(LocalDate from, LocalDate until, String finding) {
        var facts = Cases.facts(new Certificate("BASIC", from, until));
        var assessment = evaluate(Cases.leg("NONE"), facts, policyWith(Cases.BASIC));
        var rule = Cases.rule(assessment, "T9");
        assertThat(rule.paragraphs()).containsExactly("32", "33");
        if (finding.equals("valid")) {
            assertThat(assessment.verdict()).isEqualTo(new Automatic());
            assertThat(rule.outcome()).isEqualTo(Outcome.SATISFIED);
        } else {
            assertThat(assessment.verdict()).isInstanceOf(DecisionNeeded.class);
            assertThat(rule.missing()).containsExactly("certificate BASIC valid on 2026-05-30");
        }
    }

    @ParameterizedTest(name = "T9 the stay ends {0}: the last day is {1}")
    @CsvSource({
        "2026-05-30T00:00:00Z,       2026-05-30",
        "2026-05-29T23:59:59.999Z,   2026-05-29",
        "2026-05-30T23:59:59.999Z,   2026-05-30",
        "                        ,   2026-06-19"
    })
    void t9TheLastDayIsThatOfTheDepartureOrOfThePoliciesOpenStay(Instant leavesAt, LocalDate lastDay) {
        var leg = new Leg(Cases.GOMA, "NONE", Cases.DEPARTS, Cases.ARRIVES, leavesAt, false, false, true);
        var assessment = evaluate(leg, Cases.facts(), policyWith(Cases.BASIC));
        assertThat(assessment.missing()).containsExactly("certificate BASIC valid on " + lastDay);
    }

    @ParameterizedTest(name = "T9 in phase {0} {1} must hold {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NONE | staff     | BASIC",
                "I    | staff     | BASIC",
                "II   | staff     | BASIC",
                "III  | staff     | BASIC and FIELD",
                "IV   | staff     | BASIC and FIELD",
                "V    | staff     | BASIC and FIELD",
                "NONE | dependant | BASIC",
                "II   | dependant | BASIC",
                "ODD  | staff     | BASIC and FIELD"
            })
    void t9WhatIsRequiredDependsOnPlacePhaseAndPerson(String rating, String who, String courses) {
        var traveller = who.equals("staff") ? Cases.staff(Designation.EMERGENCY) : Cases.dependant();
        var assessment = ClearancePolicy.evaluate(
                Cases.question(Cases.leg(rating), traveller, Cases.facts()), policyWith(Cases.BASIC, Cases.FIELD));
        assertThat(assessment.missing())
                .hasSameElementsAs(List.of(courses.split(" and ")).stream()
                        .map(course -> "certificate " + course + " valid on 2026-05-30")
                        .toList());
        assertThat(evaluate(Cases.leg(Cases.NAIROBI, "III"), Cases.facts(ENDLESS), policyWith(Cases.FIELD))
                        .missing())
                .noneMatch(missing -> missing.contains("FIELD"));
    }

    /** The leg arrives on 2026-05-20 and ends on 2026-05-30. */
    @ParameterizedTest(name = "T9 due {0} days after the arrival: required {1}")
    @CsvSource({"0, true", "10, true", "11, false", "365, false"})
    void t9WhatIsDueOnlyAfterTheLegIsNotRequiredForIt(int graceDays, boolean required) {
        var course = new RequiredCourse(
                "LOCAL", new Scope.Country("CD"), 0, EnumSet.allOf(TravellerCategory.class), graceDays);
        var assessment = evaluate(Cases.leg("NONE"), Cases.facts(), policyWith(course));
        assertThat(assessment.missing().isEmpty()).isEqualTo(!required);
    }

    @ParameterizedTest(name = "T9 in phase {0} a missing certificate is never automatic")
    @ValueSource(strings = {"NONE", "I", "II", "III", "IV", "V", "ODD"})
    void t9AMissingCertificateIsNeverAutomaticAndNeedsAnOverride(String rating) {
        var assessment = ClearancePolicy.evaluate(
                Cases.question(Cases.leg(rating), Cases.staff(Designation.EMERGENCY), Cases.facts()),
                policyWith(Cases.BASIC));
        assertThat(assessment.verdict()).isNotInstanceOf(Automatic.class);
        assertThat(assessment.verdict().needsOverride()).isTrue();
        var override = Cases.rule(assessment, "T13");
        assertThat(override.explanation()).contains("HQ focal point of UNDP");
        assertThat(override.paragraphs()).containsExactly("An 19");
    }

    @Test
    void t13WithoutAnythingMissingThereIsNothingToOverride() {
        var assessment = evaluate(Cases.leg("I"), Cases.facts(ENDLESS), policyWith(Cases.BASIC));
        assertThat(assessment.verdict().needsOverride()).isFalse();
        assertThat(Cases.ids(assessment)).doesNotContain("T13");
    }

    /** The leg departs 2026-05-20T08:00Z. */
    @ParameterizedTest(name = "T15 phase {0}: due {1}, submitted {2}, late {3}")
    @CsvSource({
        "I,   2026-05-17T08:00:00Z, 2026-05-17T08:00:00Z,     false",
        "I,   2026-05-17T08:00:00Z, 2026-05-17T08:00:00.001Z, true",
        "II,  2026-05-17T08:00:00Z, 2026-05-16T00:00:00Z,     false",
        "II,  2026-05-17T08:00:00Z, 2026-05-19T00:00:00Z,     true",
        "III, 2026-05-10T08:00:00Z, 2026-05-10T08:00:00Z,     false",
        "III, 2026-05-10T08:00:00Z, 2026-05-10T08:00:01Z,     true",
        "IV,  2026-05-10T08:00:00Z, 2026-05-01T00:00:00Z,     false",
        "V,   2026-05-10T08:00:00Z, 2026-05-11T00:00:00Z,     true",
        "ODD, 2026-05-20T08:00:00Z, 2026-05-19T00:00:00Z,     false"
    })
    void t15ALateRequestIsTakenAndFlagged(String rating, Instant due, Instant submittedAt, boolean late) {
        var facts = new Facts(List.of(), Map.of("personnel", submittedAt));
        var assessment = ClearancePolicy.evaluate(
                new Question(
                        Cases.leg(rating),
                        Cases.staff(Designation.EMERGENCY),
                        Purpose.DUTY_TRAVEL,
                        Cases.listed(facts, Cases.staff(Designation.EMERGENCY)),
                        Company.NONE,
                        submittedAt,
                        submittedAt),
                Cases.policy());
        assertThat(assessment.latestSubmission()).isEqualTo(due);
        assertThat(assessment.late()).isEqualTo(late);
        assertThat(Cases.rule(assessment, "T15").outcome()).isEqualTo(late ? Outcome.FLAGGED : Outcome.SATISFIED);
        assertThat(assessment.verdict().consents()).isNotEmpty();
    }

    @Test
    void t15AnAutomaticLegHasNoLeadTime() {
        var submittedAt = Cases.DEPARTS.minusSeconds(1);
        var facts = new Facts(List.of(), Map.of("personnel", submittedAt));
        var assessment = ClearancePolicy.evaluate(
                new Question(
                        Cases.leg("NONE"),
                        Cases.staff(),
                        Purpose.DUTY_TRAVEL,
                        facts,
                        Company.NONE,
                        submittedAt,
                        submittedAt),
                Cases.policy());
        assertThat(assessment.verdict()).isEqualTo(new Automatic());
        assertThat(assessment.late()).isFalse();
    }

    @Test
    void t15AManualAreaWithoutAPhaseHasTheLeadTimeOfItsRow() {
        var area = new ManualArea(new Scope.Country("CD"), Instant.EPOCH, null, "elections");
        var assessment = evaluate(Cases.leg("NONE"), Cases.facts(), Cases.policy(List.of(area)));
        assertThat(assessment.latestSubmission()).isEqualTo(Cases.DEPARTS);
    }

    /** The policy's age is 24 hours. */
    @ParameterizedTest(name = "facts of {0} before the submission: {1}")
    @CsvSource({"PT0S, automatic", "PT24H, automatic", "PT24H0.001S, decision", "P30D, decision"})
    void factsOlderThanThePolicyAllowsAreNeverAutomatic(Duration age, String verdict) {
        var asOf = Map.of("personnel", Cases.SUBMITTED, "training", Cases.SUBMITTED.minus(age));
        var assessment = evaluate(Cases.leg("NONE"), new Facts(List.of(ENDLESS), asOf), policyWith(Cases.BASIC));
        if (verdict.equals("automatic")) {
            assertThat(assessment.verdict()).isEqualTo(new Automatic());
        } else {
            assertThat(assessment.verdict())
                    .isEqualTo(new DecisionNeeded(Cases.policy().manualConsents(), false));
            assertThat(Cases.rule(assessment, "FACTS").explanation()).contains("training", "24 hours");
        }
    }

    @Test
    void nothingKnownIsNeverAutomatic() {
        var assessment = evaluate(Cases.leg("NONE"), new Facts(List.of(), Map.of()), Cases.policy());
        assertThat(assessment.verdict()).isInstanceOf(DecisionNeeded.class);
        assertThat(Cases.ids(assessment)).contains("FACTS");
    }

    @Test
    void whatIsRefusedNamesNobodyWhoCouldDecide() {
        var assessment = ClearancePolicy.evaluate(
                Cases.question(Cases.leg("III"), Cases.dependant(), Cases.facts()), Cases.policy());
        assertThat(assessment.verdict()).isEqualTo(new NotPermitted(List.of()));
        assertThat(Cases.ids(assessment)).doesNotContain("T2", "T13");
    }

    @Test
    void theSameQuestionAlwaysHasTheSameAnswer() {
        var question = Cases.question(Cases.leg("III"), Cases.staff(Designation.ESSENTIAL), Cases.facts());
        assertThat(ClearancePolicy.evaluate(question, policyWith(Cases.BASIC, Cases.FIELD)))
                .isEqualTo(ClearancePolicy.evaluate(question, policyWith(Cases.BASIC, Cases.FIELD)));
    }

    @Test
    void aLegWithTimesOutOfOrderIsNoLeg() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Leg(Cases.GOMA, "I", Cases.ARRIVES, Cases.DEPARTS, Cases.LEAVES, false, false, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Leg(Cases.GOMA, "I", Cases.DEPARTS, Cases.ARRIVES, Cases.DEPARTS, false, false, true));
    }

    @Test
    void aPolicyThatContradictsItselfIsNoPolicy() {
        var document = Cases.document();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyReading(new PolicyDocument(
                                document.consents(),
                                document.table(),
                                List.of(),
                                List.of("nobody"),
                                document.factAge(),
                                document.openStay(),
                                document.concentration(),
                                document.afterReport(),
                                document.standardsCheckAge(),
                                document.essentialListFrom(),
                                document.overrideAnswer(),
                                document.movements()))
                        .policy(Cases.VERSION, List.of(), List.of()))
                .withMessage("No consent is named nobody.");
        assertThatIllegalArgumentException().isThrownBy(() -> new PhaseRow.Cell(Admission.DECISION, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PhaseRow.Cell(Admission.AUTOMATIC, Cases.policy().manualConsents()));
    }

    private static Policy policyWith(RequiredCourse... courses) {
        return Cases.policy(List.of(), courses);
    }

    private static Assessment evaluate(Leg leg, Facts facts, Policy policy) {
        return ClearancePolicy.evaluate(Cases.question(leg, Cases.staff(), facts), policy);
    }
}
