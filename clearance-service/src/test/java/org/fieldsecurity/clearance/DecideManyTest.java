package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue of a designated official, and one decision on much of it. Chad is the country of this test alone. */
@ClearanceTest
class DecideManyTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final String ORGANIZATION = "IFAD";

    @Inject
    SettableClock clock;

    private String chad;

    @BeforeEach
    void inChad() {
        clock.set(NOW);
        Fixture.world();
        Fixture.station("TDABE", "Abeche", "TD");
        Fixture.caughtUp("personnel", NOW);
        Fixture.caughtUp("training", NOW);
        Fixture.onlyTheShippedRules();
        Fixture.declared("duty-station:TDNDJ", "I");
        Fixture.declared("duty-station:TDABE", "II");
        Fixture.execute(
                "update leg_clearance set state = 'CANCELLED', wanted_until = null where country = 'TD' and state <> 'CANCELLED'");
        chad = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:TD"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void theQueueIsReadByDepartureOrByRiskAPageAtATimeAndFiltered() {
        Submitted calm = journey(certified(), "TDNDJ", "2027-03-01");
        Submitted danger = journey(certified(), "TDABE", "2027-03-10");
        Submitted later = journey(certified(), "TDNDJ", "2027-03-20");
        Submitted worst = journey(certified(), "TDABE", "2027-03-25");
        assertThat(queue("")).containsExactly(calm.id(), danger.id(), later.id(), worst.id());
        assertThat(queue("&order=RISK")).containsExactly(danger.id(), worst.id(), calm.id(), later.id());
        assertThat(queue("&rating=II")).containsExactly(danger.id(), worst.id());
        assertThat(queue("&departsBefore=2027-03-10T08:00:00Z")).containsExactly(calm.id());
        assertThat(queue("&organization=UNDP")).isEmpty();
        as(chad).get(V1 + "decisions/pending?order=SIZE").then().statusCode(400);
        assertThat(queue("&country=KE")).isEmpty();
        as(chad).get(V1 + "decisions/pending?order=RISK&cursor=MA.MA").then().statusCode(400);
    }

    @Test
    void fiftyAreDecidedWithOneReasonAndEachIsAnsweredOnItsOwn() {
        List<Map<String, Object>> items = new ArrayList<>();
        List<Submitted> journeys = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            UUID person = i % 10 == 9 ? uncertified() : certified();
            Submitted journey = journey(person, "TDNDJ", "2027-03-01");
            journeys.add(journey);
            items.add(item(journey, person));
        }
        journeys.getFirst()
                .decide(chad, 0, person(items.getFirst()), "REFUSE", "Too early")
                .statusCode(200);
        List<Map<String, Object>> answers = as(chad).body(
                        Map.of("outcome", "CLEAR", "reason", "The convoy of Monday", "items", items))
                .post(V1 + "decisions")
                .then()
                .statusCode(200)
                .body(
                        "items.request",
                        equalTo(journeys.stream().map(Submitted::id).toList()))
                .body("items[0].problem.status", equalTo(409))
                .body("items[0].problem.detail", containsString("by the DESIGNATED_OFFICIAL for country:TD"))
                .body("items[9].problem.rules", contains("T9", "T13"))
                .extract()
                .path("items");
        assertThat(answers)
                .filteredOn(answer -> "CLEARED".equals(answer.get("state")))
                .hasSize(44);
        journeys.get(1)
                .seenBy(chad)
                .body("legs[0].travellers[0].state", equalTo("CLEARED"))
                .body("legs[0].travellers[0].decisions[0].reason", equalTo("The convoy of Monday"));
        journeys.get(9).seenBy(chad).body("legs[0].travellers[0].state", equalTo("PENDING"));
    }

    @Test
    void whatIsNotTheirsIsRefusedItemByItem() {
        UUID person = certified();
        Submitted journey = journey(person, "TDNDJ", "2027-03-01");
        UUID stranger = UUID.randomUUID();
        Map<String, Object> wrongLeg = new HashMap<>(item(journey, person));
        wrongLeg.put("leg", stranger.toString());
        Map<String, Object> unknown = new HashMap<>(item(journey, person));
        unknown.put("request", stranger.toString());
        UUID official = Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:TD");
        Fixture.person(official, "INTERNATIONAL_STAFF", ORGANIZATION, "Own", "Travel", null);
        Fixture.certificate(official, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        Submitted own = journey(official, "TDNDJ", "2027-03-01");
        as(chad).body(Map.of(
                        "outcome",
                        "CLEAR",
                        "items",
                        List.of(wrongLeg, unknown, item(own, official), item(journey, person))))
                .post(V1 + "decisions")
                .then()
                .statusCode(200)
                .body("items[0].problem.status", equalTo(404))
                .body("items[1].problem.status", equalTo(404))
                .body("items[2].problem.rules", contains("T13"))
                .body("items[3].state", equalTo("CLEARED"))
                .body("items[3].problem", nullValue());
        String kenya = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE"));
        as(kenya)
                .body(Map.of("outcome", "REFUSE", "reason", "x", "items", List.of(item(journey, person))))
                .post(V1 + "decisions")
                .then()
                .statusCode(200)
                .body("items.problem.status", everyItem(equalTo(404)));
    }

    @Test
    void ofTwoOfficialsWhoDecideTheSameFiftyAtOnceEachLegGetsOneDecision() throws Exception {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID person = certified();
            items.add(item(journey(person, "TDNDJ", "2027-03-01"), person));
        }
        String adInterim = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL_AD_INTERIM, "country:TD"));
        List<Callable<List<String>>> attempts = new ArrayList<>();
        for (String official : List.of(chad, adInterim, chad, adInterim)) {
            List<Map<String, Object>> order = attempts.size() % 2 == 0 ? items : items.reversed();
            attempts.add(() -> as(official)
                    .body(Map.of("outcome", "CLEAR", "items", order))
                    .post(V1 + "decisions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.state"));
        }
        int cleared = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(attempts)) {
                cleared += (int) answer.get().stream().filter("CLEARED"::equals).count();
            }
        }
        assertThat(cleared).isEqualTo(20);
        assertThat(Fixture.value(
                        Long.class,
                        "select count(*) from leg_decision where clearance in (select id from leg_clearance where"
                                + " request = any(?))",
                        (Object) items.stream()
                                .map(item -> UUID.fromString((String) item.get("request")))
                                .toArray(UUID[]::new)))
                .isEqualTo(20);
    }

    @Test
    void a8ADecisionUnderAnAppointmentThatEndsWhileItWaitsIsRefused() throws Exception {
        UUID person = certified();
        Submitted journey = journey(person, "TDNDJ", "2027-03-01");
        UUID official = Fixture.holding("leaving " + UUID.randomUUID(), Office.DESIGNATED_OFFICIAL, "country:TD");
        TestDatabase database = TestDatabase.of("clearance");
        try (var held = database.owner().hold();
                var threads = Executors.newSingleThreadExecutor()) {
            held.execute("update clearance_request set title = title where id = ?", UUID.fromString(journey.id()));
            var decision = threads.submit(() -> journey.decide(Tokens.person(official), 0, person, "CLEAR", null)
                    .extract()
                    .statusCode());
            await().until(() ->
                    database.owner().value(Long.class, "select count(*) from pg_locks where not granted") > 0);
            Fixture.execute(
                    "update held_office set valid_to = ? where holder = ?", NOW.atOffset(ZoneOffset.UTC), official);
            held.commit();
            assertThat(decision.get()).isEqualTo(403);
        }
        journey.seenBy(chad).body("legs[0].travellers[0].state", equalTo("PENDING"));
    }

    private List<String> queue(String parameters) {
        List<String> found = new ArrayList<>();
        String next = V1 + "decisions/pending?limit=1" + parameters;
        while (next != null) {
            var page = as(chad).get(next).then().statusCode(200).extract();
            found.addAll(page.path("items.request"));
            String cursor = page.path("nextCursor");
            next = cursor == null ? null : V1 + "decisions/pending?limit=1" + parameters + "&cursor=" + cursor;
        }
        return found;
    }

    private static Submitted journey(UUID person, String to, String departs) {
        Map<String, Object> request = Journey.request(person);
        request.put("legs", List.of(Journey.leg("CHGVA", to, departs, "2027-03-28")));
        return Submitted.by(Tokens.person(person), request);
    }

    private static Map<String, Object> item(Submitted journey, UUID person) {
        return Map.of("request", journey.id(), "leg", journey.legs().getFirst(), "person", person.toString());
    }

    private static UUID person(Map<String, Object> item) {
        return UUID.fromString((String) item.get("person"));
    }

    private static UUID certified() {
        UUID person = uncertified();
        Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        return person;
    }

    private static UUID uncertified() {
        UUID person = UUID.randomUUID();
        Fixture.person(person, "INTERNATIONAL_STAFF", ORGANIZATION, "Some", "Body", null);
        return person;
    }
}
