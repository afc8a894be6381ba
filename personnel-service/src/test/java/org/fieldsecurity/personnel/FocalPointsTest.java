package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.OfficeApi.appoint;
import static org.fieldsecurity.personnel.OfficeApi.appointed;
import static org.fieldsecurity.personnel.OfficeApi.appointment;
import static org.fieldsecurity.personnel.OfficeApi.as;
import static org.fieldsecurity.personnel.OfficeApi.coordinator;
import static org.fieldsecurity.personnel.OfficeApi.end;
import static org.fieldsecurity.personnel.OfficeApi.get;
import static org.fieldsecurity.personnel.OfficeApi.ledger;
import static org.fieldsecurity.personnel.OfficeApi.rows;
import static org.fieldsecurity.personnel.OfficeApi.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A5: a team focal point serves where no security officer does; and who acts as one for a time [13(g)]. */
@PersonnelTest
class FocalPointsTest {

    private static final String NOW = "2026-12-01T10:00:00Z";
    private static final Map<String, String> INDUCTED = Map.of("inductedOn", "2026-01-01");

    private static final UUID FOCAL_POINT = OfficeFixture.somebody("focal point");
    private static final UUID OFFICER = OfficeFixture.somebody("officer");

    @Inject
    SettableClock clock;

    @BeforeEach
    void setUp() {
        clock.set(Instant.parse(NOW));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static UUID official(String country) {
        return OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:" + country);
    }

    private static Map<String, Object> officer(String scope, String from) {
        return with(appointment("SECURITY_OFFICER", scope, OFFICER, from), "gates", INDUCTED);
    }

    @Test
    void A5aFocalPointLapsesAtTheInstantAnOfficerTakesUpDutyAndIsNotRevived() {
        String focalPoint = appointed(
                official("MW"), "TEAM_FOCAL_POINT", "duty-station:MWLLW", FOCAL_POINT, "2026-06-01T00:00:00Z");
        String officer = appoint(coordinator(), officer("duty-station:MWLLW", "2026-12-10T00:00:00+02:00"))
                .statusCode(201)
                .extract()
                .path("id");
        get(FOCAL_POINT, "appointments/" + focalPoint).body("validTo", equalTo("2026-12-09T22:00:00Z"));
        assertThat(ledger(focalPoint)).containsExactly("appointment.made", "appointment.lapsed");
        assertThat(rows("select actor, authority, reason from ledger where subject = ? and sequence = 2", focalPoint)
                        .getFirst())
                .containsEntry("actor", "system")
                .hasEntrySatisfying("authority", it -> assertThat(it.toString()).contains("\"A5\""))
                .hasEntrySatisfying("reason", it -> assertThat(it.toString()).contains("[9]"));

        // both at once for no instant, and neither afterwards
        clock.set(Instant.parse("2026-12-09T21:59:59Z"));
        get(FOCAL_POINT, "office-holders?office=TEAM_FOCAL_POINT&scope=duty-station:MWLLW")
                .body("items.findAll { it.scope != 'world' }.holder", contains(FOCAL_POINT.toString()));
        get(FOCAL_POINT, "people?dutyStation=MWLLW").statusCode(200);
        clock.set(Instant.parse("2026-12-09T22:00:00Z"));
        get(FOCAL_POINT, "people?dutyStation=MWLLW").statusCode(403);
        get(FOCAL_POINT, "vacancies?office=SECURITY_OFFICER&country=MW").body("items", empty());
        clock.set(Instant.parse("2026-12-20T00:00:00Z"));
        end(coordinator(), officer, "2026-12-19T00:00:00Z").statusCode(200);
        get(FOCAL_POINT, "people?dutyStation=MWLLW").statusCode(403);
        get(FOCAL_POINT, "vacancies?office=SECURITY_OFFICER&country=MW")
                .body("items.scope", contains("duty-station:MWLLW"))
                .body("items.missing", contains(List.of("SECURITY_OFFICER")))
                .body("items.since", contains("2026-12-19T00:00:00Z"));
    }

    @Test
    void A5anOfficerForTheCountryEndsEveryFocalPointInIt() {
        String goma = appointed(
                official("TZ"), "TEAM_FOCAL_POINT", "duty-station:TZDAR", FOCAL_POINT, "2026-06-01T00:00:00Z");
        String later = appointed(
                official("TZ"),
                "TEAM_FOCAL_POINT",
                "duty-station:TZDAR",
                OfficeFixture.somebody("another focal point"),
                "2026-12-24T00:00:00Z");
        appoint(coordinator(), officer("country:TZ", "2026-12-01T09:00:00Z")).statusCode(201);
        get(FOCAL_POINT, "appointments/" + goma).body("validTo", equalTo("2026-12-01T09:00:00Z"));
        get(FOCAL_POINT, "appointments/" + later).body("validTo", equalTo("2026-12-24T00:00:00.001Z"));
        appoint(official("TZ"), appointment("TEAM_FOCAL_POINT", "duty-station:TZDAR", FOCAL_POINT, NOW))
                .statusCode(422)
                .body("rules", contains("A5"))
                .body("paragraphs", contains("9"))
                .body("detail", containsString("2026-12-01T09:00:00Z"));
    }

    @Test
    void A5aCandidateEndsNoFocalPointUntilTheyAreActive() {
        String focalPoint = appointed(
                official("ZM"), "TEAM_FOCAL_POINT", "duty-station:ZMLUN", FOCAL_POINT, "2026-06-01T00:00:00Z");
        var named = appoint(
                        coordinator(),
                        with(
                                appointment("SECURITY_OFFICER", "duty-station:ZMLUN", OFFICER, "2026-11-01T00:00:00Z"),
                                "candidate",
                                true))
                .statusCode(201)
                .extract();
        get(FOCAL_POINT, "people?dutyStation=ZMLUN").statusCode(200);
        OfficeApi.post(
                        coordinator(),
                        "appointments/" + named.path("id") + "/induction",
                        named.header("ETag"),
                        Map.of("on", "2026-11-30"))
                .statusCode(200);
        get(FOCAL_POINT, "appointments/" + focalPoint).body("validTo", equalTo(NOW));
        get(FOCAL_POINT, "people?dutyStation=ZMLUN").statusCode(403);
    }

    /** Whichever comes first: never do both serve. */
    @Test
    void A5ofAFocalPointAndAnOfficerAtTheSameMomentOnlyOneServes() throws Exception {
        UUID official = official("NP");
        UUID coordinator = coordinator();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int attempt = 0; attempt < 25; attempt++) {
                int year = 2030 + attempt;
                Map<String, Object> focalPoint = with(
                        appointment("TEAM_FOCAL_POINT", "duty-station:NPKTM", FOCAL_POINT, year + "-01-01T00:00:00Z"),
                        "validTo",
                        year + "-12-01T00:00:00Z");
                Map<String, Object> officer = with(
                        officer("duty-station:NPKTM", year + "-03-01T00:00:00Z"), "validTo", year + "-06-01T00:00:00Z");
                List<Callable<Integer>> both = List.of(
                        () -> as(official)
                                .body(focalPoint)
                                .post(OfficeApi.APPOINTMENTS)
                                .statusCode(),
                        () -> as(coordinator)
                                .body(officer)
                                .post(OfficeApi.APPOINTMENTS)
                                .statusCode());
                List<Integer> statuses = new ArrayList<>();
                for (var answer : threads.invokeAll(both)) {
                    statuses.add(answer.get());
                }
                assertThat(statuses.get(0)).isIn(201, 422);
                assertThat(statuses.get(1)).isEqualTo(201);
            }
        }
        assertThat(rows("select 1 from appointment f join appointment s on f.period && s.period"
                        + " where f.office = 'TEAM_FOCAL_POINT' and s.office = 'SECURITY_OFFICER'"
                        + " and f.scope = 'duty-station:NPKTM' and s.scope = f.scope"))
                .isEmpty();
    }

    @Test
    void anAgencyOfficerActsForATimeAsLongAsTheyAreOne() {
        UUID agencyOfficer = OfficeFixture.somebody("agency officer of Rwanda");
        UUID head = OfficeFixture.holding(Office.EXECUTIVE_HEAD, "organization:UNHCR");
        String focalPoint = appointed(
                official("RW"), "TEAM_FOCAL_POINT", "duty-station:RWKGL", FOCAL_POINT, "2026-06-01T00:00:00Z");
        Map<String, Object> acting = with(
                with(
                        appointment("SECURITY_OFFICER", "duty-station:RWKGL", agencyOfficer, "2026-12-01T00:00:00Z"),
                        "kind",
                        "ACTING"),
                "validTo",
                "2026-12-20T00:00:00Z");
        appoint(official("RW"), acting)
                .statusCode(422)
                .body("rules", contains("A3"))
                .body("paragraphs", contains("13(g)"));
        String agency = appoint(
                        head,
                        with(
                                appointment(
                                        "AGENCY_SECURITY_OFFICER",
                                        "organization:UNHCR@RW",
                                        agencyOfficer,
                                        "2026-06-01T00:00:00Z"),
                                "gates",
                                Map.of("approvedOn", "2026-05-01", "inductedOn", "2026-05-02")))
                .statusCode(201)
                .extract()
                .path("id");
        appoint(coordinator(), acting).statusCode(403);
        appoint(official("RW"), with(acting, "validTo", null)).statusCode(422).body("rules", contains("A1"));
        appoint(official("RW"), with(acting, "actsFor", agency))
                .statusCode(400)
                .body("errors.pointer", contains("/actsFor"));
        String id = appoint(official("RW"), acting)
                .statusCode(201)
                .body("kind", equalTo("ACTING"))
                .extract()
                .path("id");
        get(agencyOfficer, "people?dutyStation=RWKGL").statusCode(200);
        get(FOCAL_POINT, "appointments/" + focalPoint).body("$", not(hasItem("validTo")));
        get(FOCAL_POINT, "people?dutyStation=RWKGL").statusCode(200);

        end(head, agency, "2026-12-05T00:00:00Z").statusCode(200);
        get(agencyOfficer, "appointments/" + id).body("validTo", equalTo("2026-12-05T00:00:00Z"));
        assertThat(ledger(id)).containsExactly("appointment.made", "appointment.lapsed");
    }

    @Test
    void A2anAreaCoordinatorDesignatesTheWardensOfTheArea() {
        OfficeApi.execute("insert into area (code, version, country, name) values ('MM/yangon', 0, 'MM', 'Yangon')");
        OfficeApi.execute("update duty_station set area = 'MM/yangon' where locode = 'MMRGN'");
        OfficeApi.execute("insert into zone (code, version, duty_station, name, boundary)"
                + " values ('MM/bahan', 0, 'MMRGN', 'Bahan', 'Bahan township')");
        UUID areaCoordinator = OfficeFixture.holding(Office.AREA_COORDINATOR, "area:MM/yangon");
        Map<String, Object> warden = with(
                appointment("WARDEN", "zone:MM/bahan", FOCAL_POINT, "2026-12-01T00:00:00Z"),
                "gates",
                Map.of("consultedOn", "2026-11-20"));
        appoint(OfficeFixture.holding(Office.AREA_COORDINATOR, "area:MM/mandalay"), warden)
                .statusCode(403);
        appoint(areaCoordinator, with(warden, "scope", "zone:MM/unknown")).statusCode(403);
        String id = appoint(areaCoordinator, warden).statusCode(201).extract().path("id");

        get(FOCAL_POINT, "vacancies?office=WARDEN&country=MM")
                .body("items.scope", contains("zone:MM/bahan"))
                .body("items.missing", contains(List.of("ALTERNATE_WARDEN")));
        end(areaCoordinator, id, "2026-12-02T00:00:00Z").statusCode(200);
        clock.set(Instant.parse("2026-12-03T00:00:00Z"));
        get(FOCAL_POINT, "vacancies?office=WARDEN&country=MM")
                .body("items.missing", contains(List.of("WARDEN", "ALTERNATE_WARDEN")))
                .body("items.since", contains("2026-12-02T00:00:00Z"));
    }
}
