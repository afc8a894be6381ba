package org.fieldsecurity.clearance.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.opening.rules.ConsentRuling;
import org.fieldsecurity.clearance.opening.rules.ConsentSide;
import org.fieldsecurity.clearance.opening.rules.LatestCheck;
import org.fieldsecurity.clearance.opening.rules.OpeningRules;
import org.fieldsecurity.clearance.opening.rules.Proposal;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningRulesTest {

    private static final UUID REPRESENTATIVE = new UUID(0, 1);
    private static final UUID ONE = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);
    private static final Place GOMA = new Place("CDGOM", "CD");
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final Period AGE = Period.ofDays(180);

    @ParameterizedTest(name = "T12 {0} after [{1}]: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # offices held                                            | given by         | consents | outcome
            DESIGNATED_OFFICIAL country:CD                            |                  | true     | DESIGNATED_OFFICIAL
            DESIGNATED_OFFICIAL_AD_INTERIM country:CD                 |                  | true     | DESIGNATED_OFFICIAL
            HQ_FOCAL_POINT organization:UNDP                          |                  | true     | HQ_FOCAL_POINT
            HQ_FOCAL_POINT organization:UNDP                          | official other   | true     | HQ_FOCAL_POINT
            DESIGNATED_OFFICIAL country:CD                            | focal other      | true     | DESIGNATED_OFFICIAL
            DESIGNATED_OFFICIAL country:CD                            |                  | false    | DESIGNATED_OFFICIAL
            DESIGNATED_OFFICIAL country:KE                            |                  | true     | not theirs
            HQ_FOCAL_POINT organization:WFP                           |                  | true     | not theirs
            COORDINATOR world                                         |                  | true     | not theirs
            COUNTRY_REPRESENTATIVE organization:UNDP@CD               |                  | true     | not theirs
            delegated DESIGNATED_OFFICIAL country:CD                  |                  | true     | not theirs
            DESIGNATED_OFFICIAL country:CD                            | official other   | true     | refused T12
            DESIGNATED_OFFICIAL country:CD, HQ_FOCAL_POINT world      | official same    | true     | refused T12
            DESIGNATED_OFFICIAL country:CD, HQ_FOCAL_POINT world      | official other   | true     | HQ_FOCAL_POINT
            """)
    void t12TwoSidesConsentInAnyOrder(String offices, String given, boolean consents, String outcome) {
        var by = given == null ? null : given.endsWith("same") ? ONE : OTHER;
        var taken = new EnumMap<ConsentSide, UUID>(ConsentSide.class);
        if (by != null) {
            taken.put(given.startsWith("official") ? ConsentSide.DESIGNATED_OFFICIAL : ConsentSide.HQ_FOCAL_POINT, by);
        }
        var proposal = new Proposal("UNDP", GOMA, "person:" + REPRESENTATIVE, taken);
        var attempt = new OpeningRules.Attempt(ONE, held(offices), consents, consents ? null : "no road");
        assertThat(words(OpeningRules.consent(attempt, proposal))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "T13 the proposer, consents: {0}")
    @CsvSource({"true", "false"})
    void t13NobodyDecidesOnTheirOwnProposal(boolean consents) {
        var proposal = new Proposal("UNDP", GOMA, "person:" + ONE, new EnumMap<>(ConsentSide.class));
        var attempt =
                new OpeningRules.Attempt(ONE, held("DESIGNATED_OFFICIAL country:CD"), consents, "it is my own plan");
        assertThat(OpeningRules.consent(attempt, proposal))
                .isInstanceOfSatisfying(ConsentRuling.Refused.class, refused -> {
                    assertThat(refused.rules()).containsExactly("T12", "T13");
                    assertThat(refused.paragraphs()).containsExactly("An 28");
                });
    }

    @ParameterizedTest(name = "T12 a refusal with reason [{0}]: {1}")
    @CsvSource({"'no road', DESIGNATED_OFFICIAL", "' ', refused T12", ", refused T12"})
    void t12ARefusalGivesItsReason(String reason, String outcome) {
        var proposal = new Proposal("UNDP", GOMA, "person:" + REPRESENTATIVE, new EnumMap<>(ConsentSide.class));
        var attempt = new OpeningRules.Attempt(ONE, held("DESIGNATED_OFFICIAL country:CD"), false, reason);
        assertThat(words(OpeningRules.consent(attempt, proposal))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "T12 {0}, checked {1}, not met [{2}]: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # consents                          | checked on | not met | missing
                                                |            |         | official, focal, check
            DESIGNATED_OFFICIAL                 |            |         | focal, check
            HQ_FOCAL_POINT                      | 2027-01-20 |         | official
            DESIGNATED_OFFICIAL, HQ_FOCAL_POINT |            |         | check
            DESIGNATED_OFFICIAL, HQ_FOCAL_POINT | 2027-01-20 |         |
            DESIGNATED_OFFICIAL, HQ_FOCAL_POINT | 2027-01-20 | TEL-3   | TEL-3
            DESIGNATED_OFFICIAL, HQ_FOCAL_POINT | 2026-08-05 |         |
            DESIGNATED_OFFICIAL, HQ_FOCAL_POINT | 2026-08-04 |         | new check
            DESIGNATED_OFFICIAL, HQ_FOCAL_POINT | 2026-08-04 | TEL-3   | new check
            """)
    void t12WhatAnApprovalNeeds(String consents, LocalDate checkedOn, String notMet, String missing) {
        var given = EnumSet.noneOf(ConsentSide.class);
        split(consents).forEach(side -> given.add(ConsentSide.valueOf(side)));
        var check = checkedOn == null ? null : new LatestCheck(checkedOn, split(notMet));
        var found = OpeningRules.missing(given, check, TODAY, AGE);
        var expected = split(missing);
        assertThat(found).hasSameSizeAs(expected);
        for (var i = 0; i < expected.size(); i++) {
            assertThat(found.get(i)).contains(expected.get(i));
        }
    }

    @ParameterizedTest(name = "T12 unapproved {0}, opened {1}, approved {2}: contradicts {3}")
    @CsvSource({
        "false, 2027-02-01, 2027-01-20, false",
        "false, 2027-01-20, 2027-01-20, false",
        "false, 2027-01-19, 2027-01-20, true",
        "true,  2027-01-19, 2027-01-20, false",
        "true,  2027-01-20, 2027-01-20, true",
        "true,  2027-01-20,           , false",
    })
    void t12WhatOpenedBeforeItsApprovalIsUnapproved(
            boolean unapproved, LocalDate openedOn, LocalDate approvedOn, boolean contradicts) {
        assertThat(OpeningRules.contradiction(unapproved, openedOn, approvedOn).isPresent())
                .isEqualTo(contradicts);
    }

    private static String words(ConsentRuling ruling) {
        return switch (ruling) {
            case ConsentRuling.Accepted(var side, var under) -> side.name();
            case ConsentRuling.NotTheirs notTheirs -> "not theirs";
            case ConsentRuling.Refused(var rules, var paragraphs, var detail) -> "refused " + String.join(" ", rules);
        };
    }

    private static List<HeldOffice> held(String offices) {
        return split(offices).stream()
                .map(text -> {
                    var delegated = text.startsWith("delegated ");
                    var parts = text.replace("delegated ", "").split(" ");
                    var office = Office.valueOf(parts[0]);
                    var scope = Scope.parse(parts[1]);
                    var link = new Authority.Link(
                            ONE, office, scope, ONE, "letter 7", Instant.parse("2026-01-01T00:00:00Z"), null);
                    return new HeldOffice(office, scope, ONE, Collections.nCopies(delegated ? 2 : 1, link));
                })
                .toList();
    }

    private static List<String> split(String words) {
        return words == null ? List.of() : Arrays.asList(words.split(", "));
    }
}
