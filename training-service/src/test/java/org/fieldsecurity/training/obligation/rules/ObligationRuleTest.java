package org.fieldsecurity.training.obligation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.training.requirement.rules.Audience;
import org.fieldsecurity.training.requirement.rules.RequirementTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationRuleTest {

    private static final LocalDate ARRIVAL = LocalDate.of(2026, 5, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2003, 1, 1);

    private static Subject at(String dutyStation, boolean dependant) {
        return new Subject(
                dependant,
                dependant ? "DEPENDANT" : "LOCAL_STAFF",
                List.of(
                        new Scope.DutyStation(dutyStation),
                        new Scope.OrganizationInCountry("UNDP", dutyStation.substring(0, 2))),
                ARRIVAL,
                null);
    }

    private static RequirementTerms rule(
            String course, Audience audience, @Nullable Office office, String scope, int grace) {
        return new RequirementTerms(
                id(course + scope), course, audience, office, null, Scope.parse(scope), LONG_AGO, null, grace);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "[32, 33] required of {0} in {1}; {2} at {3}: {4}")
    @CsvSource({
        "EVERYBODY,  world,                PERSON,    KENBO, true",
        "EVERYBODY,  world,                DEPENDANT, KENBO, true",
        "PERSONNEL,  world,                DEPENDANT, KENBO, false",
        "PERSONNEL,  world,                PERSON,    KENBO, true",
        "DEPENDANTS, world,                PERSON,    KENBO, false",
        "DEPENDANTS, world,                DEPENDANT, KENBO, true",
        "EVERYBODY,  country:KE,           PERSON,    KENBO, true",
        "EVERYBODY,  country:KE,           PERSON,    CDGOM, false",
        "EVERYBODY,  duty-station:KENBO,   PERSON,    KENBO, true",
        "EVERYBODY,  duty-station:KEMBA,   PERSON,    KENBO, false",
        "EVERYBODY,  organization:UNDP,    PERSON,    CDGOM, true",
        "EVERYBODY,  organization:WFP,     PERSON,    CDGOM, false",
        "EVERYBODY,  organization:UNDP@CD, PERSON,    CDGOM, true",
        "EVERYBODY,  organization:UNDP@KE, PERSON,    CDGOM, false",
    })
    void whoIsMeantAndWhere(Audience audience, String scope, String who, String station, boolean required) {
        Subject person = at(station, who.equals("DEPENDANT"));
        assertThat(ObligationRule.of(person, List.of(), List.of(rule("BSA", audience, null, scope, 0))))
                .hasSize(required ? 1 : 0);
    }

    @ParameterizedTest(name = "[28-31] {0} for {1} requires it in {2}: {3}")
    @CsvSource({
        "SECURITY_OFFICER,    duty-station:KENBO, world,      true",
        "SECURITY_OFFICER,    duty-station:KENBO, country:KE, true",
        "SECURITY_OFFICER,    duty-station:KENBO, country:CD, false",
        "SECURITY_ASSISTANT,  duty-station:KENBO, world,      false",
    })
    void officeHoldersByTheScopeOfTheOffice(Office held, String heldScope, String scope, boolean required) {
        HeldPost post = new HeldPost(held, Scope.parse(heldScope), LONG_AGO, null);
        RequirementTerms rule = rule("SEC-IND", Audience.OFFICE_HOLDERS, Office.SECURITY_OFFICER, scope, 0);
        assertThat(ObligationRule.of(at("CHGVA", false), List.of(post), List.of(rule)))
                .hasSize(required ? 1 : 0);
    }

    @Test
    void aCategoryNarrowsIt() {
        RequirementTerms rule = new RequirementTerms(
                id("x"), "BSA", Audience.PERSONNEL, null, "INTERNATIONAL_STAFF", new Scope.World(), LONG_AGO, null, 0);
        assertThat(ObligationRule.of(at("KENBO", false), List.of(), List.of(rule)))
                .isEmpty();
    }

    @Test
    void graceCountsFromArrival() {
        assertThat(ObligationRule.of(
                        at("KENBO", false), List.of(), List.of(rule("SSM", Audience.PERSONNEL, null, "world", 90))))
                .containsExactly(new Obligation(
                        "SSM", ARRIVAL, LocalDate.of(2026, 7, 30), Obligation.NO_END, Set.of(id("SSMworld"))));
    }

    @Test
    void theSameCourseRequiredTwiceIsOneObligationDueAtTheEarlierDay() {
        List<Obligation> due = ObligationRule.of(
                at("KENBO", false),
                List.of(),
                List.of(
                        rule("BSA", Audience.EVERYBODY, null, "world", 60),
                        rule("BSA", Audience.EVERYBODY, null, "country:KE", 10)));
        assertThat(due)
                .containsExactly(new Obligation(
                        "BSA",
                        ARRIVAL,
                        LocalDate.of(2026, 5, 11),
                        Obligation.NO_END,
                        Set.of(id("BSAworld"), id("BSAcountry:KE"))));
    }

    @Test
    void periodsApartStayApartAndTouchingOnesJoin() {
        HeldPost first = post("2026-01-01", "2026-01-31");
        HeldPost next = post("2026-02-01", "2026-02-28");
        HeldPost later = post("2026-06-01", "2026-06-30");
        RequirementTerms rule = rule("WARDEN", Audience.OFFICE_HOLDERS, Office.WARDEN, "world", 0);
        assertThat(ObligationRule.of(at("KENBO", false), List.of(later, first, next), List.of(rule)).stream()
                        .map(it -> it.from() + ".." + it.until())
                        .collect(Collectors.toList()))
                .containsExactly("2026-01-01..2026-02-28", "2026-06-01..2026-06-30");
    }

    @Test
    void aRequirementThatEndsBeforeArrivalRequiresNothing() {
        RequirementTerms ended = new RequirementTerms(
                id("x"), "BSA", Audience.EVERYBODY, null, null, new Scope.World(), LONG_AGO, ARRIVAL.minusDays(1), 0);
        assertThat(ObligationRule.of(at("KENBO", false), List.of(), List.of(ended)))
                .isEmpty();
    }

    @ParameterizedTest(name = "C5 covered until {0}, warned {1} days before, on 2026-11-02: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          90, LACKING",
                "2026-11-01, 90, EXPIRED",
                "2026-11-02, 90, EXPIRING",
                "2027-01-30, 90, EXPIRING",
                "2027-01-31, 90, HELD",
                "2026-11-02, 0,  HELD",
                "9999-12-31, 90, HELD",
            })
    void standing(@Nullable LocalDate coveredUntil, int warnDays, Standing expected) {
        assertThat(Standing.on(LocalDate.of(2026, 11, 2), coveredUntil, warnDays))
                .isEqualTo(expected);
    }

    private static HeldPost post(String from, String until) {
        return new HeldPost(
                Office.WARDEN, Scope.parse("zone:KE/gigiri"), LocalDate.parse(from), LocalDate.parse(until));
    }
}
