package org.fieldsecurity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.training.Requests.ROOT;
import static org.fieldsecurity.training.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.training.ClearanceFeed.Leg;
import org.fieldsecurity.training.ClearanceFeed.Traveller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrainingTest
class BriefingsTest {

    private static final String ARRIVAL = "2026-11-02T08:00:00Z";
    private static final Map<String, Object> GIVING =
            Map.of("givenAt", "2026-11-02T10:00:00Z", "language", "sw", "topics", List.of("Curfew", "Radio channels"));

    @Inject
    SettableClock clock;

    @Inject
    PersonnelFeed personnel;

    @Inject
    ClearanceFeed clearance;

    private final UUID person = Ids.next();
    private final UUID child = Ids.next();

    @BeforeEach
    void aFamilyOfGenevaInNairobi() {
        clock.set(Instant.parse("2026-11-02T12:00:00Z"));
        personnel.tell(personnel.person(person, 1, "CHGVA", null), personnel.person(child, 1, "CHGVA", person));
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    private static RequestSpecification officer() {
        return as(Office.SECURITY_OFFICER, "duty-station:KENBO");
    }

    private static RequestSpecification elsewhere() {
        return as(Office.SECURITY_OFFICER, "duty-station:CDGOM");
    }

    private static ValidatableResponse giving(RequestSpecification who, UUID briefing, Map<String, Object> body) {
        return who.header("If-Match", "\"0\"")
                .body(body)
                .post(ROOT + "briefings/" + briefing + "/giving")
                .then();
    }

    private static ValidatableResponse signature(RequestSpecification who, UUID briefing, String version) {
        return who.header("If-Match", version)
                .post(ROOT + "briefings/" + briefing + "/signature")
                .then();
    }

    private static ValidatableResponse paper(UUID briefing, String version, String signedAt) {
        return officer()
                .header("If-Match", version)
                .body(Map.of("signedAt", signedAt, "reference", "Binder 7, sheet 12"))
                .post(ROOT + "briefings/" + briefing + "/paper-signature")
                .then();
    }

    @Test
    void theOfficerOfThePlaceGivesItAndTheTravellerSigns() throws Exception {
        UUID briefing = clearance.arrived(person, "KENBO", ARRIVAL);
        giving(officer(), briefing, GIVING)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("GIVEN"))
                .body("givenAt", equalTo("2026-11-02T10:00:00Z"))
                .body("givenBy", equalTo("SECURITY_OFFICER duty-station:KENBO"))
                .body("language", equalTo("sw"))
                .body("topics", contains("Curfew", "Radio channels"))
                .body("signedAt", nullValue());
        signature(as(person), briefing, "\"1\"")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("SIGNED"))
                .body("signedAt", equalTo("2026-11-02T12:00:00Z"))
                .body("signedInTime", equalTo(true))
                .body("signature", equalTo("ELECTRONIC"))
                .body("signedBy", equalTo(person.toString()));
        assertThat(TestDatabase.of("training")
                        .runtime()
                        .query(
                                "select type, actor from ledger where subject = ? order by sequence",
                                briefing.toString())
                        .toString())
                .isEqualTo("[{type=briefing.opened, actor=system}, {type=briefing.given, actor=person:"
                        + OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:KENBO")
                        + "}, {type=briefing.signed, actor=person:" + person + "}]");
    }

    @Test
    void whoFollowsTheFeedReadsTheWholeBriefing() throws Exception {
        UUID leg = Ids.next();
        UUID request = Ids.next();
        clearance.tell(clearance.request(
                request, 1, Leg.to(leg, "KENBO", new Traveller(person, "UNDP", "2026-11-02T08:00:00Z"))));
        UUID briefing = clearance.briefingOf(leg, person);
        giving(officer(), briefing, GIVING).statusCode(200);
        signature(as(person), briefing, "\"1\"").statusCode(200);
        String owed = """
                "request":"%s","leg":"%s","person":"%s","organization":"UNDP","dutyStation":"KENBO","country":"KE",\
                "arrivedAt":"2026-11-02T08:00:00Z","dueAt":"2026-11-03T08:00:00Z",\
                """.formatted(request, leg, person);
        assertThat(TestDatabase.of("training")
                        .runtime()
                        .query("select state from ledger where subject = ? order by sequence", briefing.toString())
                        .stream()
                        .map(row -> (String) row.get("state")))
                .containsExactly("""
                        {"id":"%s","version":0,%s"state":"OPEN","topics":[]}""".formatted(briefing, owed), """
                        {"id":"%s","version":1,%s"state":"GIVEN","givenAt":"2026-11-02T10:00:00Z",\
                        "givenBy":"SECURITY_OFFICER duty-station:KENBO","language":"sw",\
                        "topics":["Curfew","Radio channels"]}""".formatted(briefing, owed), """
                        {"id":"%s","version":2,%s"state":"SIGNED","givenAt":"2026-11-02T10:00:00Z",\
                        "givenBy":"SECURITY_OFFICER duty-station:KENBO","language":"sw",\
                        "topics":["Curfew","Radio channels"],"signedAt":"2026-11-02T12:00:00Z","signedInTime":true,\
                        "signature":"ELECTRONIC","signedBy":"%s"}""".formatted(
                                briefing, owed, person));
    }

    @Test
    void theEmployeeSignsForTheirDependantAndNobodyElseDoes() {
        UUID briefing = clearance.arrived(child, "KENBO", ARRIVAL);
        giving(officer(), briefing, GIVING).statusCode(200);
        signature(as(Ids.next()), briefing, "\"1\"").statusCode(404);
        signature(officer(), briefing, "\"1\"").statusCode(404);
        as(person).get(ROOT + "briefings/" + briefing).then().statusCode(200);
        as(person)
                .get(ROOT + "people/" + child + "/briefings")
                .then()
                .statusCode(200)
                .body("items.id", contains(briefing.toString()));
        signature(as(person), briefing, "\"1\"")
                .statusCode(200)
                .body("person", equalTo(child.toString()))
                .body("signedBy", equalTo(person.toString()));
    }

    @Test
    void aDependantSignsThemselvesButNeverForTheEmployee() {
        UUID own = clearance.arrived(child, "KENBO", ARRIVAL);
        giving(officer(), own, GIVING).statusCode(200);
        signature(as(child), own, "\"1\"").statusCode(200).body("signedBy", equalTo(child.toString()));
        UUID employees = clearance.arrived(person, "KENBO", ARRIVAL);
        giving(officer(), employees, GIVING).statusCode(200);
        signature(as(child), employees, "\"1\"").statusCode(404);
    }

    @Test
    void T11nothingIsSignedBeforeItWasGiven() {
        UUID briefing = clearance.arrived(person, "KENBO", ARRIVAL);
        signature(as(person), briefing, "\"0\"")
                .statusCode(422)
                .body("rules", contains("T11"))
                .body("paragraphs", contains("22(c)"));
        paper(briefing, "\"0\"", "2026-11-02T10:00:00Z").statusCode(422).body("rules", contains("T11"));
        giving(officer(), briefing, GIVING).statusCode(200);
        paper(briefing, "\"1\"", "2026-11-02T09:59:59Z")
                .statusCode(422)
                .body("rules", contains("T11"))
                .body("paragraphs", contains("22(c)"));
    }

    @Test
    void aPaperSignatureKeepsItsTimeAndWhereThePaperIs() {
        UUID briefing = clearance.arrived(person, "KENBO", ARRIVAL);
        giving(officer(), briefing, GIVING).statusCode(200);
        paper(briefing, "\"1\"", "2026-11-02T12:00:01Z").statusCode(400).body("errors.pointer", contains("/signedAt"));
        paper(briefing, "\"1\"", "2026-11-02T10:00:00Z")
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("signature", equalTo("ON_PAPER"))
                .body("signedAt", equalTo("2026-11-02T10:00:00Z"))
                .body("paperReference", equalTo("Binder 7, sheet 12"))
                .body("signedBy", nullValue());
    }

    @Test
    void T11atTheEndOfTheDayItIsSignedInTimeAndAMomentLaterIsLate() {
        UUID inTime = clearance.arrived(person, "KENBO", ARRIVAL);
        UUID late = clearance.arrived(child, "KENBO", ARRIVAL);
        giving(officer(), inTime, GIVING).statusCode(200);
        giving(officer(), late, GIVING).statusCode(200);
        clock.set(Instant.parse("2026-11-03T08:00:00Z"));
        signature(as(person), inTime, "\"1\"").statusCode(200).body("signedInTime", equalTo(true));
        clock.advance(Duration.ofNanos(1_000));
        signature(as(child), late, "\"1\"").statusCode(200).body("signedInTime", equalTo(false));
    }

    @Test
    void T11noBriefingBeforeTheArrivalInTheFutureOrByOneself() {
        UUID briefing = clearance.arrived(person, "KENBO", ARRIVAL);
        giving(officer(), briefing, Map.of("givenAt", "2026-11-02T07:59:59Z", "language", "en"))
                .statusCode(422)
                .body("rules", contains("T11"))
                .body("paragraphs", contains("10(j)", "33"));
        giving(officer(), briefing, Map.of("givenAt", "2026-11-02T12:00:01Z", "language", "en"))
                .statusCode(400)
                .body("errors.pointer", contains("/givenAt"));
        UUID officers = clearance.arrived(
                OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:KENBO"), "KENBO", ARRIVAL);
        giving(officer(), officers, GIVING).statusCode(422).body("rules", contains("T11"));
    }

    @Test
    void everyStateNamesItsLegalMoves() {
        UUID briefing = clearance.arrived(person, "KENBO", ARRIVAL);
        giving(officer(), briefing, GIVING).statusCode(200);
        officer()
                .header("If-Match", "\"1\"")
                .body(GIVING)
                .post(ROOT + "briefings/" + briefing + "/giving")
                .then()
                .statusCode(409)
                .body("legalMoves", contains("SIGN"));
        signature(as(person), briefing, "\"1\"").statusCode(200);
        signature(as(person), briefing, "\"2\"").statusCode(409).body("legalMoves", nullValue());
        paper(briefing, "\"2\"", "2026-11-02T10:00:00Z").statusCode(409);
    }

    @Test
    void aChangeNamesTheVersionThatWasReadAndARepeatedOneIsAnsweredAgain() {
        UUID briefing = clearance.arrived(person, "KENBO", ARRIVAL);
        officer()
                .body(GIVING)
                .post(ROOT + "briefings/" + briefing + "/giving")
                .then()
                .statusCode(428);
        signature(as(person), briefing, "\"7\"").statusCode(412);
        String key = "\"" + Ids.next() + "\"";
        for (int time = 0; time < 2; time++) {
            giving(officer().header("Idempotency-Key", key), briefing, GIVING)
                    .statusCode(200)
                    .body("version", equalTo(1));
        }
    }

    @Test
    void toOthersTheBriefingIsNotThere() {
        UUID briefing = clearance.arrived(person, "KENBO", ARRIVAL);
        giving(elsewhere(), briefing, GIVING).statusCode(404);
        elsewhere()
                .header("If-Match", "\"1\"")
                .body(Map.of("signedAt", "2026-11-02T10:00:00Z", "reference", "x"))
                .post(ROOT + "briefings/" + briefing + "/paper-signature")
                .then()
                .statusCode(404);
        for (RequestSpecification other : List.of(
                elsewhere(),
                as(Ids.next()),
                as(Office.COUNTRY_REPRESENTATIVE, "organization:WFP@KE"),
                as(Tokens.organizationSystem("UNICEF")))) {
            other.get(ROOT + "briefings/" + briefing).then().statusCode(404);
        }
        for (RequestSpecification reader : List.of(
                as(person),
                officer(),
                as(Office.DESIGNATED_OFFICIAL, "country:KE"),
                as(Office.COUNTRY_REPRESENTATIVE, "organization:UNDP@KE"),
                as(Tokens.organizationSystem("UNDP")))) {
            reader.get(ROOT + "briefings/" + briefing).then().statusCode(200).header("ETag", equalTo("\"0\""));
        }
        as(Tokens.reporting()).get(ROOT + "briefings/" + briefing).then().statusCode(403);
        as(Ids.next()).get(ROOT + "people/" + person + "/briefings").then().statusCode(404);
        as(Tokens.organizationSystem("UNICEF"))
                .get(ROOT + "people/" + person + "/briefings")
                .then()
                .statusCode(404);
    }

    @Test
    void aPlacesListShowsWhatIsDueFirstInPagesToThoseWhoAnswerForIt() {
        List<String> due = new ArrayList<>();
        for (int hour = 5; hour < 9; hour++) {
            due.add(clearance
                    .arrived(Ids.next(), hour == 6 ? "WFP" : "UNDP", "NENIM", "2026-11-02T0" + hour + ":00:00Z")
                    .toString());
        }
        var first = as(Office.SECURITY_OFFICER, "duty-station:NENIM")
                .get(ROOT + "briefings?place=NENIM&limit=3")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(due.subList(0, 3)))
                .extract();
        as(Office.SECURITY_OFFICER, "duty-station:NENIM")
                .get(ROOT + "briefings?place=NENIM&limit=3&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(due.subList(3, 4)))
                .body("nextCursor", nullValue());
        as(Office.DESIGNATED_OFFICIAL, "country:NE")
                .get(ROOT + "briefings?place=NE")
                .then()
                .body("items.id", equalTo(due));
        as(Office.COUNTRY_REPRESENTATIVE, "organization:WFP@NE")
                .get(ROOT + "briefings?place=NENIM")
                .then()
                .body("items.id", contains(due.get(1)));
        as(Office.COUNTRY_REPRESENTATIVE, "organization:WFP@NE")
                .get(ROOT + "briefings")
                .then()
                .body("items.id", contains(due.get(1)));
        as(Tokens.organizationSystem("WFP"))
                .get(ROOT + "briefings?place=NE")
                .then()
                .body("items.id", contains(due.get(1)));
        as(Tokens.organizationSystem("UNICEF"))
                .get(ROOT + "briefings?place=NE")
                .then()
                .body("items", empty());
        as(Office.COORDINATOR, "world").get(ROOT + "briefings").then().body("items.id", hasItem(due.get(0)));
    }

    @Test
    void aListIsRefusedToWhoeverDoesNotAnswerForThePlace() {
        for (RequestSpecification other : List.of(
                as(Ids.next()),
                elsewhere(),
                as(Office.COUNTRY_REPRESENTATIVE, "organization:UNDP@CD"),
                as(Tokens.reporting()))) {
            other.get(ROOT + "briefings?place=KENBO").then().statusCode(403);
        }
        officer().get(ROOT + "briefings?place=KE").then().statusCode(403);
        officer().get(ROOT + "briefings").then().statusCode(403);
        officer().get(ROOT + "briefings?place=Nairobi").then().statusCode(400);
        officer().get(ROOT + "briefings?place=KENBO&overdue=perhaps").then().statusCode(400);
    }

    @Test
    void aListIsNarrowedByStateAndByWhatIsOverdue() {
        UUID open = clearance.arrived(Ids.next(), "TDNDJ", "2026-11-02T05:00:00Z");
        UUID given = clearance.arrived(person, "TDNDJ", "2026-11-02T06:00:00Z");
        giving(as(Office.SECURITY_OFFICER, "duty-station:TDNDJ"), given, GIVING).statusCode(200);
        list("state=OPEN").body("items.id", contains(open.toString()));
        list("state=GIVEN").body("items.id", contains(given.toString()));
        list("state=SIGNED").body("items", empty());
        list("overdue=true").body("items", empty());
        clock.set(Instant.parse("2026-11-03T06:00:00Z"));
        list("overdue=true").body("items.id", contains(open.toString()));
        list("overdue=false").body("items.id", contains(given.toString()));
        clock.advance(Duration.ofSeconds(1));
        list("overdue=true").body("items.id", contains(open.toString(), given.toString()));
        list("overdue=true&state=GIVEN").body("items.id", contains(given.toString()));
        signature(as(person), given, "\"1\"").statusCode(200);
        list("overdue=true").body("items.id", contains(open.toString()));
    }

    private static ValidatableResponse list(String filter) {
        return as(Office.SECURITY_OFFICER, "duty-station:TDNDJ")
                .get(ROOT + "briefings?place=TDNDJ&" + filter)
                .then()
                .statusCode(200);
    }

    @Test
    void T11theCoordinatorSetsAnotherTermForArrivalsToCome() {
        as(Ids.next())
                .get(ROOT + "briefing-terms")
                .then()
                .statusCode(200)
                .body("items[0].hours", equalTo(24))
                .body("items[0].validFrom", equalTo("2003-01-01"));
        Map<String, Object> term = Map.of("validFrom", "2031-01-01", "hours", 12, "instrument", "TEST/1");
        as(Office.COORDINATOR, "world")
                .body(term)
                .post(ROOT + "briefing-terms")
                .then()
                .statusCode(200)
                .body("id", notNullValue());
        as(Office.COORDINATOR, "world")
                .body(term)
                .post(ROOT + "briefing-terms")
                .then()
                .statusCode(409);
        as(Office.COORDINATOR, "world")
                .body(Map.of("validFrom", "2026-11-01", "hours", 12, "instrument", "TEST/1"))
                .post(ROOT + "briefing-terms")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/validFrom"));
        UUID before = clearance.arrived(person, "KENBO", "2030-12-31T23:00:00Z");
        UUID after = clearance.arrived(person, "KENBO", "2031-01-01T00:00:00Z");
        as(person).get(ROOT + "briefings/" + before).then().body("dueAt", equalTo("2031-01-01T23:00:00Z"));
        as(person).get(ROOT + "briefings/" + after).then().body("dueAt", equalTo("2031-01-01T12:00:00Z"));
    }
}
