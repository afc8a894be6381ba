package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journey of the demonstration, and what may go wrong on it. Goma is in phase I, Nairobi in none. */
@ClearanceTest
class RequestsTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final String UNDP = "UNDP";

    @Inject
    SettableClock clock;

    private String amina;
    private String congo;

    @BeforeEach
    void beginInFebruary() {
        clock.set(NOW);
        Fixture.world();
        Fixture.caughtUp("personnel", NOW);
        Fixture.caughtUp("training", NOW);
        Fixture.noCertificates(Fixture.AMINA);
        Fixture.noCertificates(Fixture.LUC);
        Fixture.onlyTheShippedRules();
        Fixture.declared("duty-station:CDGOM", "I");
        amina = Tokens.person(Fixture.AMINA);
        congo = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:CD"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void theCheckBeforeARequestSaysWhatIsMissingByRuleAndParagraphAndStoresNothing() {
        Fixture.certificate(Fixture.AMINA, Fixture.COURSE, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 3, 20));
        long before = Fixture.value(Long.class, "select count(*) from clearance_request");
        as(amina)
                .body(Journey.question(Fixture.AMINA, Fixture.LUC))
                .post(V1 + "pre-flight-checks")
                .then()
                .statusCode(200)
                .body("legs.rating", contains("NONE", "I"))
                .body("legs[0].travellers[0].assessment.verdict", equalTo("AUTOMATIC"))
                .body("legs[0].travellers[0].assessment.rules.id", contains("T7", "T9"))
                .body("legs[0].travellers[1].assessment.verdict", equalTo("DECISION_NEEDED"))
                .body("legs[0].travellers[1].assessment.override", equalTo(true))
                .body("legs[0].travellers[1].assessment.missing", contains("certificate BSA valid on 2027-03-05"))
                .body("legs[1].travellers[0].assessment.verdict", equalTo("DECISION_NEEDED"))
                .body("legs[1].travellers[0].assessment.override", equalTo(false))
                .body("legs[1].travellers[0].assessment.decidedBy[0].scope", equalTo("country:CD"))
                .body("legs[1].travellers[0].assessment.rules.id", contains("PHASE-I", "T9", "T15", "T2"))
                .body("legs[1].travellers[0].assessment.latestSubmission", equalTo("2027-03-02T08:00:00Z"))
                .body("legs[1].travellers[1].assessment.rules.find { it.id == 'T9' }.paragraphs", contains("32", "33"))
                .body("legs[1].travellers[1].assessment.rules.id", hasItem("T13"))
                .body("legs[1].travellers[1].assessment.factsAsOf.source", contains("personnel", "training"));
        assertThat(Fixture.value(Long.class, "select count(*) from clearance_request"))
                .isEqualTo(before);
    }

    @Test
    void t11UntilTheBriefingIsSignedOnwardTravelInTheCountryIsDecidedByHand() {
        Fixture.station("TZDAR", "Dar es Salaam", "TZ");
        Fixture.station("TZZNZ", "Zanzibar", "TZ");
        UUID person = UUID.randomUUID();
        Fixture.person(person, "INTERNATIONAL_STAFF", UNDP, "Some", "Body", null);
        Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        Fixture.briefing(person, UUID.randomUUID(), "TZDAR", "2027-01-31T08:00:00Z", null);
        Map<String, Object> question = Journey.question(person);
        question.put("legs", List.of(Journey.leg("TZDAR", "TZZNZ", "2027-03-01", "2027-03-05")));
        as(Tokens.person(person))
                .body(question)
                .post(V1 + "pre-flight-checks")
                .then()
                .statusCode(200)
                .body("legs[0].travellers[0].assessment.verdict", equalTo("DECISION_NEEDED"))
                .body("legs[0].travellers[0].assessment.rules.id", hasItem("T11"))
                .body("legs[0].travellers[0].assessment.missing", contains("signed arrival briefing of TZDAR"))
                .body("legs[0].travellers[0].remedies[0].changes[0].kind", equalTo("SIGN_BRIEFINGS"));
        Map<String, Object> request = Journey.request(person);
        request.put("legs", question.get("legs"));
        Journey.submitted(Tokens.person(person), request).body("legs[0].travellers[0].state", equalTo("PENDING"));
        Fixture.execute("update briefing_copy set owed = false, signed_at = now() where person = ?", person);
        as(Tokens.person(person))
                .body(question)
                .post(V1 + "pre-flight-checks")
                .then()
                .body("legs[0].travellers[0].assessment.verdict", equalTo("AUTOMATIC"));
    }

    @Test
    void t11WhoHasLeftOwesTheBriefingNoMore() {
        Fixture.station("TZDAR", "Dar es Salaam", "TZ");
        Fixture.station("TZZNZ", "Zanzibar", "TZ");
        UUID person = Trip.resident(UNDP, "CHGVA");
        Trip trip = Trip.submitted(person, List.of(Journey.leg("CHGVA", "TZDAR", "2027-03-01", "2027-03-05")));
        clock.set(Instant.parse("2027-03-02T08:00:00Z"));
        Fixture.caughtUp("personnel", clock.instant());
        Fixture.caughtUp("training", clock.instant());
        trip.moved(0, "ARRIVED", "2027-03-01T18:00:00Z");
        Fixture.briefing(person, UUID.fromString(trip.legs().getFirst()), "TZDAR", "2027-03-01T18:00:00Z", null);
        assertThat(rulesToZanzibar(person)).contains("T11");
        trip.moved(0, "LEFT", "2027-03-02T07:00:00Z");
        assertThat(rulesToZanzibar(person)).isNotEmpty().doesNotContain("T11");
    }

    private static List<String> rulesToZanzibar(UUID person) {
        Map<String, Object> question = Journey.question(person);
        question.put("legs", List.of(Journey.leg("TZDAR", "TZZNZ", "2027-04-01", "2027-04-05")));
        return as(Tokens.person(person))
                .body(question)
                .post(V1 + "pre-flight-checks")
                .then()
                .statusCode(200)
                .extract()
                .path("legs[0].travellers[0].assessment.rules.id");
    }

    @Test
    void theWholeJourneyIsClearedByPolicyInNairobiAndByTheOfficialInGoma() {
        Fixture.certificate(Fixture.AMINA, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        Fixture.certificate(Fixture.LUC, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        var submitted = Journey.submitted(amina, Journey.request(Fixture.AMINA, Fixture.LUC))
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("PENDING"))
                .body("organization", equalTo(UNDP))
                .body("legs[0].travellers.state", everyItem(equalTo("AUTO_CLEARED")))
                .body("legs[1].travellers.state", everyItem(equalTo("PENDING")))
                .body("nextActions.action", hasItems("AMEND", "ISSUE_SLIP", "CANCEL"))
                .body("nextActions.action", not(hasItem("DECIDE")))
                .extract();
        String id = submitted.path("id");
        String goma = submitted.path("legs[1].id");
        as(congo)
                .get(V1 + "decisions/pending?country=CD&limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.request == '" + id + "' }.name", hasItems("Amina Okello", "Luc Moreau"));
        as(congo)
                .body(Journey.decision(Fixture.AMINA, "CLEAR", null))
                .post(V1 + "requests/" + id + "/legs/" + goma + "/decisions")
                .then()
                .statusCode(200);
        as(congo)
                .body(Journey.decision(Fixture.LUC, "REFUSE", "The road to Sake is closed"))
                .post(V1 + "requests/" + id + "/legs/" + goma + "/decisions")
                .then()
                .statusCode(200)
                .body("status", equalTo("PARTLY_CLEARED"))
                .body("legs[1].travellers.state", contains("CLEARED", "REFUSED"))
                .body("legs[1].travellers[1].decisions[0].reason", equalTo("The road to Sake is closed"))
                .body("legs[1].travellers[1].decisions[0].office", equalTo("DESIGNATED_OFFICIAL"))
                .body("legs[1].travellers[1].decisions[0].scope", equalTo("country:CD"));
        assertThat(Fixture.value(
                        Long.class, "select count(*) from ledger where subject = ? and type like 'request.%'", id))
                .isEqualTo(4);
        assertThat(Fixture.value(
                        String.class,
                        "select authority from leg_decision where clearance = (select id from leg_clearance where leg = ?"
                                + " and person = ?)",
                        UUID.fromString(goma),
                        Fixture.LUC))
                .contains("TEST/1");
    }

    @Test
    void t13ClearingAgainstAMissingCertificateIsAnOverrideThatTheFeedTells() {
        var submitted = Journey.submitted(amina, Journey.request(Fixture.AMINA)).extract();
        String id = submitted.path("id");
        String path = V1 + "requests/" + id + "/legs/" + submitted.path("legs[1].id") + "/decisions";
        as(congo)
                .body(Journey.decision(Fixture.AMINA, "CLEAR", "fine with me"))
                .post(path)
                .then()
                .statusCode(422)
                .body("rules", contains("T9", "T13"))
                .body("paragraphs", hasItem("An 19"));
        as(congo)
                .body(Journey.override(Fixture.AMINA, "The only surgeon"))
                .post(path)
                .then()
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("CLEARED"))
                .body("legs[1].travellers[0].decisions[0].overrideReason", equalTo("The only surgeon"));
        assertThat(Fixture.value(
                        Long.class,
                        "select count(*) from ledger where type = 'override.made' and reason = 'The only surgeon'"
                                + " and state like ?",
                        "%" + id + "%"))
                .isEqualTo(1);
    }

    @Test
    void aCertificateEarnedAfterTheSubmissionCountsAtTheDecision() {
        var submitted = Journey.submitted(amina, Journey.request(Fixture.AMINA)).extract();
        Fixture.certificate(Fixture.AMINA, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        as(congo)
                .body(Journey.decision(Fixture.AMINA, "CLEAR", null))
                .post(V1 + "requests/" + submitted.path("id") + "/legs/" + submitted.path("legs[1].id") + "/decisions")
                .then()
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("CLEARED"));
    }

    @Test
    void t13NobodyDecidesOnTheirOwnTravel() {
        UUID official = Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:CD");
        Fixture.person(official, "INTERNATIONAL_STAFF", UNDP, "Own", "Travel", null);
        var submitted = Journey.submitted(congo, Journey.request(official)).extract();
        as(congo)
                .body(Journey.override(official, "I trust myself"))
                .post(V1 + "requests/" + submitted.path("id") + "/legs/" + submitted.path("legs[1].id") + "/decisions")
                .then()
                .statusCode(422)
                .body("rules", contains("T13"));
    }

    @Test
    void t2TheOfficialOfAnotherCountryDoesNotDecideAndStrangersSeeNothing() {
        var submitted = Journey.submitted(amina, Journey.request(Fixture.AMINA)).extract();
        String path = V1 + "requests/" + submitted.path("id");
        String decisions = path + "/legs/" + submitted.path("legs[1].id") + "/decisions";
        String kenya = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE"));
        String chad = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:TD"));
        as(kenya)
                .body(Journey.override(Fixture.AMINA, "x"))
                .post(decisions)
                .then()
                .statusCode(403);
        as(chad).body(Journey.override(Fixture.AMINA, "x"))
                .post(decisions)
                .then()
                .statusCode(404);
        as(chad).get(path).then().statusCode(404);
        as(Tokens.person(Fixture.LUC)).get(path).then().statusCode(404);
        as(Tokens.organizationSystem("UNICEF")).get(path).then().statusCode(404);
        as(Tokens.organizationSystem(UNDP)).get(path).then().statusCode(200);
        as(kenya).get(path).then().statusCode(200);
        as(Tokens.person(Fixture.holding(Office.HQ_FOCAL_POINT, "organization:UNDP")))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void listsShowWhatTheCallerMaySee() {
        String id = Journey.submitted(amina, Journey.request(Fixture.AMINA))
                .extract()
                .path("id");
        String list = V1 + "requests?limit=200&person=" + Fixture.AMINA;
        as(amina).get(list).then().statusCode(200).body("items.id", hasItem(id));
        as(congo).get(list + "&country=CD&status=PENDING").then().body("items.id", hasItem(id));
        as(congo).get(list + "&status=CLEARED").then().body("items.id", not(hasItem(id)));
        as(Tokens.organizationSystem(UNDP))
                .get(list + "&organization=UNDP")
                .then()
                .body("items.id", hasItem(id));
        for (String stranger : List.of(
                Tokens.person(UUID.randomUUID()),
                Tokens.organizationSystem("UNICEF"),
                Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:TD")))) {
            as(stranger).get(list).then().statusCode(200).body("items", hasSize(0));
        }
        as(Tokens.person(Fixture.holding(Office.COORDINATOR, "world")))
                .get(list)
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void nobodyAsksForStrangersAndUnknownPlacesAreNamed() {
        UUID stranger = UUID.randomUUID();
        Fixture.person(stranger, "INTERNATIONAL_STAFF", "UNICEF", "A", "Stranger", null);
        as(amina)
                .body(Journey.request(stranger))
                .post(V1 + "requests")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/travellers/0/person"));
        Map<String, Object> request = Journey.request(Fixture.AMINA, UUID.randomUUID());
        request.put("legs", List.of(Journey.leg("CHGVA", "XXYYY", "2027-03-05", "2027-03-01")));
        as(amina)
                .body(request)
                .post(V1 + "requests")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/legs/0/leavesAt", "/legs/0/to", "/travellers/1/person"));
    }

    @Test
    void aDependantIsAskedForByTheFamily() {
        UUID child = UUID.randomUUID();
        Fixture.person(child, "DEPENDANT", UNDP, "Child", "Okello", Fixture.AMINA);
        as(amina)
                .body(Journey.question(child))
                .post(V1 + "pre-flight-checks")
                .then()
                .statusCode(200)
                .body("legs[1].travellers[0].assessment.verdict", equalTo("DECISION_NEEDED"));
        as(Tokens.person(Fixture.LUC))
                .body(Journey.question(child))
                .post(V1 + "pre-flight-checks")
                .then()
                .statusCode(400);
    }

    @Test
    void factsTooOldMakeEveryLegManual() {
        Fixture.certificate(Fixture.AMINA, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        Fixture.caughtUp("training", NOW.minus(Duration.ofHours(25)));
        Journey.submitted(amina, Journey.request(Fixture.AMINA))
                .body("legs[0].travellers[0].state", equalTo("PENDING"))
                .body("legs[0].travellers[0].assessment.rules.id", hasItem("FACTS"));
        Fixture.execute("update replica_checkpoint set caught_up_at = null where source = 'training'");
        Journey.submitted(amina, Journey.request(Fixture.AMINA))
                .body("legs[0].travellers[0].state", equalTo("PENDING"));
    }

    @Test
    void whatNoRuleKnowsAnExceptionForIsRefusedAtOnce() {
        Fixture.execute("update phase set rating = 'III' where state = 'DECLARED'");
        Journey.submitted(amina, Journey.request(Fixture.AMINA))
                .body("legs[1].travellers[0].state", equalTo("REFUSED"))
                .body("legs[1].travellers[0].assessment.verdict", equalTo("NOT_PERMITTED"))
                .body("legs[1].travellers[0].assessment.missing", hasItem(containsString("essential")));
    }

    @Test
    void inPhaseFourTwoConsentsAreGivenInTheirOrder() {
        Fixture.certificate(Fixture.AMINA, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        Fixture.execute("update phase set rating = 'IV' where state = 'DECLARED'");
        Map<String, Object> request = Journey.request();
        request.put("travellers", List.of(Map.of("person", Fixture.AMINA.toString(), "designation", "EMERGENCY")));
        Journey.submitted(amina, request)
                .body("legs[1].travellers[0].state", equalTo("REFUSED"))
                .body("legs[1].travellers[0].assessment.rules.id", hasItem("T18"));
        Fixture.listed(Fixture.AMINA, "EMERGENCY", "duty-station:CDGOM");
        var submitted = Journey.submitted(amina, request)
                .body("legs[1].travellers[0].assessment.decidedBy.scope", contains("country:CD", "world"))
                .extract();
        String path = V1 + "requests/" + submitted.path("id") + "/legs/" + submitted.path("legs[1].id") + "/decisions";
        String coordinator = Tokens.person(Fixture.holding(Office.COORDINATOR, "world"));
        Map<String, Object> clear = Journey.decision(Fixture.AMINA, "CLEAR", null);
        as(coordinator).body(clear).post(path).then().statusCode(403);
        as(congo).body(clear).post(path).then().statusCode(200).body("legs[1].travellers[0].state", equalTo("PENDING"));
        as(congo).body(clear).post(path).then().statusCode(403);
        as(coordinator)
                .body(clear)
                .post(path)
                .then()
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("CLEARED"))
                .body("legs[1].travellers[0].decisions.office", contains("DESIGNATED_OFFICIAL", "COORDINATOR"));
    }

    @Test
    void t20IllegalMovesNameTheLegalOnesAndWhoDecidedWhen() {
        Fixture.certificate(Fixture.AMINA, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        var submitted = Journey.submitted(amina, Journey.request(Fixture.AMINA)).extract();
        String path = V1 + "requests/" + submitted.path("id");
        as(amina)
                .header("If-Match", "\"1\"")
                .post(path + "/submission")
                .then()
                .statusCode(409)
                .body("legalMoves", hasItems("START", "CANCEL"));
        Map<String, Object> clear = Journey.decision(Fixture.AMINA, "CLEAR", null);
        String decisions = path + "/legs/" + submitted.path("legs[1].id") + "/decisions";
        as(congo).body(clear).post(decisions).then().statusCode(200);
        as(congo)
                .body(clear)
                .post(decisions)
                .then()
                .statusCode(409)
                .body("detail", containsString("2027-02-01T08:00:00Z by the DESIGNATED_OFFICIAL for country:CD"))
                .body("legalMoves", hasItem("REVOKE"));
    }

    @Test
    void ofTwoOfficialsAtTheSameMomentOneDecidesAndTheOthersAreTold() throws Exception {
        Fixture.certificate(Fixture.AMINA, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        var submitted = Journey.submitted(amina, Journey.request(Fixture.AMINA)).extract();
        String path = V1 + "requests/" + submitted.path("id") + "/legs/" + submitted.path("legs[1].id") + "/decisions";
        String adInterim = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL_AD_INTERIM, "country:CD"));
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String official = i % 2 == 0 ? congo : adInterim;
            String outcome = i % 3 == 0 ? "REFUSE" : "CLEAR";
            attempts.add(() -> as(official)
                    .body(Journey.decision(Fixture.AMINA, outcome, "at the same moment"))
                    .post(path)
                    .statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(attempts)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(Fixture.value(
                        Long.class,
                        "select count(*) from leg_decision d join leg_clearance c on c.id = d.clearance"
                                + " where c.request = ?",
                        UUID.fromString(submitted.path("id"))))
                .isEqualTo(1);
    }

    @Test
    void t15ALateRequestIsTakenAndFlagged() {
        Fixture.certificate(Fixture.AMINA, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        clock.set(Instant.parse("2027-03-03T08:00:00Z"));
        Fixture.caughtUp("personnel", clock.instant());
        Fixture.caughtUp("training", clock.instant());
        Map<String, Object> request = Journey.request(Fixture.AMINA);
        request.put("legs", List.of(Journey.leg("CHGVA", "CDGOM", "2027-03-05", "2027-03-20")));
        Journey.submitted(amina, request)
                .body("legs[0].travellers[0].state", equalTo("PENDING"))
                .body("legs[0].travellers[0].assessment.late", equalTo(true));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String id = as(amina)
                .body(Journey.request(Fixture.AMINA))
                .post(V1 + "requests")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("submittedAt", nullValue())
                .extract()
                .path("id");
        as(amina).post(V1 + "requests/" + id + "/submission").then().statusCode(428);
        as(amina)
                .header("If-Match", "\"4\"")
                .post(V1 + "requests/" + id + "/submission")
                .then()
                .statusCode(412);
    }
}
