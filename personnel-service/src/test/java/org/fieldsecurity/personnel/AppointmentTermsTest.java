package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.OfficeApi.appoint;
import static org.fieldsecurity.personnel.OfficeApi.appointed;
import static org.fieldsecurity.personnel.OfficeApi.appointment;
import static org.fieldsecurity.personnel.OfficeApi.as;
import static org.fieldsecurity.personnel.OfficeApi.coordinator;
import static org.fieldsecurity.personnel.OfficeApi.end;
import static org.fieldsecurity.personnel.OfficeApi.get;
import static org.fieldsecurity.personnel.OfficeApi.ledger;
import static org.fieldsecurity.personnel.OfficeApi.post;
import static org.fieldsecurity.personnel.OfficeApi.secretaryGeneral;
import static org.fieldsecurity.personnel.OfficeApi.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an appointment keeps beside holder and time: A2, A6, A7, equipment; and how that moves the figures. */
@PersonnelTest
class AppointmentTermsTest {

    private static final Map<String, String> CONSULTED = Map.of("consultedOn", "2025-12-20");
    private static final String FROM = "2026-01-10T00:00:00Z";

    private static final UUID STRANGER = OfficeFixture.somebody("stranger");

    @Inject
    TrainingFeed training;

    @Inject
    SettableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @BeforeEach
    void setUp() {
        training.recognized("WARDEN");
        training.recognized("SEC-IND");
    }

    private static UUID official(String country) {
        return OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:" + country);
    }

    private static Map<String, Object> warden(String zone, UUID holder) {
        return with(appointment("WARDEN", "zone:" + zone, holder, FROM), "gates", CONSULTED);
    }

    private static ValidatableResponse put(UUID by, String path, String tag, Map<String, ?> body) {
        return as(by).header("If-Match", tag)
                .body(body)
                .put(OfficeApi.V1 + path)
                .then();
    }

    @Test
    void A6theEmployerReleasesWorkingTimeWithTheAppointmentOrLater() {
        UUID official = official("AO");
        var released = appoint(
                        official,
                        with(
                                warden("AO/ilha", STRANGER),
                                "workingTime",
                                Map.of("percent", 10, "employerReference", "WFP/HR/1")))
                .statusCode(201)
                .body("workingTime.percent", equalTo(10))
                .extract();
        String path = "appointments/" + released.path("id") + "/working-time";
        put(official, path, released.header("ETag"), Map.of("percent", 101, "employerReference", "WFP/HR/2"))
                .statusCode(400);
        put(official, path, released.header("ETag"), Map.of("percent", 0, "employerReference", "WFP/HR/2"))
                .statusCode(400);
        put(official("AL"), path, released.header("ETag"), Map.of("percent", 20, "employerReference", "WFP/HR/2"))
                .statusCode(403);
        put(official, path, released.header("ETag"), Map.of("percent", 100, "employerReference", "WFP/HR/2"))
                .statusCode(200)
                .body("workingTime.employerReference", equalTo("WFP/HR/2"));
        assertThat(ledger(released.path("id"))).containsExactly("appointment.made", "appointment.changed");
        appoint(
                        secretaryGeneral(),
                        with(
                                appointment("DESIGNATED_OFFICIAL", "country:AL", STRANGER, "2020-01-01T00:00:00Z"),
                                "workingTime",
                                Map.of("percent", 10, "employerReference", "WFP/HR/1")))
                .statusCode(422)
                .body("rules", contains("A6"));
    }

    @Test
    void A1anAdInterimIsRecommendedByTheDesignatedOfficial() {
        Map<String, Object> wanted = with(
                appointment("DESIGNATED_OFFICIAL_AD_INTERIM", "country:AM", STRANGER, FROM),
                "recommendation",
                Map.of("reference", "DO/AM/3", "dated", "2026-01-04"));
        figure("country:AM", "countries-with-recommended-ad-interim", 0, 1);
        appoint(coordinator(), wanted).statusCode(201).body("recommendation.dated", equalTo("2026-01-04"));
        figure("country:AM", "countries-with-recommended-ad-interim", 1, 1);
    }

    @Test
    void equipmentIsHandedOutAndComesBack() {
        UUID official = official("AZ");
        UUID holder = OfficeFixture.somebody("warden of Baku");
        String warden = appoint(official, warden("AZ/sabail", holder))
                .statusCode(201)
                .extract()
                .path("id");
        String path = "appointments/" + warden + "/equipment-issues";
        Map<String, Object> radio = Map.of("item", "RADIO", "label", "VHF 0412", "handedOutOn", "2026-01-12");
        post(official, path, null, with(radio, "handedOutOn", "2099-01-01")).statusCode(400);
        post(official("AL"), path, null, radio).statusCode(403);
        var issued = post(official, path, null, radio).statusCode(201).extract();
        get(holder, path).body("items.label", contains("VHF 0412"));
        get(official, path).body("items", hasSize(1));
        get(STRANGER, path).statusCode(404);
        String back = path + "/" + issued.path("id") + "/return";
        post(official, back, issued.header("ETag"), Map.of("on", "2026-01-11")).statusCode(400);
        var returned = post(official, back, issued.header("ETag"), Map.of("on", "2026-01-12"))
                .statusCode(200)
                .body("returnedOn", equalTo("2026-01-12"))
                .extract();
        post(official, back, returned.header("ETag"), Map.of("on", "2026-01-12"))
                .statusCode(409);
        String other = appoint(official, warden("AZ/yasamal", holder))
                .statusCode(201)
                .extract()
                .path("id");
        post(
                        official,
                        "appointments/" + other + "/equipment-issues/" + issued.path("id") + "/return",
                        returned.header("ETag"),
                        Map.of("on", "2026-01-12"))
                .statusCode(404);

        end(official, warden, "2026-02-01T00:00:00Z").statusCode(200);
        post(official, path, null, radio).statusCode(409);
        String officer = appoint(
                        coordinator(),
                        with(
                                appointment("SECURITY_OFFICER", "duty-station:AZBAK", STRANGER, FROM),
                                "gates",
                                Map.of("inductedOn", "2025-12-01")))
                .statusCode(201)
                .extract()
                .path("id");
        post(official, "appointments/" + officer + "/equipment-issues", null, radio)
                .statusCode(403);
    }

    @ParameterizedTest(name = "{0} has {1} competencies")
    @CsvSource({
        "DESIGNATED_OFFICIAL, 14",
        "COUNTRY_REPRESENTATIVE, 14",
        "SECURITY_OFFICER, 14",
        "AGENCY_SECURITY_OFFICER, 14",
        "AREA_COORDINATOR, 9",
        "WARDEN, 9",
        "HQ_FOCAL_POINT, 0",
    })
    void A7theCompetenciesOfAnOfficeAreThoseOfParagraph24(String office, int count) {
        get(STRANGER, "competencies?office=" + office).statusCode(200).body("items", hasSize(count));
    }

    @Test
    void A7anAppointmentKeepsItsAssessment() {
        UUID official = official("BD");
        UUID holder = OfficeFixture.somebody("warden of Dhaka");
        String warden = appoint(official, warden("BD/gulshan", holder))
                .statusCode(201)
                .extract()
                .path("id");
        String path = "appointments/" + warden + "/assessment";
        get(STRANGER, path).statusCode(404);
        var none = get(holder, path)
                .statusCode(200)
                .body("state", equalTo("NOT_BEGUN"))
                .extract();
        Map<String, Object> one = Map.of(
                "assessedOn",
                "2026-01-08",
                "ratings",
                List.of(Map.of("code", "LEADERSHIP", "degree", "PARTLY", "note", "In training")));
        put(holder, path, none.header("ETag"), one).statusCode(403);
        put(official, path, none.header("ETag"), with(one, "assessedOn", "2099-01-01"))
                .statusCode(400);
        put(
                        official,
                        path,
                        none.header("ETag"),
                        with(
                                one,
                                "ratings",
                                List.of(
                                        Map.of("code", "LEADERSHIP", "degree", "MET"),
                                        Map.of("code", "CREATIVITY", "degree", "MET"))))
                .statusCode(400)
                .body("errors.pointer", contains("/ratings/1/code"));
        var begun = put(official, path, none.header("ETag"), one)
                .statusCode(200)
                .body("state", equalTo("INCOMPLETE"))
                .body("assessor", equalTo(official.toString()))
                .extract();
        put(official, path, none.header("ETag"), one).statusCode(412);

        List<Map<String, String>> ratings = new ArrayList<>();
        List<String> codes = get(holder, "competencies?office=WARDEN").extract().path("items.code");
        codes.forEach(code -> ratings.add(Map.of("code", code, "degree", "MET")));
        figure("country:BD", "appointments-with-competency-assessment", 0, 2);
        put(official, path, begun.header("ETag"), with(one, "ratings", ratings))
                .statusCode(200)
                .body("state", equalTo("COMPLETE"));
        get(holder, path).body("ratings", hasSize(9)).body("ratings[0].note", nullValue());
        figure("country:BD", "appointments-with-competency-assessment", 1, 2);

        UUID head = OfficeFixture.holding(Office.EXECUTIVE_HEAD, "organization:ILO");
        String focalPoint = appointed(head, "HQ_FOCAL_POINT", "organization:ILO", STRANGER, FROM);
        put(head, "appointments/" + focalPoint + "/assessment", "\"0\"", one)
                .statusCode(422)
                .body("rules", contains("A7"));
    }

    @Test
    void theOfficialGivesAnInputToAWardensAppraisalByTheEmployer() {
        clock.set(Instant.parse("2026-02-01T09:00:00Z"));
        UUID official = official("BF");
        OfficeApi.execute("insert into zone (code, version, duty_station, name, boundary)"
                + " values ('BF/koulouba', 0, 'BFOUA', 'Koulouba', 'Koulouba')");
        UUID holder = OfficeFixture.somebody("warden of Ouagadougou");
        OfficeApi.execute("update person set organization = 'FAO', duty_station = 'BFOUA' where id = ?", holder);
        Map<String, Object> appointment = appointment("WARDEN", "zone:BF/koulouba", holder, "2025-06-01T00:00:00Z");
        String warden = appoint(official, with(appointment, "gates", Map.of("consultedOn", "2025-05-20")))
                .statusCode(201)
                .extract()
                .path("id");
        String measure = "coordinators-and-wardens-with-appraisal-input";
        figure("country:BF", measure, 0, 1);

        String path = "appointments/" + warden + "/appraisal-inputs";
        Map<String, Object> input =
                Map.of("year", 2026, "performance", "MET", "remarks", "Led the headcount of 14 March.");
        post(official("AL"), path, null, input).statusCode(403);
        post(holder, path, null, input).statusCode(403);
        post(official, path, null, with(input, "year", 2027)).statusCode(400).body("errors.pointer", contains("/year"));
        post(official, path, null, with(input, "remarks", " ")).statusCode(400);
        post(official, path, null, input).statusCode(201);
        figure("country:BF", measure, 0, 1);
        post(official, path, null, with(with(input, "year", 2025), "performance", "PARTLY"))
                .statusCode(201)
                .body("givenBy", equalTo(official.toString()));
        figure("country:BF", measure, 1, 1);

        UUID focalPoint = OfficeFixture.holding(Office.HQ_FOCAL_POINT, "organization:FAO");
        UUID guard = OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:BFOUA");
        List.of(official, holder, focalPoint, coordinator(), guard)
                .forEach(reader -> get(reader, path).statusCode(200).body("items.year", contains(2026, 2025)));
        get(STRANGER, path).statusCode(404);
        get(OfficeFixture.holding(Office.HQ_FOCAL_POINT, "organization:UNDP"), path)
                .statusCode(404);
        get(OfficeFixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:FAO@AL"), path)
                .statusCode(404);
        get(OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:BFBOY"), path)
                .statusCode(404);

        String officer = appoint(
                        coordinator(),
                        with(
                                appointment("SECURITY_OFFICER", "duty-station:BFOUA", STRANGER, FROM),
                                "gates",
                                Map.of("inductedOn", "2025-12-01")))
                .statusCode(201)
                .extract()
                .path("id");
        post(official, "appointments/" + officer + "/appraisal-inputs", null, input)
                .statusCode(403);
    }

    @Test
    void nobodyGivesAnInputToTheirOwnAppraisal() {
        UUID official = official("BJ");
        OfficeApi.execute("insert into zone (code, version, duty_station, name, boundary)"
                + " values ('BJ/ganhi', 0, 'BJCOO', 'Ganhi', 'Ganhi')");
        String warden = appoint(official, warden("BJ/ganhi", official))
                .statusCode(201)
                .extract()
                .path("id");
        post(
                        official,
                        "appointments/" + warden + "/appraisal-inputs",
                        null,
                        Map.of("year", 2026, "performance", "MET", "remarks", "Did all."))
                .statusCode(422)
                .body("rules", contains("A2"));
    }

    @Test
    void aZoneCountsWithATrainedAndEquippedWarden() {
        OfficeApi.execute("insert into zone (code, version, duty_station, name, boundary)"
                + " values ('BB/holetown', 0, 'BBBGI', 'Holetown', 'Holetown')");
        UUID official = official("BB");
        UUID holder = OfficeFixture.somebody("warden of Holetown");
        figure("country:BB", "zones-with-trained-and-equipped-warden", 0, 1);
        String warden = appoint(official, warden("BB/holetown", holder))
                .statusCode(201)
                .extract()
                .path("id");
        figure("country:BB", "zones-with-trained-and-equipped-warden", 0, 1);
        training.certified(holder, "WARDEN", "2026-01-02");
        figure("country:BB", "zones-with-trained-and-equipped-warden", 0, 1);
        figure("country:BB", "coordinators-and-wardens-trained-and-equipped", 0, 1);
        post(
                        official,
                        "appointments/" + warden + "/equipment-issues",
                        null,
                        Map.of("item", "RADIO", "label", "VHF 1", "handedOutOn", "2026-01-12"))
                .statusCode(201);
        figure("country:BB", "zones-with-trained-and-equipped-warden", 1, 1);
        figure("country:BB", "coordinators-and-wardens-trained-and-equipped", 1, 1);
    }

    @Test
    void agencyOfficersCountWithApprovalAndInduction() {
        UUID head = OfficeFixture.holding(Office.EXECUTIVE_HEAD, "organization:ITU");
        appoint(
                        head,
                        with(
                                appointment("AGENCY_SECURITY_OFFICER", "organization:ITU@BY", STRANGER, FROM),
                                "gates",
                                Map.of("approvedOn", "2026-01-10", "inductedOn", "2026-01-10")))
                .statusCode(201);
        figure("organization:ITU@BY", "agency-officers-approved-and-inducted", 1, 1);
        figure("organization:ITU", "agency-officers-approved-before-first-day", 1, 1);
        figure("country:BY", "agency-officers-approved-before-first-day", 1, 1);
    }

    @Test
    void organizationsInACountryCountWithARepresentativeThereAndAFocalPoint() {
        UUID head = OfficeFixture.holding(Office.EXECUTIVE_HEAD, "organization:ICAO");
        UUID representative = OfficeFixture.somebody("representative of ICAO");
        OfficeApi.execute(
                "update person set organization = 'ICAO', duty_station = 'BZBZE' where id = ?", representative);
        figure("organization:ICAO@BZ", "organizations-in-country-in-the-team", 0, 1);
        String appointment = appointed(head, "COUNTRY_REPRESENTATIVE", "organization:ICAO@BZ", representative, FROM);
        figure("organization:ICAO@BZ", "organizations-in-country-in-the-team", 1, 1);
        figure("organization:ICAO@BZ", "organizations-in-country-with-focal-point", 0, 1);
        appointed(representative, "COUNTRY_SECURITY_FOCAL_POINT", "organization:ICAO@BZ", STRANGER, FROM);
        figure("organization:ICAO@BZ", "organizations-in-country-with-focal-point", 1, 1);

        Map<String, Object> away = Map.of(
                "appointment",
                appointment,
                "from",
                "2026-02-01T00:00:00Z",
                "until",
                "2099-01-01T00:00:00Z",
                "reason",
                "Leave",
                "reference",
                "ICAO/1");
        var absence =
                post(representative, "absences", null, away).statusCode(201).extract();
        figure("organization:ICAO@BZ", "organizations-in-country-in-the-team", 0, 1);
        post(representative, "absences/" + absence.path("id") + "/return", absence.header("ETag"), Map.of())
                .statusCode(200);
        UUID deputy = OfficeFixture.somebody("deputy of ICAO");
        OfficeApi.execute("update person set organization = 'ICAO', duty_station = 'BZBZE' where id = ?", deputy);
        post(representative, "absences", null, with(with(away, "deputy", deputy), "from", "2026-11-01T00:00:00Z"))
                .statusCode(422);
        figure("organization:ICAO@BZ", "organizations-in-country-in-the-team", 1, 1);
    }

    /** Hours of this year: none before the first official, all after. */
    @Test
    void hoursWithoutAnOfficialNorAnAdInterimAreCounted() {
        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        String id = "country-hours-with-official-or-ad-interim";
        long compliant = value("country:KG", id, "compliant");
        assertThat(compliant).isZero();
        OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:KG");
        long total = value("country:KG", id, "total");
        assertThat(total).isPositive();
        assertThat(value("country:KG", id, "compliant")).isEqualTo(total);
        assertThat(value("world", id, "total")).isGreaterThan(total);
    }

    private static long value(String scope, String id, String field) {
        return measures(scope).extract().jsonPath().getLong("find { it.id == '" + id + "' }." + field);
    }

    private static void figure(String scope, String id, int compliant, int total) {
        measures(scope)
                .body("find { it.id == '" + id + "' }.compliant", equalTo(compliant))
                .body("find { it.id == '" + id + "' }.total", equalTo(total));
    }

    private static ValidatableResponse measures(String scope) {
        return given().auth()
                .oauth2(Tokens.reporting())
                .get(OfficeApi.V1 + "measures?scope=" + scope)
                .then()
                .statusCode(200);
    }
}
