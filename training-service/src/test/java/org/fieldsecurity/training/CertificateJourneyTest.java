package org.fieldsecurity.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.training.Requests.ROOT;
import static org.fieldsecurity.training.Requests.as;
import static org.fieldsecurity.training.Requests.sitTheTest;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrainingTest
class CertificateJourneyTest {

    @Inject
    SettableClock clock;

    @Inject
    PersonnelFeed personnel;

    private final UUID person = Ids.next();

    @BeforeEach
    void aPersonInNairobi() {
        clock.set(Instant.parse("2026-11-02T08:00:00Z"));
        personnel.tell(personnel.person(person, 1, "KENBO", null));
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void aPassedTestIssuesACertificateThatAnyoneCanVerify() {
        String certificate = sitTheTest(person, 20)
                .statusCode(200)
                .body("attempt.state", equalTo("PASSED"))
                .body("attempt.score", equalTo(20))
                .body("mistakes", hasSize(0))
                .body("questions", nullValue())
                .extract()
                .path("attempt.certificate");
        String code = as(person)
                .get(ROOT + "certificates/" + certificate)
                .then()
                .statusCode(200)
                .body("course", equalTo("BSA"))
                .body("source", equalTo("TEST"))
                .body("validUntil", equalTo("2029-11-01"))
                .extract()
                .path("code");
        given().get(ROOT + "certificates/verify/" + code)
                .then()
                .statusCode(200)
                .body("state", equalTo("VALID"))
                .body("title", equalTo("Basic security awareness"))
                .body("holder", equalTo("A. N. W\u2026"));
        clock.set(Instant.parse("2029-11-02T00:00:00Z"));
        given().get(ROOT + "certificates/verify/" + code).then().body("state", equalTo("EXPIRED"));
    }

    @Test
    void aFailedTestExplainsEveryMistakeWithItsSourceAndIssuesNothing() {
        sitTheTest(person, 15)
                .statusCode(200)
                .body("attempt.state", equalTo("FAILED"))
                .body("attempt.score", equalTo(15))
                .body("mistakes", hasSize(5))
                .body("mistakes[0].explanation", notNullValue())
                .body("mistakes[0].sources[0]", notNullValue());
        as(person).get(ROOT + "certificates").then().body("items", hasSize(0));
    }

    @Test
    void aPaperNeverShowsTheAnswersAndIsTheSameWhenReadAgain() {
        var started = as(person)
                .header("Accept-Language", "fr, en;q=0.5")
                .body(Map.of("course", "BSA"))
                .post(ROOT + "tests")
                .then()
                .statusCode(201)
                .body("questions", hasSize(20))
                .body("questions[0].language", equalTo("en"))
                .body("questions[0].options.letter", contains("A", "B", "C", "D"))
                .body("validityIfPassed.validUntil", equalTo("2029-11-01"))
                .body("attempt.deadline", equalTo("2026-11-02T08:40:00Z"))
                .extract();
        assertThat(started.asString()).doesNotContain("\"explanation\":", "\"answer\":", "\"right\":");
        as(person)
                .get(started.header("Location"))
                .then()
                .statusCode(200)
                .body("questions", equalTo(started.path("questions")));
        as(Ids.next()).get(started.header("Location")).then().statusCode(404);
    }

    @Test
    void oneAttemptAtATimeAndThreeInTwentyFourHours() {
        for (int attempt = 0; attempt < 3; attempt++) {
            sitTheTest(person, 0).statusCode(200);
        }
        as(person)
                .body(Map.of("course", "BSA"))
                .post(ROOT + "tests")
                .then()
                .statusCode(422)
                .body("rules", contains("C5"))
                .body("detail", containsString("2026-11-03T08:00:00Z"));
        clock.advance(Duration.ofHours(24));
        start().statusCode(201);
        start().statusCode(409).body("legalMoves", contains("SUBMIT"));
        as(person).get(ROOT + "tests").then().body("items.state", contains("FAILED", "FAILED", "FAILED", "STARTED"));
    }

    @Test
    void answersAfterTheDeadlineOrASecondTimeAreRefused() {
        String id = start().statusCode(201).extract().path("attempt.id");
        clock.advance(Duration.ofMinutes(41));
        submit(id, List.of()).statusCode(409).body("legalMoves", contains("START"));
        as(person).get(ROOT + "tests/" + id).then().body("attempt.state", equalTo("EXPIRED"));
        id = start().statusCode(201).extract().path("attempt.id");
        submit(id, List.of()).statusCode(200).body("mistakes", hasSize(20));
        submit(id, List.of()).statusCode(409);
        submit(id, List.of(Map.of("question", "NO-SUCH", "option", "A"))).statusCode(409);
    }

    @Test
    void anAnswerToAnotherQuestionIsRefusedByItsPlace() {
        String id = start().statusCode(201).extract().path("attempt.id");
        submit(id, List.of(Map.of("question", "NO-SUCH", "option", "A")))
                .statusCode(400)
                .body("errors.pointer", contains("/answers/0/question"));
    }

    @Test
    void C5theDayThatThePreviewShowsIsTheOneThatIsSaved() {
        Map<String, Object> completion = Map.of("person", person, "course", "SEC-MGT", "completedOn", "2026-10-30");
        var officer = as(Office.SECURITY_OFFICER, "duty-station:KENBO");
        officer.body(completion)
                .post(ROOT + "certificates/preview")
                .then()
                .statusCode(200)
                .body("validUntil", equalTo("2029-10-29"))
                .body("recognized", equalTo(true));
        attendance("SEC-MGT", "2026-10-30", "2030-01-01")
                .statusCode(422)
                .body("rules", contains("C5"))
                .body("detail", containsString("2029-10-29"));
        attendance("SEC-MGT", "2026-10-30", "2029-10-29").statusCode(201);
        as(Office.SECURITY_OFFICER, "duty-station:KENBO")
                .body(Map.of("person", person, "course", "SEC-MGT", "completedOn", "2026-11-01"))
                .post(ROOT + "certificates/preview")
                .then()
                .body("countedFrom", equalTo("PREVIOUS_EXPIRY"))
                .body("previousUntil", equalTo("2029-10-29"))
                .body("validUntil", equalTo("2032-10-29"));
        attendance("SEC-MGT", "2026-11-03", null).statusCode(400).body("errors.pointer", hasItem("/completedOn"));
    }

    @Test
    void C1nobodyRecordsTheirOwnAttendance() {
        UUID officer = OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:KENBO");
        personnel.tell(personnel.person(officer, 1, "KENBO", null));
        as(officer)
                .body(Map.of("person", officer, "course", "SSM", "completedOn", "2026-10-30", "evidence", "Gigiri"))
                .post(ROOT + "certificates")
                .then()
                .statusCode(422)
                .body("rules", contains("C1"));
    }

    @Test
    void anOfficerElsewhereCanNeitherRecordNorReadNorRevoke() {
        String id =
                attendance("SSM", "2026-10-30", null).statusCode(201).extract().path("id");
        var goma = as(Office.SECURITY_OFFICER, "duty-station:CDGOM");
        goma.body(Map.of("person", person, "course", "SSM", "completedOn", "2026-10-30", "evidence", "Goma"))
                .post(ROOT + "certificates")
                .then()
                .statusCode(404);
        as(Office.SECURITY_OFFICER, "duty-station:CDGOM")
                .get(ROOT + "certificates/" + id)
                .then()
                .statusCode(404);
        as(Office.SECURITY_OFFICER, "duty-station:CDGOM")
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "No right to"))
                .post(ROOT + "certificates/" + id + "/revocation")
                .then()
                .statusCode(404);
        as(Tokens.organizationSystem("UNICEF"))
                .get(ROOT + "certificates?person=" + person)
                .then()
                .statusCode(404);
        as(Tokens.organizationSystem("UNDP"))
                .get(ROOT + "certificates?person=" + person)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void C7aRevocationShowsAtOnceAndIsInTheLedgerWithItsReason() throws Exception {
        var issued = attendance("SSM", "2026-10-30", null).statusCode(201).extract();
        String path = ROOT + "certificates/" + issued.path("id") + "/revocation";
        Map<String, String> reason = Map.of("reason", "Somebody else attended");
        as(Office.DESIGNATED_OFFICIAL, "country:KE")
                .body(reason)
                .post(path)
                .then()
                .statusCode(428);
        as(Office.DESIGNATED_OFFICIAL, "country:KE")
                .header("If-Match", issued.header("ETag"))
                .body(reason)
                .post(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        as(Office.DESIGNATED_OFFICIAL, "country:KE")
                .header("If-Match", "\"1\"")
                .body(reason)
                .post(path)
                .then()
                .statusCode(409);
        given().get(ROOT + "certificates/verify/" + issued.path("code")).then().body("state", equalTo("REVOKED"));
        assertThat(TestDatabase.of("training")
                        .runtime()
                        .query(
                                "select type, reason from ledger where subject = ? order by sequence",
                                issued.<String>path("id"))
                        .toString())
                .isEqualTo("[{type=certificate.issued, reason=null},"
                        + " {type=certificate.revoked, reason=Somebody else attended}]");
    }

    @Test
    void aMistypedCodeIsToldFromAnUnknownOne() {
        given().get(ROOT + "certificates/verify/FS-7K3M-Q9TD-6")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#code"));
        given().get(ROOT + "certificates/verify/FS-7K3M-Q9TD-5").then().statusCode(404);
    }

    private io.restassured.response.ValidatableResponse start() {
        return as(person).body(Map.of("course", "BSA")).post(ROOT + "tests").then();
    }

    private io.restassured.response.ValidatableResponse submit(String id, List<Map<String, String>> answers) {
        return as(person)
                .body(Map.of("answers", answers))
                .post(ROOT + "tests/" + id + "/answers")
                .then();
    }

    private io.restassured.response.ValidatableResponse attendance(
            String course, String completedOn, String validUntil) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of(
                "person", person, "course", course, "completedOn", completedOn, "evidence", "Gigiri, two trainers"));
        if (validUntil != null) {
            body.put("validUntil", validUntil);
        }
        return as(Office.SECURITY_OFFICER, "duty-station:KENBO")
                .body(body)
                .post(ROOT + "certificates")
                .then();
    }
}
