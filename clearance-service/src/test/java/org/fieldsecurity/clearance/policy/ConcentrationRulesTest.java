package org.fieldsecurity.clearance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.fieldsecurity.clearance.policy.AppliedRule.Outcome;
import org.fieldsecurity.kit.authority.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T14: how many of one organization may share a flight or a roof, and who doesn't fly together. */
class ConcentrationRulesTest {

    private static final Certificate HELD = new Certificate("BASIC", LocalDate.of(2020, 1, 1), null);

    @ParameterizedTest(name = "T14 {0} on a flight under rating {1}: {2}")
    @CsvSource({
        "0,  NONE, automatic, ''",
        "30, NONE, automatic, ''",
        "31, NONE, decision,  EXECUTIVE_HEAD",
        "31, I,    decision,  DESIGNATED_OFFICIAL EXECUTIVE_HEAD",
        "31, IV,   decision,  DESIGNATED_OFFICIAL COORDINATOR EXECUTIVE_HEAD",
        "31, V,    exception, COORDINATOR SECRETARY_GENERAL EXECUTIVE_HEAD"
    })
    void t14MoreThanThirtyNeedTheExecutiveHead(int onFlight, String rating, String verdict, String deciders) {
        var assessment = evaluate(rating, new Company(onFlight, 0, false), HELD);

        assertThat(words(assessment.verdict())).isEqualTo(verdict);
        assertThat(assessment.verdict().consents().stream()
                        .map(consent -> consent.offices().getFirst().name()))
                .containsExactlyElementsOf(deciders.isEmpty() ? List.of() : List.of(deciders.split(" ")));
    }

    @Test
    void t14WhatElseHoldsALegUpIsDecidedAtThePlaceFirst() {
        var assessment = evaluate("NONE", new Company(31, 0, false));

        assertThat(assessment.verdict().needsOverride()).isTrue();
        assertThat(assessment.verdict().consents().stream()
                        .map(consent -> consent.offices().getFirst()))
                .containsExactly(Office.DESIGNATED_OFFICIAL, Office.EXECUTIVE_HEAD);
    }

    @Test
    void t14TheOfficialAndTheAdInterimOnOneFlightIsAnOverride() {
        var assessment = evaluate("NONE", new Company(2, 0, true), HELD);

        assertThat(assessment.verdict().needsOverride()).isTrue();
        assertThat(Cases.rule(assessment, "T14").paragraphs()).containsExactly("8(b)");
    }

    @ParameterizedTest
    @CsvSource({"30, false", "31, true"})
    void t14ManyUnderOneRoofAreFlaggedAndHoldNothingUp(int atLodging, boolean flagged) {
        var assessment = evaluate("NONE", new Company(0, atLodging, false), HELD);

        assertThat(assessment.verdict()).isEqualTo(new Verdict.Automatic());
        assertThat(Cases.ids(assessment).contains("T14")).isEqualTo(flagged);
        if (flagged) {
            assertThat(Cases.rule(assessment, "T14").outcome()).isEqualTo(Outcome.FLAGGED);
        }
    }

    @Test
    void t14AFlightIntoATransitCountsThoughTheTransitItselfDoesNot() {
        var leg = new Leg(Cases.GOMA, "V", Cases.DEPARTS, Cases.ARRIVES, Cases.LEAVES, true, false, false);
        var question = new Question(
                leg,
                Cases.staff(),
                Purpose.DUTY_TRAVEL,
                Cases.facts(),
                new Company(31, 0, false),
                Cases.SUBMITTED,
                Cases.SUBMITTED);

        var assessment = ClearancePolicy.evaluate(question, Cases.policy());

        assertThat(Cases.ids(assessment)).startsWith("T3", "T14");
        assertThat(assessment.verdict().consents().getFirst().offices()).containsExactly(Office.EXECUTIVE_HEAD);
    }

    @Test
    void t14ALimitIsAtLeastOneAndSomebodyMayLiftIt() {
        var consents = Cases.policy().manualConsents();
        assertThatIllegalArgumentException().isThrownBy(() -> new Concentration(0, consents, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new Concentration(30, consents, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Concentration(30, List.of(), 30));
    }

    private static Assessment evaluate(String rating, Company company, Certificate... certificates) {
        var question = new Question(
                Cases.leg(rating),
                Cases.staff(Designation.EMERGENCY),
                Purpose.DUTY_TRAVEL,
                Cases.listed(Cases.facts(certificates), Cases.staff(Designation.EMERGENCY)),
                company,
                Cases.SUBMITTED,
                Cases.SUBMITTED);
        return ClearancePolicy.evaluate(question, Cases.policy(List.of(), Cases.BASIC));
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Automatic() -> "automatic";
            case Verdict.DecisionNeeded(var consents, var override) -> "decision";
            case Verdict.NotPermitted(var exceptionBy) -> "exception";
        };
    }
}
