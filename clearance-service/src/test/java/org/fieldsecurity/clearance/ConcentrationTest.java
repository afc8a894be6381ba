package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T14 over requests: colleagues on one flight are counted, whoever asked for them. Each test has a flight of its own. */
@ClearanceTest
class ConcentrationTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final String ORGANIZATION = "UNOPS";

    @Inject
    SettableClock clock;

    private final String hr = Tokens.organizationSystem(ORGANIZATION);

    @BeforeEach
    void beginInFebruary() {
        clock.set(NOW);
        Fixture.world();
        Fixture.caughtUp("personnel", NOW);
        Fixture.caughtUp("training", NOW);
        Fixture.onlyTheShippedRules();
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void t14TheThirtyFirstOnAFlightNeedsTheExecutiveHeadWhoFindsItInTheQueue() {
        Submitted.by(hr, flight("KQ 101", people(30))).seenBy(hr).body("status", equalTo("CLEARED"));
        UUID last = people(1)[0];
        Submitted.by(hr, flight("kq101", people(1), "2027-03-02"))
                .seenBy(hr)
                .body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
        Submitted journey = Submitted.by(hr, flight("KQ-101", last));
        journey.seenBy(hr)
                .body("legs[0].travellers[0].state", equalTo("PENDING"))
                .body("legs[0].travellers[0].assessment.rules.id", hasItem("T14"))
                .body("legs[0].travellers[0].assessment.decidedBy.scope", contains("organization:" + ORGANIZATION));
        String head = Tokens.person(Fixture.holding(Office.EXECUTIVE_HEAD, "organization:" + ORGANIZATION));
        as(head).get(V1 + "decisions/pending?limit=200")
                .then()
                .statusCode(200)
                .body("items.request", hasItem(journey.id()))
                .body("items.organization", everyItem(equalTo(ORGANIZATION)));
        String other = Tokens.person(Fixture.holding(Office.EXECUTIVE_HEAD, "organization:UNFPA"));
        as(other)
                .get(V1 + "decisions/pending?limit=200")
                .then()
                .statusCode(200)
                .body("items.request", not(hasItem(journey.id())));
        String kenya = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE"));
        journey.decide(kenya, 0, last, "CLEAR", null).statusCode(403);
        journey.decide(other, 0, last, "CLEAR", null).statusCode(404);
        journey.decide(head, 0, last, "CLEAR", null)
                .statusCode(200)
                .body("legs[0].travellers[0].state", equalTo("CLEARED"))
                .body("legs[0].travellers[0].decisions[0].office", equalTo("EXECUTIVE_HEAD"));
    }

    @Test
    void t14OneRequestForTooManyWaitsAsAWhole() {
        Submitted.by(hr, flight("KQ 102", people(31)))
                .seenBy(hr)
                .body("legs[0].travellers", hasSize(31))
                .body("legs[0].travellers.state", everyItem(equalTo("PENDING")));
    }

    @Test
    void t14DependantsOthersAndThoseWhoGaveUpDoNotCount() {
        Submitted given = Submitted.by(hr, flight("KQ 103", people(20)));
        given.post(hr, given.path() + "/cancellation", Map.of("reason", "No more"))
                .statusCode(200);
        UUID[] staff = people(20);
        for (int i = 0; i < 15; i++) {
            UUID child = UUID.randomUUID();
            Fixture.person(child, "DEPENDANT", ORGANIZATION, "A", "Child", staff[0]);
            Fixture.certificate(child, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
            Submitted.by(hr, flight("KQ 103", child));
        }
        Submitted.by(hr, flight("KQ 103", staff))
                .seenBy(hr)
                .body("legs[0].travellers.state", everyItem(equalTo("AUTO_CLEARED")));
    }

    @Test
    void t14OfManyWhoBookTheLastSeatAtOnceOneIsCleared() throws Exception {
        Submitted.by(hr, flight("KQ 104", people(29)));
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID person = people(1)[0];
            attempts.add(() ->
                    Journey.submitted(hr, flight("KQ 104", person)).extract().path("legs[0].travellers[0].state"));
        }
        List<String> states = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(attempts)) {
                states.add(answer.get());
            }
        }
        assertThat(states).containsOnlyOnce("AUTO_CLEARED").contains("PENDING");
    }

    @Test
    void t14TheOfficialAndTheAdInterimOfACountryAreNotOnOneFlight() {
        UUID official = Fixture.holding("flying", Office.DESIGNATED_OFFICIAL, "country:RW");
        UUID adInterim = Fixture.holding("flying", Office.DESIGNATED_OFFICIAL_AD_INTERIM, "country:RW");
        UUID elsewhere = Fixture.holding("flying", Office.DESIGNATED_OFFICIAL_AD_INTERIM, "country:UG");
        for (UUID person : List.of(official, adInterim, elsewhere)) {
            Fixture.person(person, "INTERNATIONAL_STAFF", ORGANIZATION, "An", "Official", null);
            Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        }
        Submitted.by(hr, flight("KQ 105", official))
                .seenBy(hr)
                .body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
        Submitted.by(hr, flight("KQ 105", elsewhere))
                .seenBy(hr)
                .body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
        Submitted together = Submitted.by(hr, flight("KQ 105", adInterim));
        together.seenBy(hr)
                .body("legs[0].travellers[0].state", equalTo("PENDING"))
                .body("legs[0].travellers[0].assessment.override", equalTo(true))
                .body("legs[0].travellers[0].assessment.rules.id", hasItems("T14", "T13"));
        Submitted.by(hr, flight("KQ 106", official, adInterim))
                .seenBy(hr)
                .body("legs[0].travellers.state", everyItem(equalTo("PENDING")));
    }

    @Test
    void t14WhoeverMovesToAFullFlightIsAskedForAgainAndNobodyElse() {
        Submitted.by(hr, flight("KQ 109", people(30)));
        UUID person = people(1)[0];
        Submitted journey = Submitted.by(hr, flight("KQ 110", person));
        Map<String, Object> amendment = flight("KQ 111", person);
        amendment.put("reason", "The flight is cancelled");
        amendment.put("legs", List.of(journey.replacing(0, leg("KQ 111", "2027-03-01"))));
        journey.post(hr, journey.path() + "/amendment", amendment)
                .statusCode(200)
                .body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
        amendment.put("legs", List.of(journey.replacing(0, leg("KQ 109", "2027-03-01"))));
        journey.post(hr, journey.path() + "/amendment", amendment)
                .statusCode(200)
                .body("legs[0].travellers[0].state", equalTo("PENDING"));
    }

    @Test
    void t14ManyUnderOneRoofAreFlagged() {
        Map<String, Object> first = flight("KQ 107", people(30));
        first.put("legs", List.of(lodged("KQ 107", "Lake View Hotel, +254 700 000 000")));
        Submitted.by(hr, first);
        Map<String, Object> second = flight("KQ 108", people(1));
        second.put("legs", List.of(lodged("KQ 108", "LAKE VIEW-hotel, room 7")));
        Submitted.by(hr, second)
                .seenBy(hr)
                .body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"))
                .body("legs[0].travellers[0].assessment.rules.find { it.id == 'T14' }.outcome", equalTo("FLAGGED"));
    }

    @Test
    void t14APhaseJudgesEachJourneyByItsOwnFlightAndWhoElseIsOnIt() {
        Fixture.station("KEMYD", "Malindi", "KE");
        Submitted one = Submitted.by(hr, to("KEMYD", "KQ 121", people(20)));
        Submitted other = Submitted.by(hr, to("KEMYD", "KQ 122", people(20)));
        Submitted full = Submitted.by(hr, to("KEMYD", "KQ 123", people(30)));
        Submitted oneMore = Submitted.by(hr, to("KEMYD", "KQ 123", people(1)));
        clock.advance(Duration.ofMinutes(1));
        as(Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE")))
                .body(Map.of("scope", "duty-station:KEMYD", "rating", "I", "emergency", false, "reason", "Unrest"))
                .post(V1 + "phases")
                .then()
                .statusCode(201);
        String organization = "organization:" + ORGANIZATION;
        for (Submitted journey : List.of(one, other)) {
            journey.seenBy(hr)
                    .body("legs[0].travellers.state", everyItem(equalTo("PENDING")))
                    .body("legs[0].travellers.assessment.decidedBy.scope", everyItem(not(hasItem(organization))));
        }
        for (Submitted journey : List.of(full, oneMore)) {
            journey.seenBy(hr)
                    .body("legs[0].travellers.state", everyItem(equalTo("PENDING")))
                    .body("legs[0].travellers.assessment.decidedBy.scope", everyItem(hasItem(organization)));
        }
    }

    @Test
    void t14WhoWasTakenOutTravelsWithNobody() {
        Fixture.station("KELAU", "Lamu", "KE");
        UUID[] people = people(31);
        Submitted journey = Submitted.by(hr, to("KELAU", "KQ 124", people));
        journey.seenBy(hr).body("legs[0].travellers.state", everyItem(equalTo("PENDING")));
        Map<String, Object> amendment = to("KELAU", "KQ 124", people[0]);
        amendment.put("reason", "One goes first");
        amendment.put("legs", List.of(journey.replacing(0, leg("KELAU", "KQ 124", "2027-03-01"))));
        journey.post(hr, journey.path() + "/amendment", amendment).statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        as(Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE")))
                .body(Map.of("scope", "duty-station:KELAU", "rating", "I", "emergency", false, "reason", "Unrest"))
                .post(V1 + "phases")
                .then()
                .statusCode(201);
        journey.seenBy(hr)
                .body(
                        "legs[0].travellers.find { it.person == '" + people[0] + "' }.assessment.decidedBy.scope",
                        contains("country:KE"));
    }

    @ParameterizedTest
    @CsvSource({"Bus, AUTO_CLEARED", "'', AUTO_CLEARED", "UNHAS 21, PENDING", "un 1234, PENDING"})
    void t14OnlyWhatIsNumberedIsOneVehicle(String carrier, String state) {
        Submitted.by(hr, flight(carrier, people(31), "2027-03-07"))
                .seenBy(hr)
                .body("legs[0].travellers.state", everyItem(equalTo(state)));
    }

    private static Map<String, Object> to(String station, String carrier, UUID... people) {
        Map<String, Object> request = Journey.request(people);
        request.put("legs", List.of(leg(station, carrier, "2027-03-01")));
        return request;
    }

    private static Map<String, Object> lodged(String carrier, String accommodation) {
        Map<String, Object> leg = leg(carrier, "2027-03-01");
        leg.put("accommodation", accommodation);
        return leg;
    }

    private static Map<String, Object> flight(String carrier, UUID... people) {
        return flight(carrier, people, "2027-03-01");
    }

    private static Map<String, Object> flight(String carrier, UUID[] people, String day) {
        Map<String, Object> request = Journey.request(people);
        request.put("legs", List.of(leg(carrier, day)));
        return request;
    }

    private static Map<String, Object> leg(String carrier, String day) {
        return leg("KENBO", carrier, day);
    }

    private static Map<String, Object> leg(String station, String carrier, String day) {
        Map<String, Object> leg = new HashMap<>(Journey.leg("CHGVA", station, day, "2027-03-20"));
        leg.put("carrier", carrier);
        return leg;
    }

    private static UUID[] people(int number) {
        UUID[] people = new UUID[number];
        for (int i = 0; i < number; i++) {
            people[i] = UUID.randomUUID();
            Fixture.person(people[i], "INTERNATIONAL_STAFF", ORGANIZATION, "Some", "Body", null);
            Fixture.certificate(people[i], Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        }
        return people;
    }
}
