package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm.Gate;
import org.fieldsecurity.personnel.appointment.rules.AppointmentRules;
import org.fieldsecurity.personnel.appointment.rules.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentRulesTest {

    @ParameterizedTest(name = "{0} for {1} is refused by [{2}]")
    @CsvSource(
            nullValues = "-",
            value = {
                "DESIGNATED_OFFICIAL, country:KE, -",
                "DESIGNATED_OFFICIAL, duty-station:KENBO, A1",
                "DESIGNATED_OFFICIAL, world, A1",
                "HQ_FOCAL_POINT, organization:UNDP, -",
                "HQ_FOCAL_POINT, organization:UNDP@KE, A1",
                "COUNTRY_REPRESENTATIVE, organization:UNDP@KE, -",
                "COORDINATOR, world, -",
                "COORDINATOR, country:KE, A1",
                "WARDEN, country:KE, A1 A2",
            })
    void A1anOfficeIsHeldForItsKindOfScope(Office office, String scope, String rules) {
        assertThat(refusals(office, scope, "2026-01-10T00:00:00Z", Map.of())).isEqualTo(rules == null ? "" : rules);
    }

    @ParameterizedTest(name = "{0} from {1} with {2} on {3} is refused by [{4}]")
    @CsvSource(
            nullValues = "-",
            value = {
                // before, on and after the first day; the day is that of UTC
                "WARDEN, zone:KE/westlands, TEAM_CONSULTED, 2026-01-09, 2026-01-10T00:00:00Z, -",
                "WARDEN, zone:KE/westlands, TEAM_CONSULTED, 2026-01-10, 2026-01-10T00:00:00Z, -",
                "WARDEN, zone:KE/westlands, TEAM_CONSULTED, 2026-01-11, 2026-01-10T23:59:59Z, A2",
                "WARDEN, zone:KE/westlands, -, -, 2026-01-10T00:00:00Z, A2",
                "AREA_COORDINATOR, area:CD/north-kivu, -, -, 2026-01-10T00:00:00Z, A2",
                "AREA_COORDINATOR, area:CD/north-kivu, TEAM_CONSULTED, 2026-01-01, 2026-01-10T00:00:00Z, -",
                "AGENCY_SECURITY_OFFICER, organization:WFP@CD, -, -, 2026-01-10T00:00:00Z, A3 A4",
                "AGENCY_SECURITY_OFFICER, organization:WFP@CD, INDUCTED, 2026-01-01, 2026-01-10T00:00:00Z, A3",
                "SECURITY_OFFICER, duty-station:CDGOM, -, -, 2026-01-10T00:00:00Z, A4",
                "SECURITY_OFFICER, duty-station:CDGOM, INDUCTED, 2026-01-10, 2026-01-10T00:00:00Z, -",
                "SECURITY_OFFICER, duty-station:CDGOM, INDUCTED, 2026-01-11, 2026-01-10T00:00:00Z, A4",
                "SECURITY_OFFICER, duty-station:CDGOM, INDUCTED, 2026-01-11, 2026-01-11T00:00:00Z, -",
            })
    void A2A3A4gatesArePassedOnOrBeforeTheFirstDay(
            Office office, String scope, Gate gate, LocalDate on, String from, String rules) {
        Map<Gate, LocalDate> passed = new EnumMap<>(Gate.class);
        if (gate != null) {
            passed.put(gate, on);
        }
        assertThat(refusals(office, scope, from, passed)).isEqualTo(rules == null ? "" : rules);
    }

    private static String refusals(Office office, String scope, String from, Map<Gate, LocalDate> passed) {
        List<Refusal> refusals = AppointmentRules.check(office, Scope.parse(scope), Instant.parse(from), passed);
        return String.join(" ", refusals.stream().map(Refusal::rule).toList());
    }
}
