package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

/** Wardens visit every household, and what is overdue is listed (P5). */
@PersonnelTest
class HouseholdVisitsTest {

    private static final String VISITS = "/personnel/v1/household-visits";

    @Inject
    SettableClock clock;

    private String code;
    private String zone;
    private UUID warden;
    private UUID home;

    @BeforeEach
    void beginInJuneWithAZoneOfOneHome() {
        clock.set(Instant.parse("2026-06-01T12:00:00Z"));
        code = "BI/z" + UUID.randomUUID().toString().substring(0, 8);
        zone = RosterFixture.zone(code, "BIBJM");
        warden = OfficeFixture.holding(Office.WARDEN, zone);
        home = RosterFixture.residence("BIBJM", "4 Avenue de la Plage", code);
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private static UUID resident(UUID home, String from, String to) {
        UUID person = RosterFixture.personnel("Resident", "UNDP", "BIBJM", "2026-01-01", null);
        RosterFixture.lives(person, home, from, to);
        return person;
    }

    private static Map<String, Object> visit(UUID home, String on, UUID met) {
        Map<String, Object> body = new HashMap<>();
        body.put("residence", home);
        body.put("visitedOn", on);
        body.put("met", List.of(met));
        body.put(
                "findings",
                List.of(
                        Map.of("precaution", "FIRE", "followed", "MET"),
                        Map.of("precaution", "WINDOWS", "followed", "NOT_MET", "note", "Bars promised by July"),
                        Map.of("precaution", "GUARD", "followed", "NOT_SEEN")));
        body.put("arrangementsExplained", true);
        return body;
    }

    private static ValidatableResponse record(UUID caller, Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.person(caller))
                .contentType(ContentType.JSON)
                .body(body)
                .post(VISITS)
                .then();
    }

    private static ValidatableResponse get(UUID caller, String path) {
        return given().auth().oauth2(Tokens.person(caller)).get(path).then();
    }

    private ValidatableResponse overdue() {
        return get(warden, VISITS + "/overdue?scope=" + zone).statusCode(200);
    }

    @Test
    void P5aVisitSaysWhoWasMetWhatWasFoundAndWhenTheNextIsDue() {
        UUID person = resident(home, "2026-01-01T00:00:00Z", null);
        String id = record(warden, visit(home, "2026-05-31", person))
                .statusCode(201)
                .header("Location", startsWith(VISITS + "/"))
                .body("zone", equalTo(code))
                .body("met", contains(person.toString()))
                .body("findings.followed", contains("MET", "NOT_MET", "NOT_SEEN"))
                .body("findings[1].note", equalTo("Bars promised by July"))
                .body("arrangementsExplained", equalTo(true))
                .body("dueAgainOn", equalTo("2026-11-27"))
                .body("signature.basis", equalTo("WARDEN"))
                .extract()
                .path("id");
        get(warden, VISITS + "/" + id).statusCode(200).body("residence", equalTo(home.toString()));
        get(warden, VISITS + "?scope=" + zone).body("items.id", contains(id));
        assertThat(RosterFixture.query(
                        "select type from ledger where subject_type = 'household-visit' and subject = ?", id))
                .hasSize(1);
    }

    @ParameterizedTest(name = "never visited, first day {0}: overdue at {1}: {2}")
    @CsvSource({
        "2026-01-01T10:00:00Z, 2026-06-30T23:59:59Z, false",
        "2026-01-01T10:00:00Z, 2026-07-01T00:00:00Z, true",
        "2026-01-01T23:59:59Z, 2026-07-01T00:00:00Z, true",
        "2026-01-02T00:00:00Z, 2026-07-01T00:00:00Z, false",
    })
    void P5aHouseholdThatWasNeverVisitedCountsFromItsFirstDay(String from, Instant at, boolean due) {
        resident(home, from, null);
        clock.set(at);
        overdue().body("items", hasSize(due ? 1 : 0));
        if (due) {
            overdue()
                    .body("items.residence", contains(home.toString()))
                    .body("items.address", contains("4 Avenue de la Plage"))
                    .body("items.firstDay", contains("2026-01-01"))
                    .body("items.dueOn", contains("2026-06-30"))
                    .body("items[0]", not(hasItem("visitedOn")));
        }
    }

    @ParameterizedTest(name = "visited on {0}: overdue at {1}: {2}")
    @CsvSource({
        "2026-05-31, 2026-11-27T23:59:59Z, false",
        "2026-05-31, 2026-11-28T00:00:00Z, true",
        "2026-01-01, 2026-06-30T23:59:59Z, false",
        "2026-01-01, 2026-07-01T00:00:00Z, true",
    })
    void P5aVisitedHouseholdIsDueAgainAfterTheTerm(String on, Instant at, boolean due) {
        UUID person = resident(home, "2026-01-01T00:00:00Z", null);
        record(warden, visit(home, on, person)).statusCode(201);
        clock.set(at);
        overdue().body("items", hasSize(due ? 1 : 0));
    }

    @Test
    void P5anEarlierVisitThatIsRecordedLaterDoesNotMoveTheDayBack() {
        UUID person = resident(home, "2026-01-01T00:00:00Z", null);
        record(warden, visit(home, "2026-05-31", person)).statusCode(201);
        record(warden, visit(home, "2026-02-01", person)).statusCode(201);
        clock.set(Instant.parse("2026-08-01T00:00:00Z"));
        overdue().body("items", empty());
    }

    @Test
    void P5aNewFamilyInTheSameHomeIsAHouseholdOfItsOwn() {
        UUID before = resident(home, "2025-01-01T00:00:00Z", null);
        record(warden, visit(home, "2026-05-31", before)).statusCode(201);
        RosterFixture.leaves(before, "2026-06-01T10:00:00Z");
        clock.set(Instant.parse("2027-06-01T12:00:00Z"));
        overdue().body("items", empty());
        UUID next = resident(home, "2026-06-01T10:00:00Z", null);
        overdue().body("items.firstDay", contains("2026-06-01")).body("items.dueOn", contains("2026-11-28"));
        resident(home, "2027-05-01T00:00:00Z", null);
        overdue().body("items.firstDay", contains("2026-06-01"));
        RosterFixture.leaves(next, "2027-05-20T00:00:00Z");
        overdue().body("items", empty());
    }

    @Test
    void P5aHomeThatGetsAnotherZoneKeepsItsFirstDayAndItsVisits() {
        UUID person = resident(home, "2025-01-01T00:00:00Z", null);
        record(warden, visit(home, "2026-01-15", person)).statusCode(201);
        String other = code + "b";
        UUID next = OfficeFixture.holding(Office.WARDEN, RosterFixture.zone(other, "BIBJM"));
        RosterFixture.execute("update residence set zone = ? where id = ?", other, home);
        RosterFixture.leaves(person, "2026-05-01T00:00:00Z");
        RosterFixture.lives(person, home, "2026-05-01T00:00:00Z", null);
        clock.set(Instant.parse("2026-08-01T00:00:00Z"));
        overdue().body("items", empty());
        get(next, VISITS + "/overdue?scope=zone:" + other)
                .body("items.firstDay", contains("2025-01-01"))
                .body("items.visitedOn", contains("2026-01-15"))
                .body("items.dueOn", contains("2026-07-14"));
    }

    @Test
    void P5onlyWhoLivedThereThenIsMetAtHome() {
        UUID person = resident(home, "2026-03-01T10:00:00Z", "2026-04-01T10:00:00Z");
        record(warden, visit(home, "2026-02-28", person))
                .statusCode(422)
                .body("rules", contains("P5"))
                .body("paragraphs", contains("20(g)"));
        record(warden, visit(home, "2026-03-01", person)).statusCode(201);
        record(warden, visit(home, "2026-04-01", person)).statusCode(201);
        record(warden, visit(home, "2026-04-02", person)).statusCode(422);
        record(warden, visit(home, "2026-06-02", person)).statusCode(422);
        record(warden, visit(home, "2026-03-15", UUID.randomUUID())).statusCode(422);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "WARDEN, zone:BI/shared, 201",
        "AREA_COORDINATOR, area:BI/lake, 201",
        "SECURITY_OFFICER, duty-station:BIBJM, 201",
        "SECURITY_OFFICER, country:BI, 201",
        "WARDEN, zone:BI/elsewhere, 400",
        "AREA_COORDINATOR, area:BI/hills, 400",
        "SECURITY_OFFICER, duty-station:CDGOM, 400",
        "SECURITY_ASSISTANT, duty-station:BIBJM, 403",
        "DESIGNATED_OFFICIAL, country:BI, 403",
    })
    void P5aVisitIsRecordedByWhoAnswersForTheZone(Office office, String held, int status) {
        RosterFixture.area("BI/lake", "BIBJM");
        RosterFixture.area("BI/hills");
        RosterFixture.zone("BI/elsewhere", "BIBJM");
        RosterFixture.zone("BI/shared", "BIBJM");
        UUID shared = RosterFixture.residence("BIBJM", "5 Shared", "BI/shared");
        UUID person = resident(shared, "2026-01-01T00:00:00Z", null);
        record(OfficeFixture.holding(office, held), visit(shared, "2026-05-31", person))
                .statusCode(status);
        RosterFixture.executeAsOwner("update duty_station set area = null where locode = 'BIBJM'");
    }

    @Test
    void somebodyElsesVisitIsAnsweredAsIfItWereNotThere() {
        UUID person = resident(home, "2026-01-01T00:00:00Z", null);
        String id = record(warden, visit(home, "2026-05-31", person))
                .statusCode(201)
                .extract()
                .path("id");
        UUID other = OfficeFixture.holding(Office.WARDEN, RosterFixture.zone("BI/elsewhere", "BIBJM"));
        get(other, VISITS + "/" + id).statusCode(404);
        get(other, VISITS + "?scope=" + zone).statusCode(403);
        get(other, VISITS + "/overdue?scope=" + zone).statusCode(403);
        record(warden, visit(UUID.randomUUID(), "2026-05-31", person))
                .statusCode(400)
                .body("errors.pointer", contains("/residence"));
    }

    @Test
    void overdueHouseholdsComeInPagesTheLongestOverdueFirst() {
        List<String> expected = new ArrayList<>();
        for (int month = 1; month <= 5; month++) {
            UUID each = RosterFixture.residence("BIBJM", month + " Street", code);
            resident(each, "2025-0" + month + "-01T00:00:00Z", null);
            expected.add(each.toString());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = get(warden, VISITS + "/overdue?limit=2&scope=" + zone + "&cursor=" + cursor)
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.residence"));
            cursor = page.path("nextCursor");
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void theMeasuresCountHouseholdsFamiliesLeftBehindAndPrecautions() {
        UUID together = resident(home, "2025-01-01T00:00:00Z", null);
        UUID away = RosterFixture.personnel("Away", "UNDP", "CDGOM", "2025-01-01", null);
        UUID left = RosterFixture.dependant("Left", away, "UNDP", "BIBJM", "2025-01-01", null);
        UUID leftHome = RosterFixture.residence("BIBJM", "6 Avenue de la Plage", code);
        RosterFixture.lives(left, leftHome, "2025-01-01T00:00:00Z", null);
        UUID withThem = RosterFixture.dependant("With", together, "UNDP", "BIBJM", "2025-01-01", null);
        RosterFixture.lives(withThem, home, "2025-01-01T00:00:00Z", null);
        measure("households-visited-in-time", 0, 2);
        measure("families-left-behind-visited-in-time", 0, 1);
        record(warden, visit(home, "2026-05-31", together)).statusCode(201);
        measure("households-visited-in-time", 1, 2);
        measure("families-left-behind-visited-in-time", 0, 1);
        measure("precautions-followed-at-last-visit", 1, 2);
        record(warden, visit(leftHome, "2026-05-31", left)).statusCode(201);
        measure("families-left-behind-visited-in-time", 1, 1);
        measure("precautions-followed-at-last-visit", 2, 4);
    }

    private void measure(String id, int compliant, int total) {
        given().auth()
                .oauth2(Tokens.reporting())
                .get("/personnel/v1/measures?scope=" + zone)
                .then()
                .statusCode(200)
                .body("find { it.id == '" + id + "' }.compliant", equalTo(compliant))
                .body("find { it.id == '" + id + "' }.total", equalTo(total));
    }

    @Test
    void thePrecautionsAreListedInSixLanguages() {
        get(warden, "/personnel/v1/precautions")
                .statusCode(200)
                .body("size()", equalTo(12))
                .body("code", hasItem("FIRE"))
                .body("texts.every { it.en && it.fr && it.es && it.ar && it.zh && it.ru }", equalTo(true));
    }
}
