package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm.Gate;
import org.fieldsecurity.personnel.appointment.rules.AppointmentKind;
import org.fieldsecurity.personnel.appointment.rules.AppointmentRules;
import org.fieldsecurity.personnel.appointment.rules.AppraisalRule;
import org.fieldsecurity.personnel.appointment.rules.AssessmentRule;
import org.fieldsecurity.personnel.appointment.rules.CandidacyRule;
import org.fieldsecurity.personnel.appointment.rules.FocalPointRule;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.fieldsecurity.personnel.appointment.rules.Proposal;
import org.fieldsecurity.personnel.appointment.rules.Refusal;
import org.fieldsecurity.personnel.delegation.rules.DelegationRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules A1 to A8 as tables of cases, each with an id. A dash is nothing; times of one day are of 2026-01-10. */
class OfficeRulesTest {

    private static final UUID SOMEBODY = new UUID(0, 1);
    private static final UUID SOMEBODY_ELSE = new UUID(0, 2);

    @ParameterizedTest(name = "{0}: [{1}, {2}) and [{3}, {4}) have an instant in common: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "A1-1, 2026-01-01T00:00:00Z, 2026-06-01T00:00:00Z, 2026-06-01T00:00:00Z, -, false",
                "A1-2, 2026-01-01T00:00:00Z, 2026-06-01T00:00:00.000001Z, 2026-06-01T00:00:00Z, -, true",
                "A1-3, 2026-06-01T00:00:00Z, -, 2026-01-01T00:00:00Z, 2026-06-01T00:00:00Z, false",
                "A1-4, 2026-01-01T00:00:00Z, -, 2030-01-01T00:00:00Z, 2031-01-01T00:00:00Z, true",
                "A1-5, 2026-01-01T00:00:00Z, -, 2026-01-01T00:00:00Z, -, true",
                "A1-6, 2026-03-01T00:00:00Z, 2026-04-01T00:00:00Z, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z, true",
                // midnight in Nairobi is nine in the evening in UTC
                "A1-7, 2026-01-01T00:00:00Z, 2026-06-01T00:00:00+03:00, 2026-05-31T21:00:00Z, -, false",
                "A1-8, 2026-01-01T00:00:00Z, 2026-06-01T00:00:00+03:00, 2026-05-31T20:59:59Z, -, true",
            })
    void A1periodsAreHalfOpen(String id, Instant from, Instant to, Instant otherFrom, Instant otherTo, boolean common) {
        Period one = new Period(from, to);
        Period other = new Period(otherFrom, otherTo);
        assertThat(one.overlaps(other)).isEqualTo(common);
        assertThat(other.overlaps(one)).isEqualTo(common);
    }

    @ParameterizedTest(name = "{0}: {1}, alternate {2}, is held by one: {3}")
    @CsvSource({
        "A1-10, DESIGNATED_OFFICIAL, false, true",
        "A1-11, DESIGNATED_OFFICIAL_AD_INTERIM, false, true",
        "A1-12, HQ_FOCAL_POINT, false, true",
        "A1-13, COUNTRY_SECURITY_FOCAL_POINT, false, true",
        "A1-14, SECURITY_OFFICER, false, false",
        "A1-15, AREA_COORDINATOR, false, false",
        "A2-1, WARDEN, false, true",
        "A2-2, WARDEN, true, false",
    })
    void A1someOfficesAreHeldByOne(String id, Office office, boolean alternate, boolean byOne) {
        assertThat(AppointmentRules.isHeldByOne(office, alternate)).isEqualTo(byOne);
    }

    @ParameterizedTest(name = "{0}: an instrument of {1} for a first instant {2} is retroactive: {3}")
    @CsvSource({
        "A2-10, 2026-01-09, 2026-01-10T00:00:00Z, false",
        "A2-11, 2026-01-10, 2026-01-10T00:00:00Z, false",
        "A2-12, 2026-01-11, 2026-01-10T23:59:59.999999Z, true",
        // midnight of the 10th in Nairobi is still the 9th in UTC
        "A2-13, 2026-01-10, 2026-01-10T00:00:00+03:00, true",
        "A2-14, 2026-01-09, 2026-01-10T00:00:00+03:00, false",
        // midnight of the 10th in New York is the 10th in UTC
        "A2-15, 2026-01-10, 2026-01-10T00:00:00-05:00, false",
    })
    void A2anInstrumentSignedAfterTheFirstDayIsRetroactive(String id, LocalDate dated, Instant from, boolean late) {
        assertThat(AppointmentRules.isRetroactive(dated, from)).isEqualTo(late);
    }

    @ParameterizedTest(name = "{0}: {1} with {2} is refused by [{3}]")
    @CsvSource(
            nullValues = "-",
            value = {
                "A2-20, WARDEN, alternate, -",
                "A2-21, AREA_COORDINATOR, alternate, A2",
                "A6-1, WARDEN, workingTime, -",
                "A6-2, AREA_COORDINATOR, workingTime, -",
                "A6-3, SECURITY_OFFICER, workingTime, A6",
                "A6-4, DESIGNATED_OFFICIAL, workingTime, A6",
                "A1-20, DESIGNATED_OFFICIAL_AD_INTERIM, recommendation, -",
                "A1-21, DESIGNATED_OFFICIAL, recommendation, A1",
                "A1-22, SECURITY_OFFICER, actsFor, A1",
                "A1-23, SECURITY_OFFICER, acting, -",
                "A1-24, SECURITY_OFFICER, actingWithoutEnd, A1",
                "A1-25, WARDEN, acting, A1",
            })
    void A2A6someTermsGoWithSomeOfficesOnly(String id, Office office, String term, String rules) {
        Instant from = Instant.parse("2026-01-10T00:00:00Z");
        boolean acting = term.startsWith("acting");
        Map<Gate, LocalDate> passed =
                Arrays.stream(Gate.values()).collect(Collectors.toMap(gate -> gate, gate -> LocalDate.of(2026, 1, 1)));
        Proposal wanted = new Proposal(
                office,
                acting ? AppointmentKind.ACTING : AppointmentKind.REGULAR,
                scopeOf(office),
                from,
                term.equals("acting") ? from.plusSeconds(60) : null,
                passed,
                term.equals("alternate"),
                term.equals("actsFor"),
                term.equals("workingTime"),
                term.equals("recommendation"));
        assertThat(rules(AppointmentRules.check(wanted))).isEqualTo(rules == null ? "" : rules);
    }

    private static Scope scopeOf(Office office) {
        return Scope.parse(
                switch (office) {
                    case WARDEN -> "zone:KE/westlands";
                    case AREA_COORDINATOR -> "area:KE/coast";
                    case SECURITY_OFFICER -> "duty-station:KENBO";
                    default -> "country:KE";
                });
    }

    @ParameterizedTest(name = "{0}: {1}, approved {2}, inducted {3}, waits on 10 January for {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "A3-1, AGENCY_SECURITY_OFFICER, -, -, COORDINATOR_APPROVED",
                "A3-2, AGENCY_SECURITY_OFFICER, -, 2026-01-01, COORDINATOR_APPROVED",
                "A3-3, AGENCY_SECURITY_OFFICER, 2026-01-10, -, INDUCTED",
                "A3-4, AGENCY_SECURITY_OFFICER, 2026-01-11, 2026-01-01, COORDINATOR_APPROVED",
                "A3-5, AGENCY_SECURITY_OFFICER, 2026-01-10, 2026-01-10, -",
                "A4-1, SECURITY_OFFICER, -, -, INDUCTED",
                // on the very day, and the day after it
                "A4-2, SECURITY_OFFICER, -, 2026-01-10, -",
                "A4-3, SECURITY_OFFICER, -, 2026-01-11, INDUCTED",
                // [29]: an open training obligation keeps nobody of these from the office
                "A4-4, DESIGNATED_OFFICIAL, -, -, -",
                "A4-5, COUNTRY_REPRESENTATIVE, -, -, -",
                "A4-6, DESIGNATED_OFFICIAL_AD_INTERIM, -, -, -",
            })
    void A3A4aCandidateWaitsForTheFirstGateThatIsOpen(
            String id, Office office, LocalDate approved, LocalDate inducted, Gate awaited) {
        Map<Gate, LocalDate> passed = new EnumMap<>(Gate.class);
        if (approved != null) {
            passed.put(Gate.COORDINATOR_APPROVED, approved);
        }
        if (inducted != null) {
            passed.put(Gate.INDUCTED, inducted);
        }
        assertThat(CandidacyRule.awaited(office, passed, LocalDate.of(2026, 1, 10))
                        .orElse(null))
                .isEqualTo(awaited);
    }

    @ParameterizedTest(name = "{0}: named for [{1}, {2}), ready at {3}: held from {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "A4-10, 10:00, -, 09:00, 10:00",
                "A4-11, 10:00, -, 10:00, 10:00",
                "A4-12, 10:00, -, 11:00, 11:00",
                "A4-13, 10:00, 12:00, 11:59, 11:59",
                "A4-14, 10:00, 12:00, 12:00, -",
                "A4-15, 10:00, 12:00, 13:00, -",
            })
    void A4theOfficeIsNotHeldFromBeforeItsGatesWereRecorded(
            String id, String from, String to, String ready, String heldFrom) {
        assertThat(CandidacyRule.tenure(at(from), to == null ? null : at(to), at(ready))
                        .map(Period::from)
                        .orElse(null))
                .isEqualTo(heldFrom == null ? null : at(heldFrom));
    }

    @ParameterizedTest(name = "{0}: a focal point for [{1}, {2}) beside an officer of [{3}, {4}) is refused: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "A5-1, 08:00, -, 09:00, -, true",
                "A5-2, 08:00, 09:00, 09:00, -, false",
                "A5-3, 10:00, -, 09:00, 10:00, false",
                "A5-4, 09:59, -, 09:00, 10:00, true",
                "A5-5, 09:00, -, 09:00, -, true",
            })
    void A5aFocalPointIsNamedOnlyForATimeWithoutAnOfficer(
            String id, String from, String to, String officerFrom, String officerTo, boolean refused) {
        Period wanted = new Period(at(from), to == null ? null : at(to));
        Period officer = new Period(at(officerFrom), officerTo == null ? null : at(officerTo));
        assertThat(FocalPointRule.bar(wanted, List.of(officer))
                        .map(Refusal::rule)
                        .orElse("-"))
                .isEqualTo(refused ? "A5" : "-");
    }

    @ParameterizedTest(name = "{0}: focal point from {1}, officer from {2}, recorded at {3}: lapses at {4}")
    @CsvSource({
        // the very instant at which the officer takes up duty, planned, present or past
        "A5-10, 08:00, 12:00, 10:00, 12:00",
        "A5-11, 08:00, 10:00, 10:00, 10:00",
        "A5-12, 08:00, 09:00, 10:00, 09:00",
        // named since the officer's first instant, which is recorded late: the focal point served until now
        "A5-13, 09:00, 08:00, 10:00, 10:00",
        "A5-14, 09:00, 09:00, 10:00, 10:00",
        // planned for a time at which the officer is there: never serves
        "A5-15, 11:00, 09:00, 10:00, 11:00:00.001",
        "A5-16, 11:00, 11:00, 10:00, 11:00:00.001",
    })
    void A5aFocalPointLapsesAtTheInstantTheOfficerTakesUpDuty(
            String id, String focalPoint, String officer, String now, String lapse) {
        assertThat(FocalPointRule.lapse(at(focalPoint), at(officer), at(now))).isEqualTo(at(lapse));
    }

    @ParameterizedTest(name = "{0}: of A, B, C those assessed are [{1}]: {2}, misplaced {3}")
    @CsvSource({
        "A7-1, '', NOT_BEGUN, []",
        "A7-2, A B, INCOMPLETE, []",
        "A7-3, C B A, COMPLETE, []",
        "A7-4, A A B C, COMPLETE, [1]",
        "A7-5, A X, INCOMPLETE, [1]",
    })
    void A7anAssessmentIsCompleteWithEveryCompetency(
            String id, String assessed, AssessmentRule.State state, String misplaced) {
        List<String> needed = List.of("A", "B", "C");
        List<String> codes = assessed.isEmpty() ? List.of() : List.of(assessed.split(" "));
        assertThat(AssessmentRule.state(needed, codes)).isEqualTo(state);
        assertThat(AssessmentRule.misplaced(needed, codes)).hasToString(misplaced);
    }

    @ParameterizedTest(name = "{0}: in force from {1} to {2}, input for {3} on {4}: {5}")
    @CsvSource({
        "8h-1, 2025-06-01T00:00:00Z, , 2025, 2026-01-15T00:00:00Z, true",
        "8h-2, 2025-06-01T00:00:00Z, , 2026, 2026-01-15T00:00:00Z, true",
        "8h-3, 2025-06-01T00:00:00Z, , 2024, 2026-01-15T00:00:00Z, false",
        "8h-4, 2025-06-01T00:00:00Z, , 2027, 2026-01-15T00:00:00Z, false",
        "8h-5, 2025-06-01T00:00:00Z, 2026-01-01T00:00:00Z, 2025, 2026-01-15T00:00:00Z, true",
        "8h-6, 2025-06-01T00:00:00Z, 2026-01-01T00:00:00Z, 2026, 2026-01-15T00:00:00Z, false",
        "8h-7, 2025-06-01T00:00:00Z, 2026-01-01T00:00:01Z, 2026, 2026-01-15T00:00:00Z, true",
        "8h-8, 2026-01-01T00:00:00+03:00, , 2025, 2026-01-15T00:00:00Z, true",
        "8h-9, 2026-02-01T00:00:00Z, , 2026, 2026-01-15T00:00:00Z, false",
        "8h-10, 2026-01-15T00:00:00Z, , 2026, 2026-01-15T00:00:00Z, false",
    })
    void anAppraisalInputIsForAYearInWhichTheAppointmentWasInForce(
            String id, OffsetDateTime from, @Nullable OffsetDateTime to, int year, Instant now, boolean served) {
        Period appointment = new Period(from.toInstant(), to == null ? null : to.toInstant());
        assertThat(AppraisalRule.served(year, appointment, now)).isEqualTo(served);
    }

    @ParameterizedTest
    @EnumSource
    void onlyCoordinatorsAndWardensAreAppraisedByWhoAppointsThemAndNobodyByThemselves(Office office) {
        UUID holder = new UUID(0, 1);
        boolean appraised = office == Office.AREA_COORDINATOR || office == Office.WARDEN;
        assertThat(AppraisalRule.bar(office, holder, new UUID(0, 2)).isEmpty()).isEqualTo(appraised);
        assertThat(AppraisalRule.bar(office, holder, holder)).isPresent();
    }

    @ParameterizedTest(name = "{0}: {1} for {2} until noon, delegated to {3} for {4} in [{5}, {6}), refused: {7}")
    @CsvSource({
        "A8-1, DESIGNATED_OFFICIAL, country:KE, else, duty-station:KENBO, 10:00, 12:00, false",
        "A8-2, DESIGNATED_OFFICIAL, country:KE, else, country:KE, 08:00, 12:00, false",
        "A8-3, DESIGNATED_OFFICIAL, country:KE, else, country:KE, 10:00, 12:00:00.001, true",
        "A8-4, DESIGNATED_OFFICIAL, country:KE, else, country:KE, 07:59, 12:00, true",
        "A8-5, DESIGNATED_OFFICIAL, country:KE, else, country:UG, 10:00, 12:00, true",
        "A8-6, DESIGNATED_OFFICIAL, country:KE, same, country:KE, 10:00, 12:00, true",
        "A8-7, DESIGNATED_OFFICIAL_AD_INTERIM, country:KE, else, country:KE, 10:00, 12:00, true",
        "A8-8, WARDEN, zone:KE/westlands, else, zone:KE/westlands, 10:00, 12:00, true",
        "A8-9, SECURITY_OFFICER, duty-station:KENBO, else, duty-station:KENBO, 10:00, 12:00, false",
    })
    void A8aDelegationLiesWithinWhatItRestsOn(
            String id,
            Office office,
            String scope,
            String to,
            String delegatedScope,
            String from,
            String until,
            boolean refused) {
        var powers =
                new DelegationRule.Powers(office, Scope.parse(scope), SOMEBODY, new Period(at("08:00"), at("12:00")));
        assertThat(rules(DelegationRule.check(
                        powers,
                        to.equals("same") ? SOMEBODY : SOMEBODY_ELSE,
                        Scope.parse(delegatedScope),
                        new Period(at(from), at(until)))))
                .isEqualTo(refused ? "A8" : "");
    }

    @ParameterizedTest
    @EnumSource(Office.class)
    void A3A4candidatesAreNamedOnlyForOfficesWhoseGatesMayFollow(Office office) {
        Proposal wanted = Proposal.plain(office, scopeOf(office), at("10:00"), Map.of());
        boolean hasCandidates = office == Office.SECURITY_OFFICER || office == Office.AGENCY_SECURITY_OFFICER;
        assertThat(rules(AppointmentRules.checkCandidacy(wanted)).contains("A4"))
                .isEqualTo(!hasCandidates);
    }

    private static String rules(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::rule).collect(Collectors.joining(" "));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-10T" + (time.length() == 5 ? time + ":00" : time) + "Z");
    }
}
