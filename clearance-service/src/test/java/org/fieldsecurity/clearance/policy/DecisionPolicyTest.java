package org.fieldsecurity.clearance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.DecisionPolicy.Attempt;
import org.fieldsecurity.clearance.policy.Ruling.Accepted;
import org.fieldsecurity.clearance.policy.Ruling.NotTheirs;
import org.fieldsecurity.clearance.policy.Ruling.Refused;
import org.fieldsecurity.clearance.policy.Verdict.DecisionNeeded;
import org.fieldsecurity.clearance.policy.Verdict.NotPermitted;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionPolicyTest {

    /** A leg to Goma; the columns name the rating and who decides under which office. */
    @ParameterizedTest(name = "T2 phase {0}: {1} for {2}, delegated {3}: {4}")
    @CsvSource({
        "I,   DESIGNATED_OFFICIAL,            country:CD,         false, accepted",
        "I,   DESIGNATED_OFFICIAL_AD_INTERIM, country:CD,         false, accepted",
        "I,   DESIGNATED_OFFICIAL,            country:CD,         true,  accepted",
        "I,   DESIGNATED_OFFICIAL,            country:KE,         false, not theirs",
        "I,   DESIGNATED_OFFICIAL,            duty-station:CDGOM, false, not theirs",
        "I,   SECURITY_OFFICER,               country:CD,         false, not theirs",
        "I,   COUNTRY_REPRESENTATIVE,         organization:UNDP@CD, false, not theirs",
        "I,   SECRETARY_GENERAL,              world,              false, not theirs",
        "II,  DESIGNATED_OFFICIAL,            country:CD,         false, accepted",
        "II,  DESIGNATED_OFFICIAL,            country:CD,         true,  not theirs",
        "III, DESIGNATED_OFFICIAL,            country:CD,         false, accepted",
        "III, COORDINATOR,                    world,              false, not theirs",
        "IV,  DESIGNATED_OFFICIAL,            country:CD,         false, one of several",
        "IV,  COORDINATOR,                    world,              false, not theirs",
        "V,   COORDINATOR,                    world,              false, one of several",
        "V,   DESIGNATED_OFFICIAL,            country:CD,         false, not theirs",
        "V,   SECRETARY_GENERAL,              world,              false, not theirs"
    })
    void t2WhoDecidesFirst(String rating, Office office, String scope, boolean delegated, String ruling) {
        var held = delegated ? Cases.delegated(office, scope) : Cases.holds(office, scope);
        var result = rule(clears(Cases.OFFICIAL, held), verdictIn(rating), 0);
        assertThat(words(result)).isEqualTo(ruling);
        if (result instanceof Accepted accepted) {
            assertThat(accepted.under()).isEqualTo(held);
        }
    }

    @Test
    void t2InPhaseFourTheCoordinatorCompletesWhatTheOfficialBegan() {
        var official = Cases.holds(Office.DESIGNATED_OFFICIAL, "country:CD");
        var coordinator = Cases.holds(Office.COORDINATOR, "world");
        assertThat(rule(clears(Cases.OFFICIAL, coordinator), verdictIn("IV"), 1))
                .isEqualTo(new Accepted(coordinator, true, false));
        assertThat(rule(clears(Cases.OFFICIAL, official), verdictIn("IV"), 1)).isInstanceOf(NotTheirs.class);
    }

    @Test
    void t2InPhaseFiveTheSecretaryGeneralDecidesThroughTheCoordinator() {
        var secretaryGeneral = Cases.holds(Office.SECRETARY_GENERAL, "world");
        var exception = new Attempt(Cases.OFFICIAL, List.of(secretaryGeneral), true, null, "vaccines run out");
        assertThat(rule(exception, verdictIn("V"), 1)).isEqualTo(new Accepted(secretaryGeneral, true, true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void t13NobodyDecidesOnTheirOwnTravel(boolean clear) {
        var official = Cases.holds(Office.DESIGNATED_OFFICIAL, "country:CD");
        var own = new Attempt(Cases.TRAVELLER, List.of(official), clear, "a reason", "a reason");
        assertThat(rule(own, verdictIn("I"), 0))
                .isEqualTo(new Refused(List.of("T13"), List.of("An 19"), "Nobody decides on their own travel."));
    }

    @ParameterizedTest(name = "T13 a certificate is missing, override \"{0}\": {1}")
    @CsvSource({",refused", "'',refused", "'  ',refused", "the only surgeon,accepted"})
    void t13ClearingAgainstAMissingCertificateGivesItsReason(String override, String ruling) {
        var official = Cases.holds(Office.DESIGNATED_OFFICIAL, "country:CD");
        var attempt = new Attempt(Cases.OFFICIAL, List.of(official), true, "an ordinary reason", override);
        var result = rule(attempt, new DecisionNeeded(verdictIn("I").consents(), true), 0);
        if (ruling.equals("refused")) {
            assertThat(((Refused) result).rules()).containsExactly("T9", "T13");
        } else {
            assertThat(result).isEqualTo(new Accepted(official, true, true));
        }
    }

    @Test
    void t13AnExceptionForADependantInPhaseTwoIsAnOverride() {
        var official = Cases.holds(Office.DESIGNATED_OFFICIAL, "country:CD");
        var verdict = new NotPermitted(verdictIn("II").consents());
        var plain = new Attempt(Cases.OFFICIAL, List.of(official), true, "a reason", null);
        assertThat(rule(plain, verdict, 0)).isInstanceOf(Refused.class);
        var excepted = new Attempt(Cases.OFFICIAL, List.of(official), true, null, "medical care of a child");
        assertThat(rule(excepted, verdict, 0)).isEqualTo(new Accepted(official, true, true));
    }

    @Test
    void whereNobodyCanMakeAnExceptionNobodyClears() {
        var everything = Arrays.stream(Office.values())
                .map(office -> Cases.holds(office, "world"))
                .toArray(HeldOffice[]::new);
        var clears = new Attempt(Cases.OFFICIAL, List.of(everything), true, "a reason", "a reason");
        assertThat(rule(clears, new NotPermitted(List.of()), 0)).isInstanceOf(Refused.class);
        var refuses = new Attempt(Cases.OFFICIAL, List.of(everything), false, "a reason", null);
        assertThat(rule(refuses, new NotPermitted(List.of()), 0)).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest(name = "T20 refusing with reason \"{0}\": {1}")
    @CsvSource({",refused", "' ',refused", "the road is closed,accepted"})
    void t20ARefusalGivesItsReason(String reason, String ruling) {
        var official = Cases.holds(Office.DESIGNATED_OFFICIAL, "country:CD");
        var result = rule(new Attempt(Cases.OFFICIAL, List.of(official), false, reason, null), verdictIn("I"), 0);
        assertThat(words(result)).isEqualTo(ruling);
    }

    @Test
    void oneRefusalEndsItHoweverManyConsentsAreLeft() {
        var official = Cases.holds(Office.DESIGNATED_OFFICIAL, "country:CD");
        var attempt = new Attempt(Cases.OFFICIAL, List.of(official), false, "the road is closed", null);
        assertThat(rule(attempt, verdictIn("IV"), 0)).isEqualTo(new Accepted(official, true, false));
    }

    @Test
    void whatBecameAutomaticSinceIsStillDecidedByHand() {
        var official = Cases.holds(Office.DESIGNATED_OFFICIAL, "country:CD");
        var attempt = new Attempt(Cases.OFFICIAL, List.of(official), true, null, null);
        assertThat(rule(attempt, new Verdict.Automatic(), 0)).isEqualTo(new Accepted(official, true, false));
    }

    @Test
    void whoHoldsNothingDecidesNothing() {
        var ruling = rule(new Attempt(UUID.randomUUID(), List.of(), true, null, null), verdictIn("I"), 0);
        assertThat(ruling).isInstanceOf(NotTheirs.class);
    }

    private static Attempt clears(UUID decider, HeldOffice office) {
        return new Attempt(decider, List.of(office), true, null, "exceptional need");
    }

    private static Ruling rule(Attempt attempt, Verdict verdict, int given) {
        return DecisionPolicy.rule(attempt, Cases.staff(), Cases.GOMA, verdict, given, Cases.policy());
    }

    private static Verdict verdictIn(String rating) {
        return ClearancePolicy.evaluate(
                        Cases.question(Cases.leg(rating), Cases.staff(Designation.EMERGENCY), Cases.facts()),
                        Cases.policy())
                .verdict();
    }

    private static String words(Ruling ruling) {
        return switch (ruling) {
            case Accepted(var under, var complete, var override) -> complete ? "accepted" : "one of several";
            case NotTheirs(var wanted, var detail) -> "not theirs";
            case Refused(var rules, var paragraphs, var detail) -> "refused";
        };
    }
}
