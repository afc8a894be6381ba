package org.fieldsecurity.clearance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.fieldsecurity.clearance.policy.Verdict.Automatic;
import org.fieldsecurity.clearance.policy.Verdict.DecisionNeeded;
import org.fieldsecurity.clearance.policy.Verdict.NotPermitted;
import org.fieldsecurity.clearance.rulebook.PolicyDocument;
import org.fieldsecurity.clearance.rulebook.PolicyReading;
import org.fieldsecurity.kit.authority.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell of the phase table, as the shipped policy holds it. */
class PhaseTableTest {

    @ParameterizedTest(name = "PHASE-{0} {1} ({2}): {3} by {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # rating | who        | designation | verdict       | decided by, in order
            NONE     | own staff  | NONE        | automatic     |
            NONE     | dependant  | NONE        | automatic     |
            NONE     | deployment | NONE        | automatic     |
            I        | own staff  | NONE        | decision      | DESIGNATED_OFFICIAL or delegate
            I        | dependant  | NONE        | decision      | DESIGNATED_OFFICIAL or delegate
            I        | deployment | NONE        | decision      | DESIGNATED_OFFICIAL or delegate
            II       | own staff  | NONE        | decision      | DESIGNATED_OFFICIAL
            II       | dependant  | NONE        | exception     | DESIGNATED_OFFICIAL
            II       | deployment | NONE        | decision      | DESIGNATED_OFFICIAL
            III      | own staff  | NONE        | not permitted |
            III      | own staff  | ESSENTIAL   | decision      | DESIGNATED_OFFICIAL
            III      | own staff  | EMERGENCY   | decision      | DESIGNATED_OFFICIAL
            III      | dependant  | NONE        | not permitted |
            III      | dependant  | EMERGENCY   | not permitted |
            III      | deployment | NONE        | decision      | SECRETARY_GENERAL
            IV       | own staff  | NONE        | not permitted |
            IV       | own staff  | ESSENTIAL   | not permitted |
            IV       | own staff  | EMERGENCY   | decision      | DESIGNATED_OFFICIAL, COORDINATOR
            IV       | dependant  | EMERGENCY   | not permitted |
            IV       | deployment | ESSENTIAL   | decision      | SECRETARY_GENERAL
            V        | own staff  | NONE        | exception     | COORDINATOR, SECRETARY_GENERAL
            V        | own staff  | EMERGENCY   | exception     | COORDINATOR, SECRETARY_GENERAL
            V        | dependant  | NONE        | not permitted |
            V        | deployment | NONE        | decision      | COORDINATOR, SECRETARY_GENERAL
            """)
    void everyCell(String rating, String who, Designation designation, String verdict, String deciders) {
        var category = who.equals("dependant") ? TravellerCategory.DEPENDANT : TravellerCategory.INTERNATIONAL_STAFF;
        var purpose = who.equals("deployment") ? Purpose.INITIAL_APPOINTMENT : Purpose.DUTY_TRAVEL;
        var traveller = new Traveller(Cases.TRAVELLER, category, "UNDP", designation);
        var assessment = ClearancePolicy.evaluate(
                new Question(
                        Cases.leg(rating),
                        traveller,
                        purpose,
                        Cases.listed(Cases.facts(), traveller),
                        Company.NONE,
                        Cases.SUBMITTED,
                        Cases.SUBMITTED),
                Cases.policy());

        assertThat(words(assessment.verdict())).isEqualTo(verdict);
        assertThat(deciders(assessment.verdict())).isEqualTo(deciders == null ? List.of() : split(deciders));
        assertThat(assessment.rules().getFirst().id()).isEqualTo(rating.equals("NONE") ? "T7" : "PHASE-" + rating);
        assertThat(assessment.rules().getFirst().explanation()).contains("CDGOM");
        assertThat(assessment.policyVersion()).isEqualTo(Cases.VERSION);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEPENDANT")
    void everyCategoryButDependantsHasTheColumnOfOwnStaff(TravellerCategory category) {
        var traveller = new Traveller(Cases.TRAVELLER, category, "UNDP", Designation.NONE);
        var verdict = verdict(traveller, Purpose.DUTY_TRAVEL, Cases.leg("III"));
        assertThat(verdict).isEqualTo(new NotPermitted(List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void onlyANewPostingHasTheColumnOfDeployments(Purpose purpose) {
        var verdict = verdict(Cases.staff(), purpose, Cases.leg("III"));
        var deploys = purpose == Purpose.INITIAL_APPOINTMENT || purpose == Purpose.CHANGE_OF_DUTY_STATION;
        assertThat(verdict).isInstanceOf(deploys ? DecisionNeeded.class : NotPermitted.class);
    }

    @Test
    void aStopOnTheWayToANewPostingIsNoDeployment() {
        var last = Cases.leg("III");
        var stop =
                new Leg(last.place(), "III", last.departsAt(), last.arrivesAt(), last.leavesAt(), false, false, false);
        assertThat(verdict(Cases.staff(), Purpose.INITIAL_APPOINTMENT, stop)).isEqualTo(new NotPermitted(List.of()));
    }

    @Test
    void aDependantOfANewlyPostedEmployeeKeepsTheColumnOfDependants() {
        assertThat(verdict(Cases.dependant(), Purpose.CHANGE_OF_DUTY_STATION, Cases.leg("III")))
                .isEqualTo(new NotPermitted(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"III", "IV"})
    void aMissingDesignationIsNamedAsWhatIsMissing(String rating) {
        var assessment = ClearancePolicy.evaluate(
                Cases.question(Cases.leg(rating), Cases.staff(), Cases.facts()), Cases.policy());
        assertThat(assessment.missing())
                .singleElement()
                .asString()
                .startsWith("designation as ")
                .endsWith("CDGOM");
        assertThat(Cases.rule(assessment, "PHASE-" + rating).paragraphs()).contains("An 26");
    }

    @Test
    void t19AnUnknownRatingIsNeverAutomatic() {
        var assessment = ClearancePolicy.evaluate(
                Cases.question(Cases.leg("LEVEL-4"), Cases.staff(), Cases.facts()), Cases.policy());
        assertThat(assessment.verdict()).isInstanceOf(DecisionNeeded.class);
        assertThat(assessment.rules().getFirst().id()).isEqualTo("T19");
    }

    @Test
    void t19AnotherSchemeIsOnlyOtherData() {
        var rows = Cases.document().table().stream()
                .map(row -> new PolicyDocument.Row(
                        "LEVEL-" + (row.order() + 1),
                        row.order(),
                        row.leadTime(),
                        row.ownStaff(),
                        row.dependants(),
                        row.deployment(),
                        row.declaration(),
                        row.present()))
                .toList();
        var document = Cases.document();
        var levels = new PolicyReading(new PolicyDocument(
                        document.consents(),
                        rows,
                        List.of(),
                        document.manualConsents(),
                        document.factAge(),
                        document.openStay(),
                        document.concentration(),
                        document.afterReport(),
                        document.standardsCheckAge(),
                        document.essentialListFrom(),
                        document.overrideAnswer(),
                        document.movements()))
                .policy(Cases.VERSION, List.of(), List.of());
        var verdicts = List.of("LEVEL-1", "LEVEL-3", "LEVEL-4").stream()
                .map(level -> ClearancePolicy.evaluate(
                                Cases.question(Cases.leg(level), Cases.staff(), Cases.facts()), levels)
                        .verdict())
                .map(PhaseTableTest::words)
                .toList();
        assertThat(verdicts).containsExactly("automatic", "decision", "not permitted");
    }

    private static Verdict verdict(Traveller traveller, Purpose purpose, Leg leg) {
        return ClearancePolicy.evaluate(
                        new Question(
                                leg, traveller, purpose, Cases.facts(), Company.NONE, Cases.SUBMITTED, Cases.SUBMITTED),
                        Cases.policy())
                .verdict();
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Automatic() -> "automatic";
            case DecisionNeeded(var consents, var override) -> override ? "decision by override" : "decision";
            case NotPermitted(var exceptionBy) -> exceptionBy.isEmpty() ? "not permitted" : "exception";
        };
    }

    private static List<String> deciders(Verdict verdict) {
        return verdict.consents().stream()
                .map(consent -> consent.offices().getFirst() + (consent.delegable() ? " or delegate" : ""))
                .toList();
    }

    private static List<String> split(String deciders) {
        var names = Arrays.asList(deciders.split(", "));
        assertThat(Arrays.stream(Office.values()).map(Office::name))
                .containsAll(names.stream()
                        .map(name -> name.replace(" or delegate", ""))
                        .toList());
        return names;
    }
}
