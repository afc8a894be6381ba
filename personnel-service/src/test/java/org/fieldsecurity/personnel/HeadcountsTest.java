package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.HeadcountFixture.HEADCOUNTS;
import static org.fieldsecurity.personnel.HeadcountFixture.answer;
import static org.fieldsecurity.personnel.HeadcountFixture.close;
import static org.fieldsecurity.personnel.HeadcountFixture.get;
import static org.fieldsecurity.personnel.HeadcountFixture.open;
import static org.fieldsecurity.personnel.HeadcountFixture.paper;
import static org.fieldsecurity.personnel.HeadcountFixture.says;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.personnel.roster.ListObligations;
import org.fieldsecurity.personnel.roster.rules.ShortCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A headcount from its opening to its last report (P7). */
@PersonnelTest
class HeadcountsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Inject
    SettableClock clock;

    @Inject
    ListObligations obligations;

    @BeforeEach
    void beginInJune() {
        clock.set(NOW);
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private void later(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }

    private static void progress(UUID caller, String id, String counts) {
        var numbers = given().auth()
                .oauth2(Tokens.person(caller))
                .accept("application/json")
                .get(HEADCOUNTS + "/" + id + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(numbers.getInt("awaited") + " awaited, " + numbers.getInt("safe") + " safe, "
                        + numbers.getInt("needsHelp") + " need help, " + numbers.getInt("notReached")
                        + " not reached, " + numbers.getInt("notInZone") + " not in zone, "
                        + numbers.getInt("inConflict") + " in conflict")
                .isEqualTo(counts);
    }

    @Test
    void P7everybodyOnTheListIsLookedForAndVisitorsToo() {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(2);
        UUID child = RosterFixture.dependant("Child", zone.person(0), "UNDP", "BFOUA", "2026-01-01", null);
        RosterFixture.lives(child, zone.home, "2026-01-01T00:00:00Z", null);
        UUID visitor = RosterFixture.personnel("Visitor", "WFP", "MLBKO", "2026-01-01", null);
        RosterFixture.stays(visitor, zone.code, "2026-05-30T00:00:00Z", "2026-06-03T00:00:00Z");
        UUID gone = RosterFixture.personnel("Gone", "UNDP", "BFOUA", "2026-01-01", "2026-05-31");
        RosterFixture.lives(gone, zone.home, "2026-01-01T00:00:00Z", null);
        UUID movedAway = RosterFixture.personnel("MovedAway", "UNDP", "BFOUA", "2026-01-01", null);
        RosterFixture.lives(movedAway, zone.home, "2026-01-01T00:00:00Z", "2026-06-01T12:00:00Z");
        String id = open(zone.warden, zone.zone, "REAL")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("expected", equalTo(4))
                .body("state", equalTo("OPEN"))
                .body("openedAt", equalTo(NOW.toString()))
                .body("signature.basis", equalTo("WARDEN"))
                .extract()
                .path("id");
        get(zone.warden, "/" + id + "/people")
                .statusCode(200)
                .body(
                        "items.person",
                        containsInAnyOrder(
                                zone.person(0).toString(),
                                zone.person(1).toString(),
                                child.toString(),
                                visitor.toString()))
                .body("items.find { it.person == '" + visitor + "' }.origin", equalTo("VISITOR"))
                .body(
                        "items.find { it.person == '" + child + "' }.dependantOf",
                        equalTo(zone.person(0).toString()))
                .body("items.standing.unique()", contains("AWAITED"));
        progress(zone.warden, id, "4 awaited, 0 safe, 0 need help, 0 not reached, 0 not in zone, 0 in conflict");
        get(visitor, "/own").statusCode(200).body("headcount", contains(id)).body("standing", contains("AWAITED"));
        get(zone.person(0), "/own")
                .body("person", containsInAnyOrder(zone.person(0).toString(), child.toString()));
        assertThat(RosterFixture.query("select type from ledger where subject_type = 'headcount' and subject = ?", id))
                .extracting(row -> row.get("type"))
                .containsExactly("headcount.opened");
    }

    @Test
    void P7aHeadcountOfADutyStationHasTheVisitorsOfItsZonesAndOfAnOrganizationItsOwnPeople() {
        HeadcountFixture zone = new HeadcountFixture("GWOXB").with(1);
        UUID unzoned = RosterFixture.personnel("Unzoned", "WFP", "GWOXB", "2026-01-01", null);
        UUID visitor = RosterFixture.personnel("Visitor", "WFP", "MLBKO", "2026-01-01", null);
        RosterFixture.stays(visitor, zone.code, "2026-05-30T00:00:00Z", "2026-06-03T00:00:00Z");
        UUID official = OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:GW");
        for (String scope : List.of("duty-station:GWOXB", "country:GW")) {
            String id = open(official, scope, "EXERCISE")
                    .statusCode(201)
                    .body("expected", equalTo(3))
                    .extract()
                    .path("id");
            get(official, "/" + id + "/people")
                    .body("items.find { it.person == '" + visitor + "' }.zone", equalTo(zone.code))
                    .body("items.find { it.person == '" + unzoned + "' }.dutyStation", equalTo("GWOXB"));
        }
        open(official, "organization:WFP@GW", "REAL").statusCode(201).body("expected", equalTo(1));
        open(official, "organization:WFP", "REAL").statusCode(400);
        open(official, "world", "REAL").statusCode(400);
    }

    @ParameterizedTest(name = "{0} of {1} opens one for {2}: {3}")
    @CsvSource({
        "DESIGNATED_OFFICIAL, country:MR, country:MR, 201",
        "DESIGNATED_OFFICIAL, country:MR, organization:UNDP@MR, 201",
        "SECURITY_OFFICER, country:MR, duty-station:MRNKC, 201",
        "SECURITY_OFFICER, duty-station:MRNKC, zone:MR/opened, 201",
        "AREA_COORDINATOR, area:MR/opened, area:MR/opened, 201",
        "AREA_COORDINATOR, area:MR/opened, zone:MR/also, 201",
        "WARDEN, zone:MR/third, zone:MR/third, 201",
        "WARDEN, zone:MR/opened, zone:MR/third, 403",
        "WARDEN, zone:MR/opened, duty-station:MRNKC, 403",
        "AREA_COORDINATOR, area:MR/other, zone:MR/opened, 403",
        "DESIGNATED_OFFICIAL, country:TD, country:MR, 403",
        "DESIGNATED_OFFICIAL, country:MR, zone:MR/unknown, 404",
        "COUNTRY_REPRESENTATIVE, organization:UNDP@MR, organization:UNDP@MR, 403",
        "SECURITY_ASSISTANT, duty-station:MRNKC, duty-station:MRNKC, 403",
    })
    void P7itIsOpenedByTheOfficesOfTheScope(Office office, String held, String scope, int status) {
        for (String zone : List.of("MR/opened", "MR/also", "MR/third")) {
            RosterFixture.zone(zone, "MRNKC");
        }
        RosterFixture.area("MR/opened", "MRNKC");
        RosterFixture.area("MR/other");
        open(OfficeFixture.holding(office, held), scope, "REAL").statusCode(status);
    }

    @Test
    void P7oneOfAKindIsOpenForAScopeAtATime() {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(1);
        open(zone.warden, zone.zone, "EXERCISE").statusCode(201);
        String real =
                open(zone.warden, zone.zone, "REAL").statusCode(201).extract().path("id");
        open(zone.warden, zone.zone, "REAL").statusCode(409).body("legalMoves", contains("ANSWER", "CLOSE"));
        close(zone.warden, real).statusCode(200);
        open(zone.warden, zone.zone, "REAL").statusCode(201);
        get(zone.warden, "?scope=" + zone.zone + "&limit=2").statusCode(200).body("items", hasSize(2));
        get(zone.warden, "/" + real).statusCode(200).body("state", equalTo("CLOSED"));
    }

    @Test
    void P7aNeedForHelpStandsUntilALaterFirstHandAnswerAndEveryAnswerIsKept() {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(1);
        UUID person = zone.person(0);
        String id = zone.open();
        later(10);
        answer(person, id, says(person, "NEEDS_HELP", false))
                .statusCode(201)
                .body("taken.standing", contains("NEEDS_HELP"))
                .body("taken.inConflict", contains(false));
        later(10);
        answer(zone.warden, id, says(person, "SAFE", false))
                .statusCode(201)
                .body("taken.standing", contains("NEEDS_HELP"))
                .body("taken.inConflict", contains(true));
        progress(zone.warden, id, "0 awaited, 0 safe, 1 need help, 0 not reached, 0 not in zone, 1 in conflict");
        later(10);
        answer(person, id, says(person, "SAFE", false))
                .statusCode(201)
                .body("taken.standing", contains("SAFE"))
                .body("taken.inConflict", contains(false));
        get(zone.warden, "/" + id + "/people/" + person + "/answers")
                .statusCode(200)
                .body("items.status", contains("NEEDS_HELP", "SAFE", "SAFE"))
                .body("items.firstHand", contains(true, false, true))
                .body("items.signature.basis", contains("SELF", "WARDEN", "SELF"));
        get(zone.warden, "/" + id + "/people?standing=SAFE").body("items.person", contains(person.toString()));
        get(zone.warden, "/" + id + "/people?standing=NEEDS_HELP").body("items", empty());
        get(zone.warden, "/" + id + "/people?inConflict=true").body("items", empty());
        assertThat(RosterFixture.query(
                        "select count(*) as answers from ledger where type = 'headcount-answer.given'"
                                + " and state like ?",
                        "%" + id + "%"))
                .first()
                .extracting(row -> row.get("answers"))
                .isEqualTo(3L);
    }

    @ParameterizedTest(name = "{0} of {1} answers: {2}")
    @CsvSource({
        "WARDEN, zone:SN/counted, 201",
        "SECURITY_OFFICER, duty-station:SNDKR, 201",
        "SECURITY_ASSISTANT, duty-station:SNDKR, 201",
        "AREA_COORDINATOR, area:SN/coast, 201",
        "COUNTRY_SECURITY_FOCAL_POINT, organization:UNDP@SN, 201",
        "WARDEN, zone:SN/next-door, 400",
        "SECURITY_OFFICER, duty-station:BFOUA, 400",
        "AREA_COORDINATOR, area:SN/inland, 400",
        "COUNTRY_SECURITY_FOCAL_POINT, organization:WFP@SN, 400",
        "COUNTRY_SECURITY_FOCAL_POINT, organization:UNDP@TD, 400",
        "COUNTRY_REPRESENTATIVE, organization:UNDP@SN, 400",
        "DESIGNATED_OFFICIAL, country:SN, 400",
    })
    void P7thoseOnTheGroundAndTheOwnOrganizationAnswer(Office office, String held, int status) {
        RosterFixture.zone("SN/counted", "SNDKR");
        RosterFixture.zone("SN/next-door", "SNDKR");
        RosterFixture.area("SN/coast", "SNDKR");
        RosterFixture.area("SN/inland");
        UUID home = RosterFixture.residence("SNDKR", "1 Corniche", "SN/counted");
        UUID person = RosterFixture.personnel("Counted", "UNDP", "SNDKR", "2026-01-01", null);
        RosterFixture.lives(person, home, "2026-01-01T00:00:00Z", null);
        UUID official = OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:SN");
        var opened =
                open(official, "duty-station:SNDKR", "REAL").statusCode(201).extract();
        answer(OfficeFixture.holding(office, held), opened.path("id"), says(person, "SAFE", true))
                .statusCode(status);
        close(official, opened.path("id")).statusCode(200);
    }

    @Test
    void P7thePersonAndTheAdultAnswerAndNobodyElse() {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(2);
        UUID adult = zone.person(0);
        UUID child = RosterFixture.dependant("Child", adult, "UNDP", "BFOUA", "2026-01-01", null);
        RosterFixture.lives(child, zone.home, "2026-01-01T00:00:00Z", null);
        String id = zone.open();
        answer(adult, id, says(adult, "SAFE", false), says(child, "SAFE", true))
                .statusCode(201)
                .body("taken", hasSize(2));
        answer(child, id, says(adult, "SAFE", true))
                .statusCode(400)
                .body("errors.pointer", contains("/answers/0/person"));
        answer(zone.person(1), id, says(zone.person(1), "SAFE", false), says(adult, "NEEDS_HELP", false))
                .statusCode(400)
                .body("errors.pointer", contains("/answers/1/person"));
        get(zone.warden, "/" + id + "/people?standing=AWAITED")
                .body("items.person", contains(zone.person(1).toString()));
        answer(zone.person(1), id, says(UUID.randomUUID(), "SAFE", false)).statusCode(400);
        answer(adult, UUID.randomUUID().toString(), says(adult, "SAFE", false)).statusCode(404);
        get(child, "/" + id + "/people/" + child + "/answers").statusCode(200);
        get(adult, "/" + id + "/people/" + child + "/answers").statusCode(200);
        get(zone.person(1), "/" + id + "/people/" + child + "/answers").statusCode(404);
    }

    @Test
    void P7anAnswerMakesSense() {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(1);
        UUID person = zone.person(0);
        String id = zone.open();
        later(60);
        answer(person, id, says(person, "NOT_REACHED", false)).statusCode(422).body("rules", contains("P7"));
        answer(zone.warden, id, says(person, "NOT_REACHED", true)).statusCode(422);
        Map<String, Object> early = says(person, "SAFE", true);
        early.put("observedAt", NOW.minusMillis(1).toString());
        answer(zone.warden, id, early).statusCode(422);
        early.put("observedAt", NOW.toString());
        answer(zone.warden, id, early).statusCode(201);
        early.put("observedAt", NOW.plusSeconds(61).toString());
        answer(zone.warden, id, early).statusCode(422);
        answer(zone.warden, id, says(person, "NOT_REACHED", false)).statusCode(201);
    }

    @Test
    void P7whoIsFoundAndNotExpectedIsAdded() {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(1);
        UUID stranger = RosterFixture.personnel("Found", "WHO", "MLBKO", "2026-01-01", null);
        UUID officer = OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:BFOUA");
        String id = open(officer, "duty-station:BFOUA", "REAL")
                .statusCode(201)
                .extract()
                .path("id");
        answer(stranger, id, says(stranger, "SAFE", false)).statusCode(400);
        answer(zone.warden, id, says(stranger, "NOT_REACHED", false)).statusCode(422);
        answer(zone.warden, id, says(stranger, "SAFE", true)).statusCode(201);
        get(zone.warden, "/" + id + "/people")
                .body("items.find { it.person == '" + stranger + "' }.origin", equalTo("FOUND"))
                .body("items.find { it.person == '" + stranger + "' }.zone", equalTo(zone.code))
                .body("items.find { it.person == '" + stranger + "' }.standing", equalTo("SAFE"));
        answer(stranger, id, says(stranger, "NEEDS_HELP", false)).statusCode(201);
        UUID elsewhere = OfficeFixture.holding(Office.WARDEN, RosterFixture.zone("ML/far", "MLGAQ"));
        answer(elsewhere, id, says(RosterFixture.personnel("X", "WHO", "MLBKO", "2026-01-01", null), "SAFE", true))
                .statusCode(400);
        close(officer, id).statusCode(200);
    }

    @Test
    void anotherZonesWardenAndAnotherOrganizationSeeTheirOwnOnly() {
        HeadcountFixture mine = new HeadcountFixture("BFOUA").with(1);
        HeadcountFixture other = new HeadcountFixture("BFOUA").with(1);
        UUID wfp = RosterFixture.personnel("Wfp", "WFP", "BFOUA", "2026-01-01", null);
        UUID official = OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:BF");
        String id =
                open(official, "country:BF", "REAL").statusCode(201).extract().path("id");
        get(mine.warden, "/" + id + "/people?limit=200")
                .statusCode(200)
                .body("items.person", contains(mine.person(0).toString()));
        get(mine.warden, "/" + id).statusCode(200);
        get(mine.warden, "/" + id + "/people/" + mine.person(0) + "/answers").statusCode(200);
        get(mine.warden, "/" + id + "/people/" + other.person(0) + "/answers").statusCode(404);
        given().auth()
                .oauth2(Tokens.organizationSystem("WFP"))
                .get(HEADCOUNTS + "/" + id + "/people?limit=200")
                .then()
                .statusCode(200)
                .body("items.person", contains(wfp.toString()));
        UUID focalPoint = OfficeFixture.holding(Office.COUNTRY_SECURITY_FOCAL_POINT, "organization:WFP@BF");
        get(focalPoint, "/" + id + "/people?limit=200").body("items.person", contains(wfp.toString()));
        UUID abroad = OfficeFixture.holding(Office.COUNTRY_SECURITY_FOCAL_POINT, "organization:WFP@TD");
        for (String path : List.of("", "/people", "/progress", "/reports")) {
            get(abroad, "/" + id + path).statusCode(404);
            given().auth()
                    .oauth2(Tokens.organizationSystem("UNESCO"))
                    .get(HEADCOUNTS + "/" + id + path)
                    .then()
                    .statusCode(404);
        }
        close(mine.warden, id).statusCode(404);
        close(official, id).statusCode(200);
        get(mine.warden, "/" + id + "/reports/1/people")
                .body("items.person", contains(mine.person(0).toString()));
        get(mine.warden, "/" + id + "/reports/2/people").statusCode(404);
    }

    @Test
    void P7theClosingReportSaysWhoWasNotReachedAndWhereAnswersConflict() {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(6);
        String id = zone.open();
        later(10);
        answer(zone.person(0), id, says(zone.person(0), "SAFE", true)).statusCode(201);
        later(10);
        answer(
                        zone.warden,
                        id,
                        says(zone.person(1), "NEEDS_HELP", true),
                        says(zone.person(2), "NOT_REACHED", false),
                        says(zone.person(3), "NOT_IN_ZONE", false),
                        says(zone.person(0), "NOT_IN_ZONE", false),
                        says(zone.person(4), "SAFE", true))
                .statusCode(201);
        later(10);
        given().auth()
                .oauth2(Tokens.person(zone.warden))
                .post(HEADCOUNTS + "/" + id + "/closure")
                .then()
                .statusCode(428);
        close(zone.warden, id)
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedAt", equalTo("2026-06-01T12:00:30Z"))
                .body("reports", equalTo(1));
        get(zone.warden, "/" + id + "/reports")
                .statusCode(200)
                .body("items.number", contains(1))
                .body("items[0].late", equalTo(false))
                .body("items[0].lookedFor", equalTo(6))
                .body("items[0].safe", equalTo(2))
                .body("items[0].needsHelp", equalTo(1))
                .body("items[0].notReached", equalTo(2))
                .body("items[0].notInZone", equalTo(1))
                .body("items[0].inConflict", equalTo(1))
                .body("items[0].firstAnswerAt", equalTo("2026-06-01T12:00:10Z"))
                .body("items[0].lastAnswerAt", equalTo("2026-06-01T12:00:20Z"));
        get(zone.warden, "/" + id + "/reports/1/people")
                .body(
                        "items.person",
                        containsInAnyOrder(
                                zone.person(0).toString(),
                                zone.person(1).toString(),
                                zone.person(2).toString(),
                                zone.person(5).toString()))
                .body("items.find { it.person == '" + zone.person(0) + "' }.inConflict", equalTo(true))
                .body("items.find { it.person == '" + zone.person(5) + "' }.standing", equalTo("AWAITED"));
        answer(zone.person(5), id, says(zone.person(5), "SAFE", true))
                .statusCode(409)
                .body("legalMoves", contains("ENTER_PAPER_RESULTS"));
        close(zone.warden, id).statusCode(409);
        measure(zone.zone, 5, 6);
    }

    private static void measure(String scope, int compliant, int total) {
        String id = "people-answered-for-at-last-headcount";
        given().auth()
                .oauth2(Tokens.reporting())
                .get("/personnel/v1/measures?scope=" + scope)
                .then()
                .statusCode(200)
                .body("find { it.id == '" + id + "' }.compliant", equalTo(compliant))
                .body("find { it.id == '" + id + "' }.total", equalTo(total));
    }

    private static Map<String, Object> line(UUID person, String status) {
        Map<String, Object> line = new HashMap<>();
        line.put("code", ShortCode.of(RosterFixture.number(person)));
        line.put("status", status);
        line.put("firstHand", !status.equals("NOT_REACHED"));
        return line;
    }

    @Test
    void P7aPaperResultIsEnteredByItsCodesAndLateOnesMakeANewReport() {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(3);
        UUID found = RosterFixture.personnel("Found", "WHO", "MLBKO", "2026-01-01", null);
        String id = zone.open();
        later(3600);
        paper(zone.warden, id, "2026-06-01T12:30:00Z", List.of(line(zone.person(0), "SAFE"), line(found, "SAFE")))
                .statusCode(201)
                .body("taken.standing", contains("SAFE", "SAFE"));
        get(zone.warden, "/" + id + "/people/" + zone.person(0) + "/answers")
                .body("items.onPaper", contains(true))
                .body("items.late", contains(false))
                .body("items.observedAt", contains("2026-06-01T12:30:00Z"));
        close(zone.warden, id).statusCode(200);
        get(zone.warden, "/" + id + "/reports").body("items.notReached", contains(2));

        clock.set(Instant.parse("2026-06-08T12:59:59.999999Z"));
        Map<String, Object> lowerCase = line(zone.person(1), "SAFE");
        lowerCase.put("code", " " + String.valueOf(lowerCase.get("code")).toLowerCase(Locale.ROOT));
        lowerCase.put("observedAt", "2026-06-01T12:40:00Z");
        paper(zone.warden, id, "2026-06-01T12:30:00Z", List.of(lowerCase)).statusCode(201);
        get(zone.warden, "/" + id + "/people/" + zone.person(1) + "/answers")
                .body("items.late", contains(true))
                .body("items.observedAt", contains("2026-06-01T12:40:00Z"));
        get(zone.warden, "/" + id + "/reports")
                .body("items.number", contains(1, 2))
                .body("items.late", contains(false, true))
                .body("items.notReached", contains(2, 1));
        get(zone.warden, "/" + id + "/reports?limit=1").body("items.number", contains(1));
        get(zone.warden, "/" + id + "/reports/1/people").body("items", hasSize(2));
        get(zone.warden, "/" + id + "/reports/2/people")
                .body("items.person", contains(zone.person(2).toString()));
        measure(zone.zone, 3, 4);

        clock.set(Instant.parse("2026-06-08T13:00:00Z"));
        paper(zone.warden, id, "2026-06-01T12:30:00Z", List.of(line(zone.person(2), "SAFE")))
                .statusCode(409)
                .body("legalMoves", nullValue());
        assertThat(RosterFixture.query(
                        "select type from ledger where subject_type = 'headcount' and subject = ? order by sequence",
                        id))
                .extracting(row -> row.get("type"))
                .containsExactly("headcount.opened", "headcount.closed", "headcount.reported-again");
    }

    @Test
    void P7everyMistypedCodeOfASheetIsNamedAndNothingIsTaken() {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(3);
        String id = zone.open();
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(line(zone.person(0), "SAFE"));
        Map<String, Object> mistyped = line(zone.person(1), "SAFE");
        String code = String.valueOf(mistyped.get("code"));
        mistyped.put("code", code.substring(0, 6) + (code.charAt(6) == '2' ? '3' : '2'));
        lines.add(mistyped);
        lines.add(line(zone.person(0), "NEEDS_HELP"));
        paper(zone.warden, id, NOW.toString(), lines)
                .statusCode(400)
                .body("errors.pointer", contains("/lines/1/code", "/lines/2/code"));
        Map<String, Object> nobody = line(zone.person(2), "SAFE");
        nobody.put("code", ShortCode.of(ShortCode.LIMIT - 1));
        paper(zone.warden, id, NOW.toString(), List.of(line(zone.person(0), "SAFE"), nobody))
                .statusCode(400)
                .body("errors.pointer", contains("/lines/1/code"));
        progress(zone.warden, id, "3 awaited, 0 safe, 0 need help, 0 not reached, 0 not in zone, 0 in conflict");
        HeadcountFixture other = new HeadcountFixture("BFOUA");
        paper(other.warden, id, NOW.toString(), List.of(line(zone.person(0), "SAFE")))
                .statusCode(400)
                .body("errors.pointer", contains("/lines/0/code"));
    }

    @Test
    void P7anExerciseIsDueAgainAfterTheTermAndCoversTheStationsOfItsCountry() {
        UUID official = OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:GQ");
        RosterFixture.personnel("A", "UNDP", "GQSSG", "2026-01-01", null);
        clock.set(Instant.parse("2026-07-03T23:59:59Z"));
        obligations.refresh().await().atMost(Duration.ofSeconds(30));
        due(official).body("items", empty());
        clock.set(Instant.parse("2026-07-04T00:00:00Z"));
        due(official).body("items.dutyStation", contains("GQSSG")).body("items.dueOn", contains("2026-07-03"));
        String real =
                open(official, "country:GQ", "REAL").statusCode(201).extract().path("id");
        close(official, real).statusCode(200);
        due(official).body("items", hasSize(1));
        String exercise = open(official, "country:GQ", "EXERCISE")
                .statusCode(201)
                .extract()
                .path("id");
        due(official).body("items", hasSize(1));
        close(official, exercise).statusCode(200);
        due(official).body("items", empty());
        clock.set(Instant.parse("2027-01-03T23:59:59Z"));
        due(official).body("items", empty());
        clock.set(Instant.parse("2027-01-04T00:00:00Z"));
        due(official)
                .body("items.lastExercise", contains("2026-07-04T00:00:00Z"))
                .body("items.dueOn", contains("2027-01-03"));
    }

    private static ValidatableResponse due(UUID caller) {
        return get(caller, "/exercises-due?scope=country:GQ").statusCode(200);
    }

    @Test
    void anOpeningThatIsSentTwiceOpensOne() {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(1);
        Map<String, String> body = Map.of("scope", zone.zone, "kind", "REAL", "reason", "Shots heard");
        List<String> ids = new ArrayList<>();
        for (int attempt = 0; attempt < 2; attempt++) {
            ids.add(given().auth()
                    .oauth2(Tokens.person(zone.warden))
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "open-" + zone.code.substring(3))
                    .body(body)
                    .post(HEADCOUNTS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }
}
