package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.fieldsecurity.clearance.Journey.leg;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.arc.All;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.feed.FeedEvents;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two records of one person become one, and two again (P10): nobody counts twice, and nothing of theirs is lost. */
@ClearanceTest
class MergedRecordsTest {

    private static final Instant NOW = Instant.parse("2027-02-10T08:00:00Z");

    @Inject
    SettableClock clock;

    @Inject
    @All
    List<FeedHandler> handlers;

    @Inject
    Pool pool;

    private final UUID survivor = UUID.randomUUID();
    private final UUID merged = UUID.randomUUID();
    private int sequence = 1;
    private String coordinator;

    @BeforeEach
    void twoRecords() {
        clock.set(NOW);
        Fixture.world();
        Fixture.station("VECCS", "Caracas", "VE");
        Fixture.caughtUp("personnel", NOW);
        Fixture.caughtUp("training", NOW);
        Fixture.onlyTheShippedRules();
        coordinator = Tokens.person(Fixture.holding(Office.COORDINATOR, "world"));
        told("registered", survivor, null);
        told("registered", merged, null);
        Fixture.certificate(survivor, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void p10JourneysOfTheMergedRecordAreTheSurvivorsUntilTheMergeIsUndone() {
        Fixture.certificate(merged, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        Trip trip = Trip.submitted(merged, List.of(leg("CHGVA", "VECCS", "2027-02-12", "2027-02-20")));
        clock.set(Instant.parse("2027-02-12T20:00:00Z"));
        trip.moved(0, "ARRIVED", "2027-02-12T19:00:00Z");
        told("merged", merged, survivor);
        assertThat(presentInCaracas()).contains(survivor.toString()).doesNotContain(merged.toString());
        whereabouts(survivor, "VECCS");
        whereabouts(merged, "VECCS");
        as(Tokens.person(survivor))
                .get(V1 + "requests")
                .then()
                .statusCode(200)
                .body("items.id", contains(trip.request()));
        as(Tokens.person(survivor))
                .get(V1 + "requests/" + trip.request())
                .then()
                .statusCode(200)
                .body("legs[0].travellers[0].person", equalTo(merged.toString()));
        as(Tokens.person(survivor))
                .body(Trip.movement(survivor, "LEFT", "2027-02-12T19:30:00Z", null))
                .post(trip.path(0))
                .then()
                .statusCode(201);
        assertThat(presentInCaracas()).doesNotContain(survivor.toString(), merged.toString());
        as(coordinator)
                .get(V1 + "people/" + survivor + "/dossier")
                .then()
                .statusCode(200)
                .body("dossier.chains.findAll { it.subjectType == 'request' }.subject", contains(trip.request()));
        told("separated", merged, null);
        as(Tokens.person(survivor)).get(V1 + "requests").then().body("items", hasSize(0));
        as(Tokens.person(survivor))
                .get(V1 + "requests/" + trip.request())
                .then()
                .statusCode(404);
        as(Tokens.person(merged)).get(V1 + "requests").then().body("items.id", contains(trip.request()));
    }

    @Test
    void p10NobodyAsksForAMergedRecordAnyMore() {
        told("merged", merged, survivor);
        Map<String, Object> question = Journey.question(merged);
        as(Tokens.person(merged))
                .body(question)
                .post(V1 + "pre-flight-checks")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/travellers/0/person"))
                .body("errors.detail", hasItem(containsString("was merged into another one")));
        told("separated", merged, null);
        as(Tokens.person(merged))
                .body(question)
                .post(V1 + "pre-flight-checks")
                .then()
                .statusCode(200);
    }

    @Test
    void p10ARequestOfTheMergedRecordIsJudgedByWhatTheSurvivorHolds() {
        Map<String, Object> request = Journey.request(merged);
        request.put("legs", List.of(leg("CHGVA", "VECCS", "2027-04-01", "2027-04-05")));
        String draft = as(Tokens.person(merged))
                .body(request)
                .post(V1 + "requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        told("merged", merged, survivor);
        as(Tokens.person(survivor))
                .header("If-Match", "\"0\"")
                .post(V1 + "requests/" + draft + "/submission")
                .then()
                .statusCode(200)
                .body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
    }

    @Test
    void p10TheSurvivorAmendsARequestOfTheMergedRecordOrTakesItsPlaceOnIt() {
        Fixture.certificate(merged, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        Trip trip = Trip.submitted(merged, List.of(leg("CHGVA", "VECCS", "2027-04-01", "2027-04-05")));
        told("merged", merged, survivor);
        Map<String, Object> kept = leg("CHGVA", "VECCS", "2027-04-01", "2027-04-05");
        kept.put("accommodation", "Hotel Avila");
        amend(trip, merged, kept)
                .body("legs[0].travellers", hasSize(1))
                .body("legs[0].travellers[0].person", equalTo(merged.toString()))
                .body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
        amend(trip, survivor, kept)
                .body("legs[0].travellers.find { it.person == '" + survivor + "' }.state", equalTo("AUTO_CLEARED"))
                .body("legs[0].travellers.find { it.person == '" + merged + "' }.state", equalTo("CANCELLED"));
    }

    private ValidatableResponse amend(Trip trip, UUID traveller, Map<String, Object> leg) {
        String token = Tokens.person(survivor);
        Map<String, Object> amendment = Journey.request(traveller);
        amendment.put("reason", "Another hotel");
        amendment.put("legs", List.of(Map.of("leg", trip.legs().getFirst(), "itinerary", leg)));
        String path = V1 + "requests/" + trip.request();
        return as(token)
                .header("If-Match", as(token).get(path).header("ETag"))
                .body(amendment)
                .post(path + "/amendment")
                .then()
                .statusCode(200);
    }

    @Test
    void p10OfAChainOfMergesEachIsUndoneByItself() {
        UUID last = UUID.randomUUID();
        told("registered", last, null);
        UUID naming = UUID.randomUUID();
        Fixture.listed(merged, "ESSENTIAL", "duty-station:VECCS");
        Fixture.execute("update essential_naming set id = ? where person = ?", naming, merged);
        told("merged", merged, survivor);
        assertThat(owner(naming)).isEqualTo(survivor);
        told("merged", survivor, last);
        assertThat(owner(naming)).isEqualTo(last);
        told("separated", survivor, null);
        assertThat(owner(naming)).isEqualTo(survivor);
        told("separated", merged, null);
        assertThat(owner(naming)).isEqualTo(merged);
        assertThat(Fixture.value(Boolean.class, "select named is null from essential_naming where id = ?", naming))
                .isTrue();
    }

    @Test
    void p10ABriefingOpenedAfterTheMergeIsTheSurvivorsToo() {
        told("merged", merged, survivor);
        UUID briefing = UUID.randomUUID();
        apply("training", FeedEvents.of("training", "briefing.opened", briefing.toString(), 1, """
                        {"id": "%1$s", "request": "%1$s", "leg": "%1$s", "person": "%2$s", "organization": "ITU",
                         "dutyStation": "VECCS", "country": "VE", "arrivedAt": "2027-02-10T08:00:00Z",
                         "dueAt": "2027-02-11T08:00:00Z", "state": "OPEN"}""".formatted(
                        briefing, merged)));
        assertThat(Fixture.value(UUID.class, "select person from briefing_copy where id = ?", briefing))
                .isEqualTo(survivor);
        told("separated", merged, null);
        assertThat(Fixture.value(UUID.class, "select person from briefing_copy where id = ?", briefing))
                .isEqualTo(merged);
    }

    @Test
    void p10OfTwoHomesAtOnceTheSurvivorsOwnCounts() {
        lives(merged, "VE/old", "2026-06-01T00:00:00Z");
        lives(survivor, "VE/own", "2026-01-01T00:00:00Z");
        told("merged", merged, survivor);
        assertThat(zone(survivor, "2026-07-01T00:00:00Z")).isEqualTo("VE/own");
        told("separated", merged, null);
        assertThat(zone(merged, "2026-07-01T00:00:00Z")).isEqualTo("VE/old");
    }

    @Test
    void p10MadeAndUndoneInOneBatchAndToldTwiceNothingMoves() {
        Fixture.listed(merged, "ESSENTIAL", "duty-station:VECCS");
        FeedEvent made = event("merged", merged, survivor);
        FeedEvent undone = event("separated", merged, null);
        apply("personnel", made, undone);
        apply("personnel", made, undone);
        assertThat(Fixture.value(Long.class, "select count(*) from essential_naming where person = ?", merged))
                .isEqualTo(1);
    }

    private List<String> presentInCaracas() {
        return new ArrayList<>(as(coordinator)
                .get(V1 + "presence?limit=200&scope=country:VE")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.person", String.class));
    }

    private void whereabouts(UUID person, String station) {
        as(coordinator)
                .get(V1 + "people/" + person + "/whereabouts")
                .then()
                .statusCode(200)
                .body("dutyStation", equalTo(station));
    }

    private static UUID owner(UUID naming) {
        return Fixture.value(UUID.class, "select person from essential_naming where id = ?", naming);
    }

    private static String zone(UUID person, String at) {
        return Fixture.value(String.class, "select zone_of_person(?, cast(? as timestamptz))", person, at);
    }

    private void lives(UUID person, String zone, String since) {
        UUID home = UUID.randomUUID();
        Fixture.execute(
                "insert into residence_zone_copy (residence, sequence, zone, valid_from) values (?, 1, ?, cast(? as"
                        + " timestamptz))",
                home,
                zone,
                since);
        Fixture.execute(
                "insert into residency_copy (person, valid_from, sequence, residence) values (?, cast(? as timestamptz),"
                        + " 1, ?)",
                person,
                since,
                home);
    }

    private void told(String verb, UUID person, @Nullable UUID into) {
        apply("personnel", event(verb, person, into));
    }

    private FeedEvent event(String verb, UUID person, @Nullable UUID into) {
        return FeedEvents.of("personnel", "person." + verb, person.toString(), sequence++, """
                {"id": "%s", "category": "INTERNATIONAL_STAFF", "organization": "ITU", "dutyStation": "CHGVA",
                 "familyName": "Twice", "givenNames": "Ana", "assignedFrom": "2026-01-01"%s}""".formatted(
                        person, into == null ? "" : ", \"mergedInto\": \"" + into + "\""));
    }

    private void apply(String source, FeedEvent... events) {
        for (FeedHandler handler : handlers) {
            if (handler.source().equals(source)) {
                pool.withTransaction(transaction -> handler.apply(transaction, List.of(events)))
                        .await()
                        .atMost(Duration.ofSeconds(10));
            }
        }
    }
}
