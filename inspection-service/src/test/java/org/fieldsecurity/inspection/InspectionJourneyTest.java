package org.fieldsecurity.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.fieldsecurity.inspection.checklist.rules.Audience;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.HeldTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a checklist to a deficiency that a follow-up visit closes (I2 to I5). */
@InspectionTest
class InspectionJourneyTest {

    private static final Instant START = Instant.parse("2031-03-03T08:00:00Z");
    private static final UUID LEAD = People.named("lead");
    private static final UUID INSPECTOR = People.named("inspector");

    @Inject
    SettableClock clock;

    private final Api coordinator = Api.coordinator();
    private final Api lead = Api.of(LEAD);
    private final Api inspector = Api.of(INSPECTOR);
    private final Api official = Api.of(People.holding(Office.DESIGNATED_OFFICIAL, "country:CD"));
    private final Api officer = Api.of(People.holding(Office.SECURITY_OFFICER, "duty-station:CDGOM"));

    @BeforeEach
    void set() {
        clock.set(START);
        People.dutyStation("CDGOM", "Goma");
        People.dutyStation("KENBO", "Nairobi");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void theChecklistsOfTheFirstStartAreDraftsThatOnlyTheCoordinatorReads() throws SQLException {
        assertThat(People.database()
                        .value(
                                Long.class,
                                "select count(*) from ledger where type = 'checklist.drafted'"
                                        + " and authority like '%FIRST_START%'"))
                .isEqualTo(Audience.values().length);
        coordinator
                .get("checklists?audience=WARDEN&state=DRAFT")
                .statusCode(200)
                .body("items[0].number", equalTo(1), "items[0].items", not(empty()));
        official.get("checklists?state=DRAFT").statusCode(200).body("items.state", not(hasItem("DRAFT")));
    }

    @Test
    void i2_aPublishedVersionIsFrozenAndReadByEverybody() {
        String checklist = draft("WARDEN", "W-1");
        official.get("checklists/" + checklist).statusCode(404);
        String published = publish(checklist);
        official.get("checklists/" + checklist)
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"), "publishedAt", equalTo(published));
        coordinator
                .change("checklists/" + checklist, "publication")
                .statusCode(409)
                .body("legalMoves", nullValue());
        coordinator
                .request()
                .header(
                        "If-Match",
                        coordinator.get("checklists/" + checklist).extract().header("ETag"))
                .contentType("application/json")
                .body("{\"title\":\"Changed\",\"items\":[" + item("W-1") + "]}")
                .put("/inspection/v1/checklists/" + checklist)
                .then()
                .statusCode(409);
        assertThatThrownBy(() -> People.database()
                        .execute(
                                "update checklist_version set title = 'Changed' where id = ?",
                                UUID.fromString(checklist)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void i2_aMissionOpensOnlyAfterItsChecklistsAreOut() {
        String checklist = draft("DESIGNATED_OFFICIAL", "DO-1");
        String mission = plan("CDGOM", checklist);
        lead.change("missions/" + mission, "opening")
                .statusCode(422)
                .body("rules", contains("I2"), "paragraphs", contains("39"));
        publish(checklist);
        lead.change("missions/" + mission, "opening").statusCode(422).body("rules", contains("I2"));
        clock.advance(Duration.ofMinutes(1));
        lead.change("missions/" + mission, "opening").statusCode(200).body("state", equalTo("OPEN"));
        lead.change("missions/" + mission, "opening").statusCode(409).body("legalMoves", contains("DEBRIEF"));
    }

    @Test
    void onlyPersonsNamedOnTheMissionActForIt() {
        String checklist = published("DESIGNATED_OFFICIAL", "DO-1");
        String mission = plan("CDGOM", checklist);
        inspector.change("missions/" + mission, "opening").statusCode(403);
        officer.change("missions/" + mission, "opening").statusCode(403);
        Api.of(People.named("somebody"))
                .change("missions/" + mission, "opening")
                .statusCode(404);
        lead.change("missions/" + mission, "opening").statusCode(200);
        String finding = finding(checklist, "DO-1", "MET", null);
        official.post("missions/" + mission + "/findings", finding).statusCode(403);
        Api.of(People.named("somebody"))
                .post("missions/" + mission + "/findings", finding)
                .statusCode(404);
        inspector
                .post("missions/" + mission + "/findings", finding)
                .statusCode(201)
                .body("deficiency", equalTo(null));
        inspector.post("missions/" + mission + "/findings", finding).statusCode(409);
        inspector.get("missions").statusCode(200).body("items.id", hasItem(mission));
        Api.of(People.named("somebody")).get("missions").statusCode(200).body("items", empty());
    }

    @Test
    void i3_i4_aDebriefGivesEveryDeficiencyItsDateAndAVisit() {
        Inspection inspection = inspectionWithDeficiency();
        lead.change("missions/" + inspection.mission, "debrief", debrief("", null))
                .statusCode(422)
                .body("rules", contains("I3", "I4"), "paragraphs", contains("40"));
        lead.change("missions/" + inspection.mission, "debrief", debrief(due(inspection, "2031-04-30"), "2031-04-29"))
                .statusCode(422)
                .body("rules", contains("I4"));
        lead.change("missions/" + inspection.mission, "debrief", debrief(due(inspection, "2031-04-30"), "2031-05-05"))
                .statusCode(200)
                .body("state", equalTo("DEBRIEFED"), "debriefedOn", equalTo("2031-03-03"));
        official.get("deficiencies/" + inspection.deficiency)
                .statusCode(200)
                .body("correctBy", equalTo("2031-04-30"), "verifyBy", equalTo("2031-05-06"));
        coordinator
                .change("missions/" + inspection.mission, "closure")
                .statusCode(422)
                .body("rules", contains("I4"));
    }

    @Test
    void i4_onlyAFollowUpVisitClosesADeficiency() {
        Inspection inspection = inspectionWithDeficiency();
        lead.change("missions/" + inspection.mission, "debrief", debrief(due(inspection, "2031-04-30"), "2031-05-05"))
                .statusCode(200);
        String visit = visitAfter(inspection.mission);
        String confirmed = verification(inspection.deficiency, "CONFIRMED", null);

        inspector
                .post("missions/" + visit + "/verifications", confirmed)
                .statusCode(422)
                .body("rules", contains("I4"));
        inspector
                .post("missions/" + inspection.mission + "/verifications", confirmed)
                .statusCode(422)
                .body("rules", contains("I4"));
        lead.change("missions/" + visit, "opening").statusCode(200);
        inspector
                .post("missions/" + visit + "/verifications", confirmed)
                .statusCode(409)
                .body("legalMoves", contains("CLAIM_CORRECTION"));

        claim(inspection.deficiency, officer);
        lead.change("missions/" + visit, "debrief", debrief("", null))
                .statusCode(422)
                .body("rules", contains("I4"));
        inspector
                .post("missions/" + visit + "/verifications", verification(inspection.deficiency, "REFUTED", "Not so."))
                .statusCode(201)
                .body("deficiency.state", equalTo("OPEN"), "deficiency.correctBy", equalTo("2031-04-30"));

        claim(inspection.deficiency, official);
        inspector
                .post("missions/" + visit + "/verifications", confirmed)
                .statusCode(201)
                .body(
                        "deficiency.state",
                        equalTo("CLOSED"),
                        "deficiency.verifiedBy",
                        equalTo(visit),
                        "deficiency.closedOn",
                        equalTo("2031-03-03"));
        lead.change("missions/" + visit, "debrief", debrief("", null)).statusCode(200);
        coordinator.change("missions/" + visit, "closure").statusCode(200);
        coordinator
                .change("missions/" + inspection.mission, "closure")
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void i4_nobodyVerifiesTheirOwnClaim() {
        Inspection inspection = inspectionWithDeficiency();
        lead.change("missions/" + inspection.mission, "debrief", debrief(due(inspection, "2031-04-30"), "2031-05-05"))
                .statusCode(200);
        UUID claimant = People.holding(Office.SECURITY_OFFICER, "duty-station:CDGOM");
        String visit = planVisit(inspection.mission, claimant);
        claim(inspection.deficiency, Api.of(claimant));
        Api.of(claimant).change("missions/" + visit, "opening").statusCode(200);
        Api.of(claimant)
                .post("missions/" + visit + "/verifications", verification(inspection.deficiency, "CONFIRMED", null))
                .statusCode(422)
                .body("rules", contains("I4"), "detail", startsWith("Nobody verifies"));
    }

    @Test
    void aCorrectionIsClaimedByWhoAnswersForIt() {
        Inspection inspection = inspectionWithDeficiency();
        String deficiency = "deficiencies/" + inspection.deficiency;
        String claim = "{\"evidence\":\"Done.\",\"links\":[]}";
        Api.of(People.holding(Office.SECURITY_OFFICER, "duty-station:KENBO"))
                .change(deficiency, "correction-claims", claim)
                .statusCode(404);
        Api.of(People.holding(Office.COUNTRY_REPRESENTATIVE, "organization:UNDP@CD"))
                .change(deficiency, "correction-claims", claim)
                .statusCode(403);
        officer.request()
                .contentType("application/json")
                .body(claim)
                .post("/inspection/v1/" + deficiency + "/correction-claims")
                .then()
                .statusCode(428);
        official.change(deficiency, "correction-claims", claim)
                .statusCode(200)
                .body("state", equalTo("CORRECTION_CLAIMED"), "evidence", equalTo("Done."));
        official.change(deficiency, "correction-claims", claim)
                .statusCode(409)
                .body("legalMoves", contains("CONFIRM", "REFUTE"));
    }

    @Test
    void aDeficiencyOfAnOrganizationIsItsRepresentatives() {
        String checklist = published("COUNTRY_REPRESENTATIVE", "CR-1");
        String mission = plan("CDGOM", checklist);
        lead.change("missions/" + mission, "opening").statusCode(200);
        String deficiency = inspector
                .post("missions/" + mission + "/findings", """
                        {"checklist":"%s","item":"CR-1","scope":"organization:UNDP@CD","outcome":"NOT_MET","note":"No."}\
                        """.formatted(checklist))
                .statusCode(201)
                .extract()
                .path("deficiency.id");
        Api.of(People.holding(Office.COUNTRY_REPRESENTATIVE, "organization:WFP@CD"))
                .change("deficiencies/" + deficiency, "correction-claims", "{\"evidence\":\"Done.\",\"links\":[]}")
                .statusCode(403);
        Api.of(People.holding(Office.HQ_FOCAL_POINT, "organization:UNDP"))
                .get("deficiencies?scope=organization:UNDP")
                .statusCode(200)
                .body("items.id", hasItem(deficiency));
        claim(deficiency, Api.of(People.holding(Office.COUNTRY_REPRESENTATIVE, "organization:UNDP@CD")));
    }

    @Test
    void deficienciesAreListedByPlaceStateAndDelay() {
        Inspection inspection = inspectionWithDeficiency();
        lead.change("missions/" + inspection.mission, "debrief", debrief(due(inspection, "2031-04-30"), "2031-05-05"))
                .statusCode(200);
        String list = "deficiencies?scope=duty-station:CDGOM&mission=" + inspection.mission;
        officer.get(list + "&overdue=true").statusCode(200).body("items", empty());
        clock.set(Instant.parse("2031-05-01T00:00:00Z"));
        officer.get(list + "&overdue=true").body("items.id", contains(inspection.deficiency));
        officer.get(list + "&overdue=false").body("items", empty());
        officer.get(list + "&state=CLOSED").body("items", empty());
        officer.get("deficiencies?scope=duty-station:KENBO").statusCode(403);
        officer.get("deficiencies").statusCode(400);
        officer.get("deficiencies?scope=duty-station:CDGOM&overdue=perhaps").statusCode(400);
        lead.get("missions/" + inspection.mission + "/report")
                .statusCode(200)
                .body("overdue", contains(inspection.deficiency));
        claim(inspection.deficiency, officer);
        officer.get(list + "&overdue=true").body("items", empty());
    }

    @Test
    void theListGoesOnByItsCursor() {
        for (int count = 0; count < 3; count++) {
            inspectionWithDeficiency();
        }
        String path = "deficiencies?scope=duty-station:CDGOM&limit=2";
        String cursor = official.get(path)
                .statusCode(200)
                .body("items", hasSize(2), "nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        List<String> first = official.get(path).extract().path("items.id");
        official.get(path + "&cursor=" + cursor).statusCode(200).body("items.id", not(hasItem(first.getLast())));
    }

    @Test
    void i5_aReportGoesToHeadquartersAfterTheDebriefAndCannotBeDeleted() {
        Inspection inspection = inspectionWithDeficiency();
        Api headquarters = Api.of(People.holding(Office.HQ_FOCAL_POINT, "organization:UNICEF"));
        headquarters.get("missions/" + inspection.mission + "/report").statusCode(404);
        lead.change("missions/" + inspection.mission, "debrief", debrief(due(inspection, "2031-04-30"), "2031-05-05"))
                .statusCode(200);
        headquarters
                .get("missions/" + inspection.mission + "/report")
                .statusCode(200)
                .body(
                        "mission.state",
                        equalTo("DEBRIEFED"),
                        "checklists.audience",
                        contains("DESIGNATED_OFFICIAL"),
                        "findings.outcome",
                        contains("NOT_MET"),
                        "deficiencies.correctBy",
                        contains("2031-04-30"));
        coordinator
                .request()
                .delete("/inspection/v1/missions/" + inspection.mission + "/report")
                .then()
                .statusCode(405);
        for (String table : List.of("mission", "finding", "deficiency", "verification")) {
            assertThatThrownBy(() -> People.database().execute("delete from " + table))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theActOfAnInspectorRestsOnTheChainThatNamedThem() throws SQLException {
        Inspection inspection = inspectionWithDeficiency();
        String authority = People.database()
                .value(
                        String.class,
                        "select authority from ledger where subject_type = 'deficiency' and subject = ?",
                        inspection.deficiency);
        assertThat(authority)
                .contains("\"basis\":\"INSPECTOR\"", "duty-station:CDGOM", "\"office\":\"COORDINATOR\"", "TEST/1");
        new Api(Tokens.service("personnel-service"))
                .get("feed?limit=1000")
                .statusCode(200)
                .body("type", hasItem("org.fieldsecurity.inspection.deficiency.raised"));
    }

    @Test
    void i3_nothingIsFoundBehindTheBackOfADebrief() throws Exception {
        String checklist = published("DESIGNATED_OFFICIAL", "DO-1");
        String mission = plan("CDGOM", checklist);
        lead.change("missions/" + mission, "opening").statusCode(200);
        String found = finding(checklist, "DO-1", "NOT_MET", "The plan is old.");
        try (HeldTransaction debrief = People.database().hold()) {
            debrief.execute(
                    "update mission set state = 'DEBRIEFED', debriefed_on = date '2031-03-03', version = version + 1"
                            + " where id = ?",
                    UUID.fromString(mission));
            CompletableFuture<ValidatableResponse> answer =
                    CompletableFuture.supplyAsync(() -> inspector.post("missions/" + mission + "/findings", found));
            Awaitility.await()
                    .until(() ->
                            People.database().value(Long.class, "select count(*) from pg_locks where not granted") > 0);
            debrief.commit();
            answer.get(10, TimeUnit.SECONDS).statusCode(409).body("legalMoves", contains("CLOSE"));
        }
        lead.get("missions/" + mission + "/report").statusCode(200).body("deficiencies", empty());
    }

    @Test
    void aCancelledMissionStaysOnRecord() {
        String mission = plan("CDGOM", draft("WARDEN", "W-1"));
        lead.change("missions/" + mission, "cancellation", "{\"reason\":\"The road is closed.\"}")
                .statusCode(403);
        coordinator
                .change("missions/" + mission, "cancellation", "{\"reason\":\"The road is closed.\"}")
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        coordinator.get("missions/" + mission).statusCode(200);
        lead.change("missions/" + mission, "opening").statusCode(409).body("legalMoves", nullValue());
    }

    @Test
    void aPlanThatMakesNoSenseIsRefusedFieldByField() {
        String checklist = draft("WARDEN", "W-1");
        coordinator
                .post("missions", planned("XXXXX", List.of(checklist), null, LEAD))
                .statusCode(400)
                .body("errors.pointer", contains("/dutyStation"));
        coordinator
                .post("missions", planned("CDGOM", List.of(), null, LEAD))
                .statusCode(400)
                .body("errors.pointer", contains("/checklists"));
        coordinator
                .post("missions", planned("CDGOM", List.of(UUID.randomUUID().toString()), null, LEAD))
                .statusCode(400)
                .body("errors.pointer", contains("/checklists/0"));
        String inspection = plan("KENBO", checklist);
        coordinator
                .post("missions", planned("CDGOM", List.of(), inspection, LEAD))
                .statusCode(400)
                .body("errors.pointer", contains("/follows"));
    }

    private record Inspection(String mission, String deficiency) {}

    private Inspection inspectionWithDeficiency() {
        String checklist = published("DESIGNATED_OFFICIAL", "DO-1");
        String mission = plan("CDGOM", checklist);
        lead.change("missions/" + mission, "opening").statusCode(200);
        String deficiency = inspector
                .post("missions/" + mission + "/findings", finding(checklist, "DO-1", "NOT_MET", "The plan is old."))
                .statusCode(201)
                .extract()
                .path("deficiency.id");
        return new Inspection(mission, deficiency);
    }

    private String draft(String audience, String item) {
        return coordinator
                .post(
                        "checklists",
                        "{\"audience\":\"%s\",\"title\":\"Of this test\",\"items\":[%s]}"
                                .formatted(audience, item(item)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String item(String id) {
        return "{\"id\":\"%s\",\"text\":\"It holds.\",\"paragraph\":\"8(a)\",\"check\":\"Look.\"}".formatted(id);
    }

    private String publish(String checklist) {
        return coordinator
                .change("checklists/" + checklist, "publication")
                .statusCode(200)
                .extract()
                .path("publishedAt");
    }

    private String published(String audience, String item) {
        String checklist = draft(audience, item);
        clock.set(START.minusSeconds(1));
        publish(checklist);
        clock.set(START);
        return checklist;
    }

    private String plan(String dutyStation, String checklist) {
        return coordinator
                .post("missions", planned(dutyStation, List.of(checklist), null, LEAD))
                .statusCode(201)
                .body("state", equalTo("PLANNED"))
                .extract()
                .path("id");
    }

    private String planVisit(String inspection, UUID visitor) {
        return coordinator
                .post("missions", planned("CDGOM", List.of(), inspection, visitor))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String planned(String dutyStation, List<String> checklists, String follows, UUID lead) {
        return """
                {"kind":"%s","dutyStation":"%s","startsOn":"2031-03-03","endsOn":"2031-03-07",
                 "team":{"lead":"%s","inspectors":["%s"]},"checklists":[%s]%s}\
                """.formatted(
                        follows == null ? "REGULAR" : "FOLLOW_UP",
                        dutyStation,
                        lead,
                        INSPECTOR,
                        checklists.isEmpty() ? "" : "\"" + String.join("\",\"", checklists) + "\"",
                        follows == null ? "" : ",\"follows\":\"" + follows + "\"");
    }

    private static String finding(String checklist, String item, String outcome, String note) {
        return "{\"checklist\":\"%s\",\"item\":\"%s\",\"outcome\":\"%s\"%s}"
                .formatted(checklist, item, outcome, note == null ? "" : ",\"note\":\"" + note + "\"");
    }

    private static String verification(String deficiency, String outcome, String note) {
        return "{\"deficiency\":\"%s\",\"outcome\":\"%s\"%s}"
                .formatted(deficiency, outcome, note == null ? "" : ",\"note\":\"" + note + "\"");
    }

    private static String due(Inspection inspection, String date) {
        return "{\"deficiency\":\"%s\",\"date\":\"%s\"}".formatted(inspection.deficiency, date);
    }

    private static String debrief(String dates, String visitOn) {
        String visit = visitOn == null ? "" : """
                ,"followUp":{"startsOn":"%s","endsOn":"2031-05-06","team":{"lead":"%s","inspectors":["%s"]}}\
                """.formatted(visitOn, LEAD, INSPECTOR);
        return "{\"heldOn\":\"2031-03-03\",\"correctBy\":[%s]%s}".formatted(dates, visit);
    }

    private void claim(String deficiency, Api claimant) {
        claimant.change(
                        "deficiencies/" + deficiency,
                        "correction-claims",
                        "{\"evidence\":\"The plan was revised.\",\"links\":[\"https://documents.example.org/4\"]}")
                .statusCode(200)
                .body("state", equalTo("CORRECTION_CLAIMED"));
    }

    private String visitAfter(String inspection) {
        return coordinator
                .get("missions?scope=duty-station:CDGOM&state=PLANNED&limit=200")
                .statusCode(200)
                .extract()
                .path("items.find { it.follows == '" + inspection + "' }.id");
    }
}
