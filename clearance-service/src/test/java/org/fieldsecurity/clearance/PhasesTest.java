package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phases and manual areas over HTTP, all of them in Chad. */
@ClearanceTest
class PhasesTest {

    private static final Instant NOW = Instant.parse("2027-02-10T08:00:00Z");
    private static final String CHAD = "country:TD";

    @Inject
    SettableClock clock;

    private String official;
    private String secretaryGeneral;

    @BeforeEach
    void nothingDeclared() {
        clock.set(NOW);
        Fixture.world();
        Fixture.onlyTheShippedRules();
        official = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, CHAD));
        secretaryGeneral = Tokens.person(Fixture.holding(Office.SECRETARY_GENERAL, "world"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void t16theOfficialAloneDeclaresOneAndTwo() {
        String first = declare("I", false)
                .statusCode(201)
                .body("state", equalTo("DECLARED"))
                .extract()
                .path("id");
        inForce().body("items.rating", contains("I"));
        clock.advance(Duration.ofMinutes(5));
        declare("II", false).statusCode(201).body("validFrom", equalTo("2027-02-10T08:05:00Z"));
        inForce().body("items.rating", contains("II"));
        as(official)
                .get(V1 + "phases/" + first)
                .then()
                .body("state", equalTo("ENDED"))
                .body("validTo", equalTo("2027-02-10T08:05:00Z"))
                .body("nextActions", hasSize(0));
        as(official)
                .get(V1 + "phases?scope=" + CHAD + "&inForceAt=2027-02-10T08:04:59Z")
                .then()
                .body("items.rating", hasItem("I"));
    }

    @Test
    void t16ThreeWaitsForTheSecretaryGeneral() {
        var proposed = declare("III", false)
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract();
        String path = V1 + "phases/" + proposed.path("id");
        inForce().body("items", hasSize(0));
        as(official)
                .header("If-Match", "\"0\"")
                .post(path + "/authorization")
                .then()
                .statusCode(403);
        as(official)
                .header("If-Match", "\"0\"")
                .post(path + "/declaration")
                .then()
                .statusCode(409)
                .body("legalMoves", contains("AUTHORIZE", "WITHDRAW"));
        as(secretaryGeneral).post(path + "/authorization").then().statusCode(428);
        as(secretaryGeneral)
                .header("If-Match", "\"0\"")
                .post(path + "/authorization")
                .then()
                .statusCode(200)
                .body("state", equalTo("AUTHORIZED"));
        as(official)
                .header("If-Match", "\"1\"")
                .post(path + "/declaration")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLARED"))
                .body("afterReportDue", nullValue());
        inForce().body("items.rating", contains("III"));
    }

    @Test
    void anEmergencyDeclarationOwesAReportThatIsGivenOnce() {
        var declared = declare("V", true)
                .statusCode(201)
                .body("state", equalTo("DECLARED"))
                .body("emergency", equalTo(true))
                .body("afterReportDue", equalTo("2027-02-11T08:00:00Z"))
                .extract();
        String path = V1 + "phases/" + declared.path("id") + "/after-report";
        Map<String, String> report = Map.of("report", "Relocated 40 people by road.");
        as(Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE")))
                .body(report)
                .post(path)
                .then()
                .statusCode(403);
        clock.advance(Duration.ofHours(3));
        as(official)
                .body(report)
                .post(path)
                .then()
                .statusCode(200)
                .body("afterReportedAt", equalTo("2027-02-10T11:00:00Z"));
        as(official).body(report).post(path).then().statusCode(409);
        as(secretaryGeneral)
                .get(V1 + "measures?scope=" + CHAD)
                .then()
                .statusCode(200)
                .body("find { it.id == 'emergency-declarations-reported' }.paragraphs", contains("8(p)"))
                .body("find { it.id == 'emergency-declarations-reported' }.compliant", equalTo(1));
    }

    @Test
    void t16AProposalIsWithdrawnByWhoDeclaresOrAuthorizesItBeforeItHolds() {
        String path = V1 + "phases/" + declare("IV", false).extract().path("id") + "/withdrawal";
        Map<String, String> reason = Map.of("reason", "The armed groups have left");
        as(Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE")))
                .header("If-Match", "\"0\"")
                .body(reason)
                .post(path)
                .then()
                .statusCode(403);
        as(official).body(reason).post(path).then().statusCode(428);
        as(official)
                .header("If-Match", "\"0\"")
                .body(reason)
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("nextActions", hasSize(0));
        as(official).header("If-Match", "\"1\"").body(reason).post(path).then().statusCode(409);
        String refused = V1 + "phases/" + declare("III", false).extract().path("id") + "/withdrawal";
        as(secretaryGeneral)
                .header("If-Match", "\"0\"")
                .body(reason)
                .post(refused)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        String held = V1 + "phases/" + declare("I", false).extract().path("id") + "/withdrawal";
        as(official)
                .header("If-Match", "\"0\"")
                .body(reason)
                .post(held)
                .then()
                .statusCode(409)
                .body("legalMoves", contains("LOWER"));
    }

    @Test
    void t16TheReportsClockRunsFromTheReturnOfCommunicationsAndCannotBeDismissed() {
        String id = declare("V", true).extract().path("id");
        String path = V1 + "phases/" + id + "/communications-return";
        clock.advance(Duration.ofHours(30));
        owed().body("items.id", contains(id)).body("items[0].afterReportDue", equalTo("2027-02-11T08:00:00Z"));
        for (String wrong : List.of("2027-02-10T07:59:59Z", "2027-02-12T08:00:00Z")) {
            as(official)
                    .body(Map.of("returnedAt", wrong))
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/returnedAt"));
        }
        Map<String, String> returned = Map.of("returnedAt", "2027-02-11T10:00:00Z");
        as(Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE")))
                .body(returned)
                .post(path)
                .then()
                .statusCode(403);
        as(official)
                .body(returned)
                .post(path)
                .then()
                .statusCode(200)
                .body("communicationsReturnedAt", equalTo("2027-02-11T10:00:00Z"))
                .body("afterReportDue", equalTo("2027-02-12T10:00:00Z"));
        as(official).body(returned).post(path).then().statusCode(409);
        clock.advance(Duration.ofDays(3));
        as(secretaryGeneral)
                .header("If-Match", "\"1\"")
                .body(Map.of("rating", "NONE", "reason", "quiet"))
                .post(V1 + "phases/" + id + "/lowering")
                .then()
                .statusCode(200);
        owed().body("items.id", contains(id));
        as(secretaryGeneral)
                .get(V1 + "measures?scope=" + CHAD)
                .then()
                .body("find { it.id == 'phases-proposed-or-reported' }.paragraphs", contains("8(c)"))
                .body("find { it.id == 'phases-proposed-or-reported' }.compliant", equalTo(0))
                .body("find { it.id == 'phases-proposed-or-reported' }.total", equalTo(1))
                .body("find { it.id == 'emergency-declarations-reported' }.compliant", equalTo(0))
                .body("find { it.id == 'emergency-declarations-reported' }.total", equalTo(1))
                .body("find { it.id == 'emergency-declarations-reported' }.oldestGap", equalTo("2027-02-12T10:00:00Z"));
        as(official)
                .body(Map.of("report", "Relocated 40 people by road."))
                .post(V1 + "phases/" + id + "/after-report")
                .then()
                .statusCode(200);
        owed().body("items", hasSize(0));
        as(official).body(returned).post(path).then().statusCode(409);
        as(official).get(V1 + "phases?afterReport=GIVEN&scope=" + CHAD).then().body("items.id", contains(id));
    }

    @Test
    void t16APhaseHoldsFromItsInstantOnAndItsHistoryStays() {
        declare("I", false);
        clock.advance(Duration.ofHours(1));
        as(official)
                .get(V1 + "phases?scope=" + CHAD + "&inForceAt=2027-02-10T07:59:59Z")
                .then()
                .body("items", hasSize(0));
        as(official)
                .get(V1 + "phases?scope=" + CHAD + "&inForceAt=2027-02-10T08:00:00Z")
                .then()
                .body("items.rating", contains("I"));
    }

    @Test
    void t17OneIsLoweredByTheOfficialFiveByTheSecretaryGeneral() {
        var declared = declare("V", true).statusCode(201).extract();
        String path = V1 + "phases/" + declared.path("id") + "/lowering";
        Map<String, String> toTwo = Map.of("rating", "II", "reason", "The roads are open");
        as(official).header("If-Match", "\"0\"").body(toTwo).post(path).then().statusCode(403);
        clock.advance(Duration.ofDays(1));
        as(secretaryGeneral)
                .header("If-Match", "\"0\"")
                .body(toTwo)
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));
        String second = inForce().body("items.rating", contains("II")).extract().path("items[0].id");
        as(official)
                .header("If-Match", "\"0\"")
                .body(Map.of("rating", "III", "reason", "up is not down"))
                .post(V1 + "phases/" + second + "/lowering")
                .then()
                .statusCode(422)
                .body("rules", contains("T17"));
        clock.advance(Duration.ofDays(1));
        as(official)
                .header("If-Match", "\"0\"")
                .body(Map.of("rating", "NONE", "reason", "quiet"))
                .post(V1 + "phases/" + second + "/lowering")
                .then()
                .statusCode(200);
        inForce().body("items", hasSize(0));
    }

    @Test
    void ofTwoDeclarationsAtTheSameMomentOneHolds() throws Exception {
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> declare("I", false).extract().statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(attempts)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).isSubsetOf(201, 409, 422).containsOnlyOnce(201);
        inForce().body("items", hasSize(1));
    }

    @Test
    void aPhaseOfAnotherCountryIsNotTheirs() {
        String kenya = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE"));
        as(kenya).body(phase("I", false)).post(V1 + "phases").then().statusCode(403);
        as(official)
                .body(Map.of("scope", "organization:UNDP", "rating", "I", "emergency", false, "reason", "x"))
                .post(V1 + "phases")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/scope"));
    }

    @Test
    void t8AManualAreaIsSetAndEndedByItsOfficial() {
        Map<String, String> area =
                Map.of("scope", "duty-station:TDNDJ", "validFrom", "2027-02-01T00:00:00Z", "reason", "Elections");
        String kenya = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE"));
        as(kenya).body(area).post(V1 + "manual-areas").then().statusCode(403);
        String path = as(official)
                .body(area)
                .post(V1 + "manual-areas")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(official).get(path.substring(path.indexOf("/clearance"))).then().statusCode(200);
        Map<String, Object> question = Journey.question(Fixture.AMINA);
        question.put("legs", List.of(Journey.leg("CHGVA", "TDNDJ", "2027-03-01", "2027-03-05")));
        as(Tokens.person(Fixture.AMINA))
                .body(question)
                .post(V1 + "pre-flight-checks")
                .then()
                .body("legs[0].travellers[0].assessment.rules.id", hasItem("T8"));
        as(official)
                .header("If-Match", "\"0\"")
                .post(path.substring(path.indexOf("/clearance")) + "/end")
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2027-02-10T08:00:00Z"));
        as(official)
                .header("If-Match", "\"1\"")
                .post(path.substring(path.indexOf("/clearance")) + "/end")
                .then()
                .statusCode(409);
    }

    @Test
    void t15ANewPolicyHoldsFromItsFirstInstantOn() {
        String coordinator = Tokens.person(Fixture.holding(Office.COORDINATOR, "world"));
        Map<String, Object> document = as(coordinator)
                .get(V1 + "policies/current")
                .then()
                .statusCode(200)
                .extract()
                .path("document");
        document.put("factAge", "PT12H");
        Map<String, Object> version =
                Map.of("validFrom", "2099-01-01T00:00:00Z", "document", document, "reason", "fresher facts");
        as(official).body(version).post(V1 + "policies").then().statusCode(403);
        as(coordinator).body(version).post(V1 + "policies").then().statusCode(201);
        as(coordinator)
                .get(V1 + "policies/current?at=2099-01-01T00:00:00Z")
                .then()
                .body("document.factAge", equalTo("PT12H"));
        as(coordinator).get(V1 + "policies/current").then().body("document.factAge", equalTo("PT24H"));
        as(coordinator)
                .body(Map.of("validFrom", "2000-01-01T00:00:00Z", "document", document, "reason", "x"))
                .post(V1 + "policies")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/validFrom"));
        document.put("manualConsents", List.of("nobody"));
        as(coordinator)
                .body(Map.of("validFrom", "2098-01-01T00:00:00Z", "document", document, "reason", "x"))
                .post(V1 + "policies")
                .then()
                .statusCode(422);
    }

    private ValidatableResponse declare(String rating, boolean emergency) {
        return as(official).body(phase(rating, emergency)).post(V1 + "phases").then();
    }

    private static Map<String, Object> phase(String rating, boolean emergency) {
        return Map.of("scope", CHAD, "rating", rating, "emergency", emergency, "reason", "Fighting near the town");
    }

    private ValidatableResponse owed() {
        return as(official)
                .get(V1 + "phases?afterReport=OWED&scope=" + CHAD)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse inForce() {
        return as(official)
                .get(V1 + "phases?scope=" + CHAD + "&inForceAt=" + clock.instant())
                .then()
                .statusCode(200);
    }
}
