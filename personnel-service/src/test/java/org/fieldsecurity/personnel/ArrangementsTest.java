package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrangements are published, and everybody acknowledges them [20(b), 22(d)]. */
@PersonnelTest
class ArrangementsTest {

    private static final String V1 = "/personnel/v1/";
    private static final UUID OFFICER = OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:CFBBT");

    private String code;
    private String zone;
    private UUID warden;
    private UUID staff;
    private UUID child;

    @BeforeEach
    void inAZoneWithAFamily() {
        aZoneWithAFamily("CFBBT");
    }

    private void aZoneWithAFamily(String station) {
        code = station.substring(0, 2) + "/z" + UUID.randomUUID().toString().substring(0, 8);
        zone = RosterFixture.zone(code, station);
        warden = OfficeFixture.holding(Office.WARDEN, zone);
        UUID home = RosterFixture.residence(station, "1 Family Road", code);
        staff = RosterFixture.personnel("Staff", "UNDP", station, "2026-01-01", null);
        child = RosterFixture.dependant("Child", staff, "UNDP", station, "2026-01-01", null);
        RosterFixture.lives(staff, home, "2026-01-01T00:00:00Z", null);
        RosterFixture.lives(child, home, "2026-01-01T00:00:00Z", null);
    }

    private static ValidatableResponse post(UUID caller, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.person(caller))
                .contentType(ContentType.JSON)
                .body(body)
                .post(V1 + path)
                .then();
    }

    private static ValidatableResponse get(UUID caller, String path) {
        return given().auth().oauth2(Tokens.person(caller)).get(V1 + path).then();
    }

    private static String publish(UUID caller, String scope, String text) {
        return post(caller, "arrangements", Map.of("scope", scope, "phase", "II", "texts", Map.of("en", text)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse acknowledge(UUID caller, String arrangement, @Nullable UUID person) {
        Map<String, Object> body = new HashMap<>();
        body.put("arrangement", arrangement);
        body.put("person", person);
        return post(caller, "arrangement-receipts", body);
    }

    private ValidatableResponse missing() {
        return get(warden, "arrangement-receipts/missing?scope=" + zone).statusCode(200);
    }

    @Test
    void everybodyAcknowledgesAndANewVersionAsksAgain() {
        String first = publish(OFFICER, zone, "Radio check at 18:00.");
        missing().body("items.person", containsInAnyOrder(staff.toString(), child.toString()));
        get(staff, "arrangements/" + first)
                .statusCode(200)
                .body("number", equalTo(1))
                .body("phase", equalTo("II"))
                .body("texts.en", equalTo("Radio check at 18:00."))
                .body("signature.basis", equalTo("SECURITY_OFFICER"));
        acknowledge(staff, first, null)
                .statusCode(201)
                .body("person", equalTo(staff.toString()))
                .body("acknowledgedBy", equalTo(staff.toString()));
        missing().body("items.person", contains(child.toString()));
        acknowledge(staff, first, child).statusCode(201).body("acknowledgedBy", equalTo(staff.toString()));
        missing().body("items", empty());
        measure(2, 2);

        String second = publish(OFFICER, zone, "Radio check at 19:00.");
        get(staff, "arrangements/" + second).body("number", equalTo(2));
        missing().body("items.arrangement", contains(second, second));
        measure(0, 2);
        acknowledge(staff, first, null).statusCode(409).body("type", equalTo("/problems/illegal-state"));
        acknowledge(child, second, null).statusCode(201).body("acknowledgedBy", equalTo(child.toString()));
        missing().body("items.person", contains(staff.toString()));
    }

    @Test
    void theArrangementsOfTheDutyStationCountInItsZonesToo() {
        aZoneWithAFamily("CGBZV");
        UUID officer = OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:CGBZV");
        String ofZone = publish(officer, zone, "In the zone.");
        String ofStation = publish(officer, "duty-station:CGBZV", "In all of the station.");
        get(staff, "arrangement-receipts/own")
                .statusCode(200)
                .body("findAll { it.person == '" + staff + "' }.arrangement", containsInAnyOrder(ofZone, ofStation))
                .body("findAll { it.person == '" + child + "' }.arrangement", containsInAnyOrder(ofZone, ofStation))
                .body("findAll { it.acknowledgedAt != null }", empty());
        missing()
                .body(
                        "items.findAll { it.person == '" + staff + "' }.arrangement",
                        containsInAnyOrder(ofZone, ofStation));
        acknowledge(staff, ofZone, null).statusCode(201);
        measure(0, 2);
        acknowledge(staff, ofStation, null).statusCode(201);
        measure(1, 2);
        get(staff, "arrangement-receipts/own")
                .body(
                        "find { it.person == '" + staff + "' && it.arrangement == '" + ofZone + "' }.acknowledgedAt",
                        notNullValue())
                .body(
                        "find { it.person == '" + child + "' && it.arrangement == '" + ofZone + "' }.acknowledgedAt",
                        nullValue());
    }

    @Test
    void aVisitorIsAskedToo() {
        String ofZone = publish(OFFICER, zone, "In the zone.");
        UUID visitor = RosterFixture.personnel("Visitor", "WFP", "MLBKO", "2026-01-01", null);
        acknowledge(visitor, ofZone, null).statusCode(400);
        get(visitor, "arrangements/" + ofZone).statusCode(404);
        RosterFixture.stays(visitor, code, "2026-01-02T00:00:00Z", "2036-01-02T00:00:00Z");
        missing().body("items.person", hasItem(visitor.toString()));
        get(visitor, "arrangements/" + ofZone).statusCode(200);
        acknowledge(visitor, ofZone, null).statusCode(201);
    }

    @Test
    void aReceiptGivenTwiceIsTheFirstOne() {
        String ofZone = publish(OFFICER, zone, "In the zone.");
        String id = acknowledge(staff, ofZone, null).statusCode(201).extract().path("id");
        acknowledge(staff, ofZone, staff).statusCode(200).body("id", equalTo(id));
        assertThat(RosterFixture.query(
                        "select type from ledger where subject_type = 'arrangement-receipt' and subject = ?", id))
                .hasSize(1);
    }

    @Test
    void nobodyAcknowledgesForSomebodyElse() {
        String ofZone = publish(OFFICER, zone, "In the zone.");
        UUID neighbour = RosterFixture.personnel("Neighbour", "UNDP", "CFBBT", "2026-01-01", null);
        RosterFixture.lives(
                neighbour, RosterFixture.residence("CFBBT", "2 Family Road", code), "2026-01-01T00:00:00Z", null);
        acknowledge(neighbour, ofZone, staff).statusCode(400).body("errors.pointer", contains("/arrangement"));
        acknowledge(child, ofZone, staff).statusCode(400);
        acknowledge(warden, ofZone, staff).statusCode(400);
        acknowledge(staff, UUID.randomUUID().toString(), null).statusCode(400);
        get(RosterFixture.personnel("Stranger", "UNDP", "MLBKO", "2026-01-01", null), "arrangements/" + ofZone)
                .statusCode(404);
        get(warden, "arrangements/" + ofZone).statusCode(200);
    }

    @ParameterizedTest(name = "{0} of {1} publishes for {2}: {3}")
    @CsvSource({
        "SECURITY_OFFICER, duty-station:CFBGF, duty-station:CFBGF, 201",
        "SECURITY_OFFICER, duty-station:CFBGF, zone:CF/published, 201",
        "DESIGNATED_OFFICIAL, country:CF, zone:CF/published, 201",
        "SECURITY_OFFICER, duty-station:CFBBT, zone:CF/published, 403",
        "DESIGNATED_OFFICIAL, country:TD, duty-station:CFBGF, 403",
        "DESIGNATED_OFFICIAL, country:CF, zone:CF/unknown, 404",
        "DESIGNATED_OFFICIAL, country:CF, country:CF, 400",
        "WARDEN, zone:CF/published, zone:CF/published, 403",
    })
    void arrangementsArePublishedByTheOfficerOrTheOfficial(Office office, String held, String scope, int status) {
        RosterFixture.zone("CF/published", "CFBGF");
        post(
                        OfficeFixture.holding(office, held),
                        "arrangements",
                        Map.of("scope", scope, "texts", Map.of("fr", "Rassemblement à l'école.")))
                .statusCode(status);
    }

    @Test
    void arrangementsAreSaidInAtLeastOneLanguage() {
        post(OFFICER, "arrangements", Map.of("scope", zone, "texts", Map.of())).statusCode(400);
        post(OFFICER, "arrangements", Map.of("scope", zone, "texts", Map.of("de", "Nein")))
                .statusCode(400);
        post(
                        OFFICER,
                        "arrangements",
                        Map.of("scope", zone, "texts", Map.of("ar", "نقطة التجمع: المدرسة", "zh", "集合点：学校")))
                .statusCode(201)
                .body("texts.ar", equalTo("نقطة التجمع: المدرسة"));
    }

    @Test
    void ofManyVersionsPublishedAtTheSameMomentEachHasANumberOfItsOwn() throws Exception {
        Callable<Integer> attempt =
                () -> post(OFFICER, "arrangements", Map.of("scope", zone, "texts", Map.of("en", "At once.")))
                        .extract()
                        .statusCode();
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(Collections.nCopies(8, attempt))) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        assertThat(RosterFixture.query("select number from arrangement where scope = ? order by number", zone))
                .hasSize((int) statuses.stream().filter(status -> status == 201).count())
                .extracting(row -> row.get("number"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whereNothingIsPublishedNobodyKnowsIt() {
        String bare = "BJ/bare";
        RosterFixture.zone(bare, "BJCOO");
        UUID person = RosterFixture.personnel("Bare", "UNDP", "BJCOO", "2026-01-01", null);
        RosterFixture.lives(person, RosterFixture.residence("BJCOO", "1 Bare", bare), "2026-01-01T00:00:00Z", null);
        measure("zone:" + bare, 0, 1);
    }

    private void measure(int compliant, int total) {
        measure(zone, compliant, total);
    }

    private static void measure(String scope, int compliant, int total) {
        given().auth()
                .oauth2(Tokens.reporting())
                .get(V1 + "measures?scope=" + scope)
                .then()
                .statusCode(200)
                .body("find { it.id == 'people-who-acknowledged-arrangements' }.compliant", equalTo(compliant))
                .body("find { it.id == 'people-who-acknowledged-arrangements' }.total", equalTo(total));
    }
}
