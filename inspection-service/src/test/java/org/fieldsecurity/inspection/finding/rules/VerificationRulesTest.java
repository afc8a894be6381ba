package org.fieldsecurity.inspection.finding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldsecurity.inspection.finding.rules.VerificationRules.Claim;
import org.fieldsecurity.inspection.finding.rules.VerificationRules.Visit;
import org.fieldsecurity.inspection.mission.rules.MissionKind;
import org.fieldsecurity.inspection.mission.rules.MissionState;
import org.fieldsecurity.kit.authority.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationRulesTest {

    @ParameterizedTest(name = "I4 {0} mission, {1}, at {2}, verified by {3}: {4} refusals")
    @CsvSource(textBlock = """
            FOLLOW_UP, OPEN,      CDGOM, inspector, 0
            FOLLOW_UP, PLANNED,   CDGOM, inspector, 1
            FOLLOW_UP, DEBRIEFED, CDGOM, inspector, 1
            FOLLOW_UP, CANCELLED, CDGOM, inspector, 1
            REGULAR,   OPEN,      CDGOM, inspector, 1
            FOLLOW_UP, OPEN,      KENBO, inspector, 1
            FOLLOW_UP, OPEN,      CDGOM, claimant,  1
            REGULAR,   OPEN,      KENBO, claimant,  3
            """)
    void onlyAnOpenFollowUpVisitThereAndNeverTheClaimant(
            MissionKind kind, MissionState state, String dutyStation, String verifier, int refused) {
        var refusals = VerificationRules.refusals(
                new Visit(kind, state, dutyStation), new Claim("CDGOM", "claimant"), verifier);
        assertThat(refusals).hasSize(refused).allSatisfy(refusal -> {
            assertThat(refusal.rule()).isEqualTo("I4");
            assertThat(refusal.paragraphs()).containsExactly("40");
        });
    }

    @ParameterizedTest(name = "a mission to CDGOM inspects {0}: {1}")
    @CsvSource({
        "duty-station:CDGOM, true",
        "duty-station:CDFIH, false",
        "country:CD, true",
        "country:KE, false",
        "area:CD/north-kivu, true",
        "zone:KE/westlands, false",
        "organization:UNDP@CD, true",
        "organization:UNDP@KE, false",
        "organization:UNDP, false",
        "world, false"
    })
    void aMissionReachesTheDutyStationAndItsCountry(String scope, boolean inReach) {
        assertThat(InspectedScope.isInReach(Scope.parse(scope), new Scope.DutyStation("CDGOM"), "CD"))
                .isEqualTo(inReach);
    }
}
