package org.fieldsecurity.clearance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.clearance.policy.PhasePolicy.Wish;
import org.fieldsecurity.clearance.policy.PhaseRuling.Authorized;
import org.fieldsecurity.clearance.policy.PhaseRuling.Declared;
import org.fieldsecurity.clearance.policy.PhaseRuling.Lowered;
import org.fieldsecurity.clearance.policy.PhaseRuling.NotTheirs;
import org.fieldsecurity.clearance.policy.PhaseRuling.Proposed;
import org.fieldsecurity.clearance.policy.PhaseRuling.Refused;
import org.fieldsecurity.clearance.policy.PhaseRuling.Withdrawn;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhasePolicyTest {

    private static final Scope CONGO = new Scope.Country("CD");

    @ParameterizedTest(name = "T16 {0} to {1} by {2} for {3}, authorized {4}, emergency {5}: {6}")
    @CsvSource({
        "NONE, I,   DESIGNATED_OFFICIAL,            country:CD, false, false, declared",
        "NONE, II,  DESIGNATED_OFFICIAL,            country:CD, false, false, declared",
        "I,    II,  DESIGNATED_OFFICIAL_AD_INTERIM, country:CD, false, false, declared",
        "NONE, III, DESIGNATED_OFFICIAL,            country:CD, false, false, proposed",
        "NONE, IV,  DESIGNATED_OFFICIAL,            country:CD, false, false, proposed",
        "IV,   V,   DESIGNATED_OFFICIAL,            country:CD, false, false, proposed",
        "II,   III, DESIGNATED_OFFICIAL,            country:CD, true,  false, declared",
        "III,  IV,  DESIGNATED_OFFICIAL,            country:CD, true,  false, declared",
        "III,  V,   DESIGNATED_OFFICIAL,            country:CD, true,  false, declared",
        "II,   III, DESIGNATED_OFFICIAL,            country:CD, false, true,  emergency",
        "II,   IV,  DESIGNATED_OFFICIAL,            country:CD, false, true,  emergency",
        "II,   V,   DESIGNATED_OFFICIAL,            country:CD, false, true,  emergency",
        "NONE, II,  DESIGNATED_OFFICIAL,            country:CD, false, true,  refused",
        "NONE, I,   DESIGNATED_OFFICIAL,            country:KE, false, false, not theirs",
        "NONE, I,   SECURITY_OFFICER,               country:CD, false, false, not theirs",
        "NONE, III, SECURITY_OFFICER,               country:CD, false, true,  not theirs",
        "NONE, III, SECRETARY_GENERAL,              world,      true,  false, not theirs",
        "NONE, I,   COORDINATOR,                    world,      false, false, not theirs",
        "II,   II,  DESIGNATED_OFFICIAL,            country:CD, false, false, refused",
        "III,  II,  DESIGNATED_OFFICIAL,            country:CD, false, false, refused",
        "I,    NONE, DESIGNATED_OFFICIAL,           country:CD, false, false, refused",
        "NONE, VI,  DESIGNATED_OFFICIAL,            country:CD, false, false, refused"
    })
    void t16WhoDeclaresWhat(
            String current,
            String wanted,
            Office office,
            String held,
            boolean authorized,
            boolean emergency,
            String ruling) {
        var wish = new Wish(CONGO, current, wanted, authorized, emergency);
        var result = PhasePolicy.declare(wish, List.of(Cases.holds(office, held)), Cases.policy());
        assertThat(words(result)).isEqualTo(ruling);
    }

    @Test
    void t16ADelegateDeclaresNothing() {
        var delegate = Cases.delegated(Office.DESIGNATED_OFFICIAL, "country:CD");
        var wish = new Wish(CONGO, "NONE", "I", false, false);
        assertThat(PhasePolicy.declare(wish, List.of(delegate), Cases.policy())).isInstanceOf(NotTheirs.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duty-station:CDGOM", "area:CD/north-kivu", "country:CD"})
    void t16TheOfficialOfACountryDeclaresForAnyPartOfIt(String scope) {
        var official = Cases.holds(Office.DESIGNATED_OFFICIAL, "country:CD");
        var wish = new Wish(Scope.parse(scope), "NONE", "II", false, false);
        assertThat(PhasePolicy.declare(wish, List.of(official), Cases.policy()))
                .isEqualTo(new Declared(official, Optional.empty()));
    }

    @Test
    void t16AnEmergencyDeclarationIsReportedWithinThePoliciesTime() {
        var official = Cases.holds(Office.DESIGNATED_OFFICIAL, "country:CD");
        var wish = new Wish(CONGO, "NONE", "V", false, true);
        assertThat(PhasePolicy.declare(wish, List.of(official), Cases.policy()))
                .isEqualTo(new Declared(official, Optional.of(Duration.ofHours(24))));
    }

    @ParameterizedTest(name = "T16 {0} authorized by {1} for {2}: {3}")
    @CsvSource({
        "III, SECRETARY_GENERAL,   world,      authorized",
        "IV,  SECRETARY_GENERAL,   world,      authorized",
        "V,   SECRETARY_GENERAL,   world,      authorized",
        "III, COORDINATOR,         world,      not theirs",
        "III, DESIGNATED_OFFICIAL, country:CD, not theirs",
        "II,  SECRETARY_GENERAL,   world,      refused",
        "NONE, SECRETARY_GENERAL,  world,      refused"
    })
    void t16WhoAuthorizes(String rating, Office office, String held, String ruling) {
        var result = PhasePolicy.authorize(CONGO, rating, List.of(Cases.holds(office, held)), Cases.policy());
        assertThat(words(result)).isEqualTo(ruling);
    }

    @ParameterizedTest(name = "T17 {0} to {1} by {2} for {3}: {4}")
    @CsvSource({
        "I,   NONE, DESIGNATED_OFFICIAL, country:CD, lowered",
        "II,  I,    DESIGNATED_OFFICIAL, country:CD, lowered",
        "II,  NONE, DESIGNATED_OFFICIAL, country:CD, lowered",
        "II,  NONE, DESIGNATED_OFFICIAL, country:KE, not theirs",
        "II,  NONE, SECRETARY_GENERAL,   world,      not theirs",
        "III, II,   SECRETARY_GENERAL,   world,      lowered",
        "III, II,   DESIGNATED_OFFICIAL, country:CD, not theirs",
        "IV,  III,  SECRETARY_GENERAL,   world,      lowered",
        "IV,  NONE, DESIGNATED_OFFICIAL, country:CD, not theirs",
        "V,   NONE, SECRETARY_GENERAL,   world,      lowered",
        "V,   IV,   COORDINATOR,         world,      not theirs",
        "II,  II,   DESIGNATED_OFFICIAL, country:CD, refused",
        "II,  III,  DESIGNATED_OFFICIAL, country:CD, refused",
        "II,  ODD,  DESIGNATED_OFFICIAL, country:CD, refused",
        "NONE, NONE, DESIGNATED_OFFICIAL, country:CD, refused"
    })
    void t17WhoLowersWhat(String current, String wanted, Office office, String held, String ruling) {
        var result = PhasePolicy.lower(CONGO, current, wanted, List.of(Cases.holds(office, held)), Cases.policy());
        assertThat(words(result)).isEqualTo(ruling);
    }

    @ParameterizedTest(name = "T16 {0} given up by {1} for {2}: {3}")
    @CsvSource({
        "I,    DESIGNATED_OFFICIAL,            country:CD, withdrawn",
        "III,  DESIGNATED_OFFICIAL,            country:CD, withdrawn",
        "III,  DESIGNATED_OFFICIAL_AD_INTERIM, country:CD, withdrawn",
        "III,  SECRETARY_GENERAL,              world,      withdrawn",
        "I,    SECRETARY_GENERAL,              world,      not theirs",
        "III,  DESIGNATED_OFFICIAL,            country:KE, not theirs",
        "III,  COORDINATOR,                    world,      not theirs",
        "NONE, DESIGNATED_OFFICIAL,            country:CD, refused"
    })
    void t16WhoGivesAProposalUp(String rating, Office office, String held, String ruling) {
        var result = PhasePolicy.withdraw(CONGO, rating, List.of(Cases.holds(office, held)), Cases.policy());
        assertThat(words(result)).isEqualTo(ruling);
    }

    @Test
    void aPhaseGoesOnlyForward() {
        assertThat(PhaseState.PROPOSED.legalActions())
                .containsExactly(PhaseState.Action.AUTHORIZE, PhaseState.Action.WITHDRAW);
        assertThat(PhaseState.AUTHORIZED.legalActions())
                .containsExactly(PhaseState.Action.DECLARE, PhaseState.Action.WITHDRAW);
        assertThat(PhaseState.DECLARED.legalActions()).containsExactly(PhaseState.Action.LOWER);
        assertThat(PhaseState.ENDED.legalActions()).isEmpty();
        assertThat(PhaseState.WITHDRAWN.legalActions()).isEmpty();
    }

    private static String words(PhaseRuling ruling) {
        return switch (ruling) {
            case Declared(var under, var afterReport) -> afterReport.isPresent() ? "emergency" : "declared";
            case Proposed(var under) -> "proposed";
            case Authorized(var under) -> "authorized";
            case Lowered(var under) -> "lowered";
            case Withdrawn(var under) -> "withdrawn";
            case NotTheirs(var wanted, var detail) -> "not theirs";
            case Refused(var rules, var paragraphs, var detail) -> {
                assertThat(rules).isNotEmpty();
                yield "refused";
            }
        };
    }
}
