package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** T21: a material change opens only the leg that it changes, and what is given up stays on the record. */
@ClearanceTest
class AmendmentsTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");

    @Inject
    SettableClock clock;

    private String amina;
    private String congo;

    @BeforeEach
    void beginInFebruary() {
        clock.set(NOW);
        Fixture.world();
        Fixture.station("RWKGL", "Kigali", "RW");
        Fixture.caughtUp("personnel", NOW);
        Fixture.caughtUp("training", NOW);
        for (UUID person : List.of(Fixture.AMINA, Fixture.LUC)) {
            Fixture.noCertificates(person);
            Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        }
        Fixture.onlyTheShippedRules();
        Fixture.declared("duty-station:CDGOM", "I");
        amina = Tokens.person(Fixture.AMINA);
        congo = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:CD"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    static Stream<Arguments> t21() {
        return Stream.of(
                change("nothing", Map.of(), "CLEARED"),
                change("the carrier", Map.of("carrier", "UNHAS 21"), "CLEARED"),
                change("where they stay", Map.of("accommodation", "Lake View Hotel"), "CLEARED"),
                change("the departure", Map.of("departsAt", "2027-03-05T09:00:00Z"), "PENDING"),
                change("the arrival", Map.of("arrivesAt", "2027-03-05T19:00:00Z"), "PENDING"),
                change("the end of the stay", Map.of("leavesAt", "2027-03-21T06:00:00Z"), "PENDING"),
                change("where it begins", Map.of("from", "RWKGL"), "PENDING"),
                change("where it leads", Map.of("to", "RWKGL"), "AUTO_CLEARED"),
                change("that it is a transit", Map.of("transit", true), "AUTO_CLEARED"));
    }

    private static Arguments change(String what, Map<String, Object> fields, String state) {
        return Arguments.of(what, fields, state);
    }

    @ParameterizedTest(name = "T21 {0}: {2}")
    @MethodSource
    void t21(String what, Map<String, Object> fields, String state) {
        Submitted journey = cleared();
        Map<String, Object> goma = Journey.leg("KENBO", "CDGOM", "2027-03-05", "2027-03-20");
        goma.putAll(fields);
        Map<String, Object> amendment = journey.amendment(Fixture.AMINA);
        amendment.put("legs", List.of(journey.replacing(0, Journey.legs().getFirst()), journey.replacing(1, goma)));
        journey.post(amina, journey.path() + "/amendment", amendment)
                .statusCode(200)
                .body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"))
                .body("legs[1].travellers[0].state", equalTo(state))
                .body("legs.id", equalTo(journey.legs()));
    }

    @Test
    void t21ALegThatOpensAgainVoidsTheSlipAndIsDueAnew() {
        Submitted journey = cleared();
        String slip = journey.path() + "/travellers/" + Fixture.AMINA + "/slip";
        as(amina).post(slip).then().statusCode(201);
        clock.set(Instant.parse("2027-03-03T08:00:00Z"));
        Fixture.caughtUp("personnel", clock.instant());
        Fixture.caughtUp("training", clock.instant());
        Map<String, Object> amendment = journey.amendment(Fixture.AMINA);
        amendment.put(
                "legs",
                List.of(
                        journey.replacing(0, Journey.legs().getFirst()),
                        journey.replacing(1, Journey.leg("KENBO", "CDGOM", "2027-03-05", "2027-03-22"))));
        journey.post(amina, journey.path() + "/amendment", amendment)
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("PENDING"))
                .body("legs[1].travellers[0].assessment.late", equalTo(true))
                .body("legs[1].travellers[0].clearedAt", nullValue())
                .body("legs[1].travellers[0].decisions.outcome", contains("CLEAR"));
        as(amina).get(slip).then().statusCode(404);
        journey.decide(congo, 1, Fixture.AMINA, "CLEAR", null)
                .statusCode(200)
                .body("legs[1].travellers[0].decisions.outcome", contains("CLEAR", "CLEAR"));
        as(amina).post(slip).then().statusCode(201);
    }

    @Test
    void t21ALegAndATravellerTakenOutStayAsGivenUpAndCanComeBack() {
        Submitted journey = Submitted.by(amina, Journey.request(Fixture.AMINA, Fixture.LUC));
        Map<String, Object> alone = journey.amendment(Fixture.AMINA);
        alone.put("legs", List.of(journey.replacing(0, Journey.legs().getFirst())));
        journey.post(amina, journey.path() + "/amendment", alone)
                .statusCode(200)
                .body("legs", hasSize(2))
                .body("legs[0].travellers.state", contains("AUTO_CLEARED", "CANCELLED"))
                .body("legs[1].travellers.state", everyItem(equalTo("CANCELLED")))
                .body("legs[1].droppedAt", notNullValue())
                .body("status", equalTo("CLEARED"));
        as(Tokens.person(Fixture.LUC))
                .get(V1 + "notices?kind=LEG_CANCELLED&limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.data.request == '%s' }.data.place".formatted(journey.id()),
                        containsInAnyOrder("duty-station:KENBO", "duty-station:CDGOM"));
        Map<String, Object> both = journey.amendment(Fixture.AMINA, Fixture.LUC);
        both.put(
                "legs",
                List.of(
                        journey.replacing(0, Journey.legs().getFirst()),
                        Map.of("itinerary", Journey.legs().getLast())));
        String goma = journey.post(amina, journey.path() + "/amendment", both)
                .statusCode(200)
                .body("legs", hasSize(3))
                .body("legs[0].travellers.state", contains("AUTO_CLEARED", "CANCELLED", "AUTO_CLEARED"))
                .body("legs[1].travellers.state", everyItem(equalTo("PENDING")))
                .body("legs[2].droppedAt", notNullValue())
                .extract()
                .path("legs[1].id");
        as(congo)
                .body(Journey.decision(Fixture.LUC, "CLEAR", null))
                .post(journey.path() + "/legs/" + goma + "/decisions")
                .then()
                .statusCode(200)
                .body("legs[1].travellers.state", contains("PENDING", "CLEARED"));
    }

    @Test
    void t22AReportIsOfTheLegThatStandsAndOfNothingGivenUp() {
        Submitted journey = Submitted.by(amina, Journey.request(Fixture.AMINA, Fixture.LUC));
        Map<String, Object> alone = journey.amendment(Fixture.AMINA);
        alone.put("legs", List.of(journey.replacing(0, Journey.legs().getFirst())));
        journey.post(amina, journey.path() + "/amendment", alone).statusCode(200);
        Map<String, Object> both = journey.amendment(Fixture.AMINA, Fixture.LUC);
        both.put(
                "legs",
                List.of(
                        journey.replacing(0, Journey.legs().getFirst()),
                        Map.of("itinerary", Journey.legs().getLast())));
        String goma = journey.post(amina, journey.path() + "/amendment", both)
                .statusCode(200)
                .extract()
                .path("legs[1].id");
        clock.set(Instant.parse("2027-03-05T12:00:00Z"));
        report(journey.leg(0), Fixture.LUC, "2027-03-01T08:10:00Z");
        journey.seenBy(amina)
                .body("legs[0].travellers.state", contains("AUTO_CLEARED", "CANCELLED", "IN_PROGRESS"))
                .body("legs[0].travellers[1].departedAt", nullValue())
                .body("legs[0].travellers[2].departedAt", equalTo("2027-03-01T08:10:00Z"));
        report(journey.path() + "/legs/" + goma, Fixture.LUC, "2027-03-05T08:10:00Z");
        journey.seenBy(amina)
                .body("legs[0].travellers.state", contains("AUTO_CLEARED", "CANCELLED", "COMPLETED"))
                .body("legs[1].travellers[1].departedAt", equalTo("2027-03-05T08:10:00Z"))
                .body("legs[2].droppedAt", notNullValue())
                .body("legs[2].travellers.departedAt", everyItem(nullValue()));
    }

    private static void report(String leg, UUID person, String departed) {
        Map<String, Object> movement = Map.of("person", person.toString(), "kind", "DEPARTED", "happenedAt", departed);
        as(Tokens.person(person))
                .body(Map.of("movements", List.of(movement)))
                .post(leg + "/movements")
                .then()
                .statusCode(201);
    }

    @Test
    void t21TheLastLegOfADeploymentIsAnotherOneWhenALegFollows() {
        Fixture.onlyTheShippedRules();
        Map<String, Object> request = Journey.request(Fixture.AMINA);
        request.put("purpose", "CHANGE_OF_DUTY_STATION");
        Submitted journey = Submitted.by(amina, request);
        Map<String, Object> amendment = journey.amendment(Fixture.AMINA);
        amendment.put("purpose", "CHANGE_OF_DUTY_STATION");
        amendment.put(
                "legs",
                List.of(
                        journey.replacing(0, Journey.legs().get(0)),
                        journey.replacing(1, Journey.legs().get(1)),
                        Map.of("itinerary", Journey.leg("CDGOM", "RWKGL", "2027-03-20", "2027-04-20"))));
        long before = Fixture.value(
                Long.class,
                "select count(*) from leg_clearance where request = ? and asked_at > ?",
                UUID.fromString(journey.id()),
                NOW.atOffset(ZoneOffset.UTC));
        clock.set(NOW.plusSeconds(60));
        journey.post(amina, journey.path() + "/amendment", amendment).statusCode(200);
        assertThat(Fixture.value(
                        Long.class,
                        "select count(*) from leg_clearance where request = ? and asked_at > ?",
                        UUID.fromString(journey.id()),
                        NOW.atOffset(ZoneOffset.UTC)))
                .isEqualTo(before + 2);
    }

    @Test
    void t20ALegThatHasBegunIsNotAmendedButTheOthersAre() {
        Submitted journey = cleared();
        Fixture.execute(
                "update leg_clearance set state = 'IN_PROGRESS' where leg = ?",
                UUID.fromString(journey.legs().getFirst()));
        Map<String, Object> amendment = journey.amendment(Fixture.AMINA);
        amendment.put(
                "legs",
                List.of(
                        journey.replacing(0, Journey.leg("CHGVA", "KENBO", "2027-03-01", "2027-03-04")),
                        journey.replacing(1, Journey.legs().getLast())));
        journey.post(amina, journey.path() + "/amendment", amendment)
                .statusCode(409)
                .body("legalMoves", hasItem("CURTAIL"));
        amendment.put("legs", List.of(journey.replacing(0, Journey.legs().getFirst())));
        journey.post(amina, journey.path() + "/amendment", amendment)
                .statusCode(200)
                .body("legs[0].travellers[0].state", equalTo("IN_PROGRESS"))
                .body("legs[1].travellers[0].state", equalTo("CANCELLED"));
    }

    @Test
    void aDraftIsRewrittenFreelyAndNothingOfItIsAskedFor() {
        String id = as(amina)
                .body(Journey.request(Fixture.AMINA))
                .post(Journey.V1 + "requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<String> legs = as(amina).get(Journey.V1 + "requests/" + id).path("legs.id");
        Submitted draft = new Submitted(id, legs);
        Map<String, Object> amendment = draft.amendment(Fixture.AMINA, Fixture.LUC);
        amendment.put("title", "Another mission");
        draft.post(amina, draft.path() + "/amendment", amendment)
                .statusCode(200)
                .body("title", equalTo("Another mission"))
                .body("status", equalTo("DRAFT"))
                .body("legs[0].travellers.state", contains("DRAFT", "DRAFT"))
                .body("legs[0].travellers[1].assessment", nullValue());
        draft.post(amina, draft.path() + "/submission", Map.of())
                .statusCode(200)
                .body("legs[0].travellers.state", contains("AUTO_CLEARED", "AUTO_CLEARED"));
    }

    @Test
    void whatDoesNotBelongToTheJourneyIsNamedAndStrangersAmendNothing() {
        Submitted journey = cleared();
        Map<String, Object> amendment = journey.amendment(Fixture.AMINA);
        Map<String, Object> twice = journey.replacing(0, Journey.legs().getFirst());
        amendment.put("legs", List.of(twice, journey.replacing(0, Journey.legs().getLast())));
        journey.post(amina, journey.path() + "/amendment", amendment)
                .statusCode(400)
                .body("errors.pointer", hasItem("/legs"));
        amendment.put(
                "legs",
                List.of(Map.of(
                        "leg",
                        UUID.randomUUID().toString(),
                        "itinerary",
                        Journey.legs().getFirst())));
        journey.post(amina, journey.path() + "/amendment", amendment).statusCode(400);
        Map<String, Object> same = journey.amendment(Fixture.AMINA);
        as(amina).body(same).post(journey.path() + "/amendment").then().statusCode(428);
        journey.post(Tokens.person(Fixture.LUC), journey.path() + "/amendment", same)
                .statusCode(404);
        journey.post(congo, journey.path() + "/amendment", same).statusCode(403);
        journey.post(Tokens.organizationSystem("UNICEF"), journey.path() + "/amendment", same)
                .statusCode(404);
        journey.post(Tokens.organizationSystem("UNDP"), journey.path() + "/amendment", same)
                .statusCode(200);
        journey.post(amina, journey.path() + "/cancellation", Map.of("reason", "No more"))
                .statusCode(200);
        journey.post(amina, journey.path() + "/amendment", same)
                .statusCode(409)
                .body("detail", containsString("make a new request"));
    }

    @Test
    void t20WhatTheCallerMayDoNextIsTheirs() {
        Submitted journey = Submitted.by(amina, Journey.request(Fixture.AMINA));
        journey.seenBy(amina)
                .body("nextActions.action", contains("AMEND", "CANCEL", "REPORT_MOVEMENT", "ISSUE_SLIP"))
                .body("nextActions[2].href", equalTo(journey.leg(0) + "/movements"));
        journey.seenBy(congo)
                .body("nextActions.action", contains("DECIDE", "ASK"))
                .body("nextActions[0].href", equalTo(journey.leg(1) + "/decisions"));
        String officer = Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "country:CD"));
        journey.seenBy(officer).body("nextActions", nullValue());
        String kenya = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE"));
        journey.seenBy(kenya).body("nextActions.action", contains("DECIDE"));
        UUID official = Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:CD");
        Fixture.person(official, "INTERNATIONAL_STAFF", "UNDP", "Own", "Travel", null);
        Submitted own = Submitted.by(congo, Journey.request(official));
        own.seenBy(congo).body("nextActions.action", not(hasItem("DECIDE")));
        String state = Fixture.value(
                String.class,
                "select state::text from ledger where subject = ? order by sequence desc limit 1",
                journey.id());
        assertThat(state).doesNotContain("nextActions");
        as(congo).get(journey.path()).then().body("legs[1].travellers[0].questions", empty());
    }

    private Submitted cleared() {
        Submitted journey = Submitted.by(amina, Journey.request(Fixture.AMINA));
        journey.decide(congo, 1, Fixture.AMINA, "CLEAR", null).statusCode(200);
        return journey;
    }
}
