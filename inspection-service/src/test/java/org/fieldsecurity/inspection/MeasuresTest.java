package org.fieldsecurity.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of paragraphs 39 and 40, over rows put into a country that no other test uses. */
@InspectionTest
class MeasuresTest {

    private static final UUID SOMEBODY = People.named("somebody");

    @Inject
    SettableClock clock;

    @BeforeEach
    void set() {
        clock.set(Instant.parse("2031-03-03T08:00:00Z"));
        People.dutyStation("TDNDJ", "N'Djamena");
        People.dutyStation("TDMQQ", "Moundou");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void theFiguresFollowFromTheRows() throws SQLException {
        UUID out = checklist("2031-01-01T00:00:00Z");
        UUID draft = checklist(null);
        UUID inspection = mission("TDNDJ", "2031-02-01", out, "2031-02-05");
        mission("TDMQQ", "2031-03-01", draft, null);
        deficiency(inspection, "CLOSED", "2031-02-20", "2031-02-25", "2031-02-25");
        deficiency(inspection, "CLOSED", "2031-02-20", "2031-02-25", "2031-02-26");
        deficiency(inspection, "OPEN", "2031-02-20", "2031-02-25", null);
        deficiency(inspection, "CORRECTION_CLAIMED", "2031-02-20", "2031-02-27", null);
        deficiency(inspection, "OPEN", "2031-03-03", "2031-03-03", null);

        assertThat(measure("country:TD", "duty-stations-inspected-in-cycle"))
                .isEqualTo(List.of(1, 2, "2020-01-01T00:00:00Z"));
        assertThat(measure("duty-station:TDNDJ", "duty-stations-inspected-in-cycle"))
                .isEqualTo(List.of(1, 1, "none"));
        assertThat(measure("country:TD", "checklists-published-before-mission"))
                .isEqualTo(List.of(1, 2, "2031-03-01T00:00:00Z"));
        assertThat(measure("country:TD", "deficiencies-verified-in-time"))
                .isEqualTo(List.of(1, 4, "2031-02-26T00:00:00Z"));
        assertThat(measure("country:TD", "deficiencies-not-overdue")).isEqualTo(List.of(2, 3, "2031-02-21T00:00:00Z"));
        assertThat(measure("organization:UNDP@TD", "deficiencies-not-overdue"))
                .isEqualTo(List.of(2, 3, "2031-02-21T00:00:00Z"));
        assertThat(measure("organization:WFP", "deficiencies-not-overdue")).isEqualTo(List.of(0, 0, "none"));
        assertThat(measure("world", "duty-stations-inspected-in-cycle")).hasSize(3);
    }

    @Test
    void anOrganizationHasNoDutyStationsOfItsOwn() {
        assertThat(measures("organization:UNDP"))
                .extracting(measure -> measure.get("id"))
                .containsExactly("deficiencies-not-overdue", "deficiencies-verified-in-time");
    }

    private static List<Object> measure(String scope, String id) {
        Map<String, Object> found = measures(scope).stream()
                .filter(measure -> measure.get("id").equals(id))
                .findFirst()
                .orElseThrow();
        return List.of(found.get("compliant"), found.get("total"), found.getOrDefault("oldestGap", "none"));
    }

    private static List<Map<String, Object>> measures(String scope) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.reporting())
                .queryParam("scope", scope)
                .get("/inspection/v1/measures")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    private static UUID checklist(String publishedAt) throws SQLException {
        UUID id = UUID.randomUUID();
        People.database()
                .execute(
                        "insert into checklist_version (id, version, audience, number, title, items, state, published_at)"
                                + " select ?, 0, 'WARDEN', max(number) + 1, 'Of this test', '[]', ?, ?::timestamptz"
                                + " from checklist_version where audience = 'WARDEN'",
                        id,
                        publishedAt == null ? "DRAFT" : "PUBLISHED",
                        publishedAt);
        return id;
    }

    private static UUID mission(String dutyStation, String startsOn, UUID checklist, String debriefedOn)
            throws SQLException {
        UUID id = UUID.randomUUID();
        People.database()
                .execute(
                        "insert into mission (id, version, kind, state, duty_station, country, starts_on, ends_on,"
                                + " team_lead, inspectors, checklists, named_under, opened_at, debriefed_on)"
                                + " values (?, 0, 'REGULAR', ?, ?, 'TD', ?, ?, ?, array[?]::uuid[], array[?]::uuid[],"
                                + " '{}', ?::timestamptz, ?)",
                        id,
                        debriefedOn == null ? "PLANNED" : "DEBRIEFED",
                        dutyStation,
                        LocalDate.parse(startsOn),
                        LocalDate.parse(startsOn).plusDays(5),
                        SOMEBODY,
                        SOMEBODY,
                        checklist,
                        debriefedOn == null ? null : startsOn + "T08:00:00Z",
                        debriefedOn == null ? null : LocalDate.parse(debriefedOn));
        return id;
    }

    private static void deficiency(UUID mission, String state, String correctBy, String verifyBy, String closedOn)
            throws SQLException {
        UUID finding = UUID.randomUUID();
        People.database()
                .execute(
                        "insert into finding (id, mission, checklist, item, scope, outcome, note, found_by, found_at)"
                                + " select ?, id, checklists[1], left(?, 20), 'organization:UNDP@TD', 'NOT_MET',"
                                + " 'No.', 'x', opened_at from mission where id = ?",
                        finding,
                        finding.toString(),
                        mission);
        People.database()
                .execute(
                        "insert into deficiency (id, version, mission, finding, duty_station, country, scope, audience,"
                                + " item, paragraph, description, state, correct_by, verify_by, evidence_links,"
                                + " claimed_by, verified_by, closed_on) values (gen_random_uuid(), 0, ?, ?, 'TDNDJ', 'TD',"
                                + " 'organization:UNDP@TD', 'WARDEN', 'W-1', '20(a)', 'No.', ?, ?, ?, '{}', ?, ?, ?)",
                        mission,
                        finding,
                        state,
                        LocalDate.parse(correctBy),
                        LocalDate.parse(verifyBy),
                        state.equals("OPEN") ? null : "person:" + SOMEBODY,
                        closedOn == null ? null : mission,
                        closedOn == null ? null : LocalDate.parse(closedOn));
    }
}
