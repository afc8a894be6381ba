package org.fieldsecurity.clearance;

import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
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

/** T20: stays that have begun are cut short and made longer. Goma is in phase I until 20 March, Nairobi in none. */
@ClearanceTest
class StaysTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");

    @Inject
    SettableClock clock;

    private String amina;
    private String congo;
    private Submitted journey;

    @BeforeEach
    void travel() {
        at(NOW);
        Fixture.world();
        Fixture.noCertificates(Fixture.AMINA);
        Fixture.certificate(Fixture.AMINA, Fixture.COURSE, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 3, 31));
        Fixture.onlyTheShippedRules();
        Fixture.declared("duty-station:CDGOM", "I");
        amina = Tokens.person(Fixture.AMINA);
        congo = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:CD"));
        journey = Submitted.by(amina, Journey.request(Fixture.AMINA));
        journey.decide(congo, 1, Fixture.AMINA, "CLEAR", null).statusCode(200);
        as(amina)
                .post(journey.path() + "/travellers/" + Fixture.AMINA + "/slip")
                .then()
                .statusCode(201);
        journey.begin();
        at(Instant.parse("2027-03-10T08:00:00Z"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private void at(Instant instant) {
        clock.set(instant);
        Fixture.caughtUp("personnel", instant);
        Fixture.caughtUp("training", instant);
    }

    @Test
    void t20ACurtailedStayEndsEarlierAndItsSlipNoLongerHolds() {
        curtail(amina, "2027-03-15T06:00:00Z")
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("CURTAILED"))
                .body("legs[1].travellers[0].leavesAt", equalTo("2027-03-15T06:00:00Z"))
                .body("legs[1].leavesAt", equalTo("2027-03-20T06:00:00Z"));
        String slip = journey.path() + "/travellers/" + Fixture.AMINA + "/slip";
        as(amina).get(slip).then().statusCode(404);
        as(amina).post(slip).then().statusCode(201).body("validUntil", equalTo("2027-03-16T12:00:00Z"));
        extend(amina, "2027-03-25T06:00:00Z").statusCode(409).body("legalMoves", hasItem("COMPLETE"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-05T17:59:59Z, 400",
        "2027-03-05T18:00:00Z, 200",
        "2027-03-20T05:59:59Z, 200",
        "2027-03-20T06:00:00Z, 400",
        "2027-03-21T06:00:00Z, 400"
    })
    void t20AStayIsCutShortToBetweenItsArrivalAndItsEnd(String until, int status) {
        curtail(amina, until).statusCode(status);
    }

    @Test
    void t20ALongerStayWhereNobodyDecidesIsGrantedAtOnce() {
        journey.post(amina, journey.leg(0) + "/extension", change("2027-03-08T06:00:00Z"))
                .statusCode(200)
                .body("legs[0].travellers[0].state", equalTo("IN_PROGRESS"))
                .body("legs[0].travellers[0].wantedUntil", equalTo("2027-03-08T06:00:00Z"));
        at(Instant.parse("2027-03-02T08:00:00Z"));
        journey.post(amina, journey.leg(0) + "/extension", change("2027-03-09T06:00:00Z"))
                .statusCode(200)
                .body("legs[0].travellers[0].state", equalTo("EXTENDED"))
                .body("legs[0].travellers[0].leavesAt", equalTo("2027-03-09T06:00:00Z"))
                .body("legs[0].travellers[0].wantedUntil", nullValue());
    }

    @Test
    void t20ALongerStayUnderAPhaseWaitsForTheOfficialWhileTheJourneyGoesOn() {
        extend(amina, "2027-03-25T06:00:00Z")
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("IN_PROGRESS"))
                .body("legs[1].travellers[0].leavesAt", equalTo("2027-03-20T06:00:00Z"))
                .body("legs[1].travellers[0].wantedUntil", equalTo("2027-03-25T06:00:00Z"))
                .body("legs[1].travellers[0].assessment.latestSubmission", equalTo("2027-03-17T06:00:00Z"));
        as(congo)
                .get(V1 + "decisions/pending?country=CD&limit=200")
                .then()
                .body(
                        "items.find { it.request == '" + journey.id() + "' }.wantedUntil",
                        equalTo("2027-03-25T06:00:00Z"));
        journey.decide(congo, 1, Fixture.AMINA, "EXTEND", null)
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("EXTENDED"))
                .body("legs[1].travellers[0].leavesAt", equalTo("2027-03-25T06:00:00Z"))
                .body("legs[1].travellers[0].decisions.outcome", contains("CLEAR", "EXTEND"));
        journey.decide(congo, 1, Fixture.AMINA, "EXTEND", null).statusCode(409);
    }

    @Test
    void t20ARefusedExtensionLeavesTheStayAsItWasAndGivesItsReason() {
        extend(amina, "2027-03-25T06:00:00Z").statusCode(200);
        journey.decide(congo, 1, Fixture.AMINA, "REFUSE_EXTENSION", null).statusCode(422);
        journey.decide(congo, 1, Fixture.AMINA, "REFUSE_EXTENSION", "The hotel closes")
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("IN_PROGRESS"))
                .body("legs[1].travellers[0].leavesAt", equalTo("2027-03-20T06:00:00Z"))
                .body("legs[1].travellers[0].wantedUntil", nullValue())
                .body("legs[1].travellers[0].decisions.reason", hasItem("The hotel closes"));
    }

    @Test
    void t9ACertificateThatEndsBeforeTheLongerStayDoesMakesItAnOverride() {
        extend(amina, "2027-04-05T06:00:00Z")
                .statusCode(200)
                .body("legs[1].travellers[0].assessment.missing", contains("certificate BSA valid on 2027-04-05"));
        journey.decide(congo, 1, Fixture.AMINA, "EXTEND", "fine")
                .statusCode(422)
                .body("rules", hasItems("T9", "T13"));
    }

    @Test
    void whatNobodyCanClearIsNotMadeLonger() {
        Fixture.execute("update phase set rating = 'III' where state = 'DECLARED'");
        extend(amina, "2027-03-25T06:00:00Z").statusCode(422).body("paragraphs", hasItem("22(b)"));
        journey.seenBy(amina).body("legs[1].travellers[0].wantedUntil", nullValue());
    }

    @Test
    void anEndThatIsNotLaterAndTravellersOfAnotherLegAreRefused() {
        extend(amina, "2027-03-20T06:00:00Z").statusCode(400).body("errors.pointer", contains("/leavesAt"));
        journey.post(
                        amina,
                        journey.leg(1) + "/extension",
                        Map.of(
                                "travellers", List.of(Fixture.LUC.toString()),
                                "leavesAt", "2027-03-25T06:00:00Z",
                                "reason", "x"))
                .statusCode(400)
                .body("errors.pointer", contains("/travellers/0"));
        extend(congo, "2027-03-25T06:00:00Z").statusCode(403);
        extend(Tokens.person(UUID.randomUUID()), "2027-03-25T06:00:00Z").statusCode(404);
    }

    @Test
    void aStayThatHasNotBegunIsAmendedNotCutShort() {
        at(NOW);
        Submitted planned = Submitted.by(amina, Journey.request(Fixture.AMINA));
        planned.post(amina, planned.leg(0) + "/curtailment", change("2027-03-03T06:00:00Z"))
                .statusCode(409)
                .body("legalMoves", hasItem("REOPEN"))
                .body("legalMoves", not(hasItem("CURTAIL")));
    }

    private ValidatableResponse curtail(String token, String until) {
        return journey.post(token, journey.leg(1) + "/curtailment", change(until));
    }

    private ValidatableResponse extend(String token, String until) {
        return journey.post(token, journey.leg(1) + "/extension", change(until));
    }

    private static Map<String, Object> change(String until) {
        return Map.of(
                "travellers", List.of(Fixture.AMINA.toString()), "leavesAt", until, "reason", "The work takes longer");
    }
}
