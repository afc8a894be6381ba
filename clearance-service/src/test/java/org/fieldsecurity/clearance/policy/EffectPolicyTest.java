package org.fieldsecurity.clearance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.clearance.policy.EffectPolicy.Standing;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes of ratings mean, under the shipped policy. */
class EffectPolicyTest {

    @ParameterizedTest(name = "T16 {0} to {1}, {2} {3} {4} by {5}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
            # from | to   | who       | designation | state                 | cleared by             | effect
            NONE   | I    | staff     | NONE        | AUTO_CLEARED          |                        | MUST_RECLEAR
            NONE   | II   | staff     | NONE        | AUTO_CLEARED          |                        | MUST_RECLEAR
            NONE   | III  | staff     | NONE        | AUTO_CLEARED          |                        | REFUSED
            NONE   | III  | staff     | ESSENTIAL   | AUTO_CLEARED          |                        | MUST_RECLEAR
            NONE   | V    | staff     | NONE        | AUTO_CLEARED          |                        | MUST_RECLEAR
            NONE   | II   | dependant | NONE        | AUTO_CLEARED          |                        | MUST_RECLEAR
            NONE   | III  | dependant | NONE        | AUTO_CLEARED          |                        | REFUSED
            I      | II   | staff     | NONE        | CLEARED               | official               | STAYS_CLEARED
            I      | II   | staff     | NONE        | CLEARED               | delegate               | MUST_RECLEAR
            I      | II   | dependant | NONE        | CLEARED               | official               | MUST_RECLEAR
            I      | II   | dependant | NONE        | CLEARED               | official with override | STAYS_CLEARED
            II     | III  | staff     | ESSENTIAL   | CLEARED               | official               | STAYS_CLEARED
            II     | III  | staff     | NONE        | CLEARED               | official               | REFUSED
            III    | IV   | staff     | EMERGENCY   | CLEARED               | official               | MUST_RECLEAR
            III    | IV   | staff     | ESSENTIAL   | CLEARED               | official               | REFUSED
            NONE   | I    | staff     | NONE        | PENDING               |                        | STILL_WAITS
            I      | III  | staff     | NONE        | PENDING               |                        | REFUSED
            I      | III  | staff     | NONE        | INFORMATION_REQUESTED |                        | REFUSED
            I      | II   | staff     | NONE        | INFORMATION_REQUESTED |                        | STILL_WAITS
            """)
    void t16WhatARatingAboveMeansForAnOpenLeg(
            String from,
            String to,
            String who,
            Designation designation,
            LegState state,
            String clearedBy,
            Effect effect) {
        assertThat(effect(from, to, who, designation, state, clearedBy)).isEqualTo(effect);
    }

    @ParameterizedTest(name = "T17 {0} to {1}, {2} by {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # from | to   | state                 | cleared by | effect
            I      | NONE | PENDING               |            | NOTIFIED
            II     | I    | PENDING               |            | STILL_WAITS
            I      | NONE | INFORMATION_REQUESTED |            | STILL_WAITS
            I      | NONE | CLEARED               | official   | STAYS_CLEARED
            V      | II   | CLEARED               | leaders    | STAYS_CLEARED
            """)
    void t17WhatARatingBelowMeansForAnOpenLeg(String from, String to, LegState state, String clearedBy, Effect effect) {
        assertThat(effect(from, to, "staff", Designation.NONE, state, clearedBy))
                .isEqualTo(effect);
    }

    @ParameterizedTest(name = "{0}, {1} {2}: a resident {3}, a visitor {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # rating | category            | designation | resident        | visitor
            NONE     | INTERNATIONAL_STAFF | NONE        | STAYS           | STAYS
            I        | DEPENDANT           | NONE        | STAYS           | STAYS
            II       | DEPENDANT           | NONE        | STAYS           | STAYS
            III      | INTERNATIONAL_STAFF | NONE        | TO_BE_RELOCATED | MUST_LEAVE
            III      | INTERNATIONAL_STAFF | ESSENTIAL   | STAYS           | STAYS
            III      | DEPENDANT           | NONE        | TO_BE_RELOCATED | MUST_LEAVE
            III      | DEPENDANT           | ESSENTIAL   | TO_BE_RELOCATED | MUST_LEAVE
            III      | LOCAL_STAFF         | NONE        | STAYS           | MUST_LEAVE
            IV       | INTERNATIONAL_STAFF | ESSENTIAL   | MUST_LEAVE      | MUST_LEAVE
            IV       | GUEST               | EMERGENCY   | STAYS           | STAYS
            IV       | DEPENDANT           | NONE        | MUST_LEAVE      | MUST_LEAVE
            V        | INTERNATIONAL_STAFF | EMERGENCY   | MUST_LEAVE      | MUST_LEAVE
            V        | LOCAL_CONSULTANT    | NONE        | STAYS           | MUST_LEAVE
            """)
    void whatARatingMeansForThoseWhoAreThere(
            String rating, TravellerCategory category, Designation designation, Effect resident, Effect visitor) {
        var person = new Traveller(Cases.TRAVELLER, category, "UNDP", designation);
        var row = Cases.policy().row(rating).orElseThrow();
        assertThat(EffectPolicy.onResident(person, row)).isEqualTo(resident);
        assertThat(EffectPolicy.onVisitor(person, row)).isEqualTo(visitor);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PENDING", "INFORMATION_REQUESTED", "AUTO_CLEARED", "CLEARED"})
    void aLegThatIsNotOpenIsNotAskedAbout(LegState state) {
        assertThatThrownBy(() -> effect("NONE", "I", "staff", Designation.NONE, state, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherPolicysVerdictIsNamedByWhatChanges() {
        var decided = verdict("I", "staff", Designation.NONE);
        var automatic = verdict("NONE", "staff", Designation.NONE);
        var refused = verdict("III", "staff", Designation.NONE);
        var byOfficial = verdict("II", "staff", Designation.NONE);
        var exception = verdict("II", "dependant", Designation.NONE);
        assertThat(VerdictChange.between(decided, decided)).isEmpty();
        assertThat(VerdictChange.between(decided, automatic)).contains(VerdictChange.BECOMES_AUTOMATIC);
        assertThat(VerdictChange.between(automatic, decided)).contains(VerdictChange.NEEDS_DECISION);
        assertThat(VerdictChange.between(automatic, refused)).contains(VerdictChange.BECOMES_REFUSED);
        assertThat(VerdictChange.between(refused, decided)).contains(VerdictChange.NO_LONGER_REFUSED);
        assertThat(VerdictChange.between(decided, byOfficial)).contains(VerdictChange.OTHER_OFFICES_DECIDE);
        assertThat(VerdictChange.between(byOfficial, exception)).contains(VerdictChange.OVERRIDE_CHANGES);
    }

    private static Effect effect(
            String from, String to, String who, Designation designation, LegState state, @Nullable String clearedBy) {
        var policy = Cases.policy();
        var standing =
                new Standing(state, given(clearedBy), clearedBy != null && clearedBy.endsWith("override"), Cases.GOMA);
        return EffectPolicy.onLeg(
                standing,
                assessment(from, who, designation),
                assessment(to, who, designation),
                policy.order(to) < policy.order(from));
    }

    private static List<HeldOffice> given(@Nullable String clearedBy) {
        var official = Cases.holds(Office.DESIGNATED_OFFICIAL, "country:CD");
        var given = new ArrayList<HeldOffice>();
        switch (String.valueOf(clearedBy)) {
            case "official", "official with override" -> given.add(official);
            case "delegate" -> given.add(Cases.delegated(Office.DESIGNATED_OFFICIAL, "country:CD"));
            case "leaders" -> {
                given.add(Cases.holds(Office.COORDINATOR, "world"));
                given.add(Cases.holds(Office.SECRETARY_GENERAL, "world"));
            }
            default -> {}
        }
        return given;
    }

    private static Verdict verdict(String rating, String who, Designation designation) {
        return assessment(rating, who, designation).verdict();
    }

    private static Assessment assessment(String rating, String who, Designation designation) {
        var category = who.equals("staff") ? TravellerCategory.INTERNATIONAL_STAFF : TravellerCategory.DEPENDANT;
        var traveller = new Traveller(Cases.TRAVELLER, category, "UNDP", designation);
        return ClearancePolicy.evaluate(Cases.question(Cases.leg(rating), traveller, Cases.facts()), Cases.policy());
    }
}
