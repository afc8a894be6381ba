package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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

/** T20: whoever decides asks first, and the leg waits for the answer. */
@ClearanceTest
class InquiriesTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final String QUESTION = "Who meets you at the airfield?";
    private static final String ANSWER = "The driver of the Goma office";

    @Inject
    SettableClock clock;

    private String amina;
    private String congo;
    private Submitted journey;

    @BeforeEach
    void ask() {
        clock.set(NOW);
        Fixture.world();
        Fixture.caughtUp("personnel", NOW);
        Fixture.caughtUp("training", NOW);
        Fixture.noCertificates(Fixture.AMINA);
        Fixture.certificate(Fixture.AMINA, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        Fixture.onlyTheShippedRules();
        Fixture.declared("duty-station:CDGOM", "I");
        amina = Tokens.person(Fixture.AMINA);
        congo = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:CD"));
        journey = Submitted.by(amina, Journey.request(Fixture.AMINA));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void theLegWaitsForTheAnswerAndThenForItsDecision() {
        ask(congo)
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("INFORMATION_REQUESTED"))
                .body("legs[1].travellers[0].questions[0].question", equalTo(QUESTION))
                .body("legs[1].travellers[0].questions[0].office", equalTo("DESIGNATED_OFFICIAL"))
                .body("legs[1].travellers[0].questions[0].answer", nullValue())
                .body("status", equalTo("PENDING"));
        assertThat(pending()).doesNotContain(journey.id());
        journey.decide(congo, 1, Fixture.AMINA, "CLEAR", null).statusCode(409).body("legalMoves", hasItem("REFUSE"));
        journey.seenBy(amina).body("nextActions.action", hasItem("ANSWER"));
        answer(amina)
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("PENDING"))
                .body("legs[1].travellers[0].questions[0].answer", equalTo(ANSWER))
                .body("legs[1].travellers[0].questions[0].answeredBy", equalTo("person:" + Fixture.AMINA));
        assertThat(pending()).contains(journey.id());
        answer(amina).statusCode(409);
        journey.decide(congo, 1, Fixture.AMINA, "CLEAR", null).statusCode(200);
        assertThat(Fixture.value(
                        String.class,
                        "select string_agg(type, ' ' order by sequence) from ledger where subject = ?",
                        journey.id()))
                .isEqualTo("request.drafted request.submitted request.information-requested request.information-given"
                        + " request.decided");
    }

    @Test
    void onlyWhoeverDecidesNextAsksAndOnlyTheTravellersSideAnswers() {
        ask(Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE")))
                .statusCode(403);
        ask(Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:TD")))
                .statusCode(404);
        ask(Tokens.person(Fixture.holding(Office.COORDINATOR, "world"))).statusCode(403);
        ask(amina).statusCode(403);
        ask(congo).statusCode(200);
        ask(congo).statusCode(409);
        answer(congo).statusCode(403);
        answer(Tokens.person(Fixture.LUC)).statusCode(404);
        answer(Tokens.organizationSystem("UNICEF")).statusCode(404);
        answer(Tokens.organizationSystem("UNDP")).statusCode(200);
    }

    @Test
    void t13NobodyAsksThemselvesAndAnotherTravellerOrLegIsNamed() {
        UUID official = Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:CD");
        Fixture.person(official, "INTERNATIONAL_STAFF", "UNDP", "Own", "Travel", null);
        Submitted own = Submitted.by(congo, Journey.request(official));
        as(congo)
                .body(Map.of("person", official.toString(), "question", QUESTION))
                .post(own.leg(1) + "/questions")
                .then()
                .statusCode(422)
                .body("rules", contains("T13"));
        as(congo)
                .body(Map.of("person", Fixture.LUC.toString(), "question", QUESTION))
                .post(journey.leg(1) + "/questions")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/person"));
        as(congo)
                .body(Map.of("person", Fixture.AMINA.toString(), "question", QUESTION))
                .post(journey.path() + "/legs/" + UUID.randomUUID() + "/questions")
                .then()
                .statusCode(404);
    }

    @Test
    void aRefusalOrAnAmendmentNeedsNoAnswer() {
        ask(congo).statusCode(200);
        Map<String, Object> amendment = journey.amendment(Fixture.AMINA);
        amendment.put(
                "legs",
                List.of(
                        journey.replacing(0, Journey.legs().getFirst()),
                        journey.replacing(1, Journey.leg("KENBO", "CDGOM", "2027-03-05", "2027-03-18"))));
        journey.post(amina, journey.path() + "/amendment", amendment)
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("PENDING"));
        ask(congo).statusCode(200).body("legs[1].travellers[0].questions.question", contains(QUESTION, QUESTION));
        answer(amina)
                .statusCode(200)
                .body("legs[1].travellers[0].questions.answer", contains(nullValue(), equalTo(ANSWER)));
        ask(congo).statusCode(200);
        journey.decide(congo, 1, Fixture.AMINA, "REFUSE", "Nobody meets them")
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("REFUSED"))
                .body("legs[1].travellers[0].legalActions", not(hasItem("GIVE_INFORMATION")));
    }

    private String pending() {
        return as(congo).get(V1 + "decisions/pending?country=CD&limit=200").asString();
    }

    private ValidatableResponse ask(String token) {
        return as(token)
                .body(Map.of("person", Fixture.AMINA.toString(), "question", QUESTION))
                .post(journey.leg(1) + "/questions")
                .then();
    }

    private ValidatableResponse answer(String token) {
        return as(token)
                .body(Map.of("person", Fixture.AMINA.toString(), "answer", ANSWER))
                .post(journey.leg(1) + "/answers")
                .then();
    }
}
