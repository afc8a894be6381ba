package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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

/** Whom phases of Mali touch: Gao in the area of the north, Bamako outside it. */
@ClearanceTest
class PhaseEffectsTest {

    private static final Instant NOW = Instant.parse("2027-02-10T08:00:00Z");
    private static final String MALI = "country:ML";
    private static final String NORTH = "area:ML/north";
    private static final String GAO = "duty-station:MLGAQ";

    @Inject
    SettableClock clock;

    private String official;
    private String organization;

    @BeforeEach
    void nothingDeclared() {
        clock.set(NOW);
        Fixture.world();
        Fixture.onlyTheShippedRules();
        Fixture.station("MLBKO", "Bamako", "ML", null);
        Fixture.station("MLGAQ", "Gao", "ML", "ML/north");
        Fixture.noOpenLegsTo("ML");
        Fixture.noResidentsOf("MLGAQ");
        official = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, MALI));
        organization = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void theDryRunSaysWhomAPhaseTouchesAndStoresNothing() {
        Submitted cleared = submitted(traveller(), "MLGAQ", null);
        UUID dependant = UUID.randomUUID();
        UUID resident = resident("INTERNATIONAL_STAFF", "MLGAQ", null);
        Fixture.person(dependant, "DEPENDANT", organization, "Some", "Child", resident, "MLGAQ");
        UUID left = resident("INTERNATIONAL_STAFF", "MLGAQ", null);
        Fixture.execute("update person_copy set assigned_until = date '2026-12-31' where id = ?", left);
        UUID merged = resident("INTERNATIONAL_STAFF", "MLGAQ", null);
        Fixture.execute("update person_copy set merged_into = ? where id = ?", resident, merged);
        long ledger = Fixture.value(Long.class, "select count(*) from ledger");
        preview(GAO, "III")
                .statusCode(200)
                .body("dutyStations", contains("MLGAQ"))
                .body("counts.effect", contains("REFUSED", "TO_BE_RELOCATED", "TO_BE_RELOCATED"))
                .body("counts.category", contains("INTERNATIONAL_STAFF", "INTERNATIONAL_STAFF", "DEPENDANT"))
                .body("counts.organization", everyItem(equalTo(organization)))
                .body("effects.items", hasSize(3))
                .body("effects.items[0].request", equalTo(cleared.request()))
                .body("effects.items[0].previousState", equalTo("AUTO_CLEARED"))
                .body("effects.items.person", hasItem(dependant.toString()));
        preview(GAO, "I").body("counts.effect", contains("MUST_RECLEAR", "STAYS", "STAYS"));
        preview(GAO, "LEVEL-9").statusCode(422).body("rules", contains("T19"));
        preview("organization:UNDP", "I").statusCode(400);
        as(Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE")))
                .body(Map.of("scope", GAO, "rating", "I"))
                .post(V1 + "phase-previews")
                .then()
                .statusCode(403);
        assertThat(Fixture.value(Long.class, "select count(*) from ledger")).isEqualTo(ledger);
        state(cleared).body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
    }

    @Test
    void t18ResidentsHearWhatAPhaseAsksOfThemAndAnEmployeeOfTheFamily() {
        UUID resident = resident("INTERNATIONAL_STAFF", "MLGAQ", null);
        UUID dependant = UUID.randomUUID();
        Fixture.person(dependant, "DEPENDANT", organization, "Some", "Child", resident, "MLGAQ");
        UUID local = resident("LOCAL_STAFF", "MLGAQ", null);
        UUID elsewhere = resident("INTERNATIONAL_STAFF", "MLBKO", null);
        as(official).body(phase(GAO, "III", true)).post(V1 + "phases").then().statusCode(201);
        as(Tokens.person(resident))
                .header("Accept-Language", "fr")
                .get(V1 + "notices?limit=200")
                .then()
                .body("items.kind", contains("RESIDENT_TO_RELOCATE", "RESIDENT_TO_RELOCATE"))
                .body("items.data.person", containsInAnyOrder(resident.toString(), dependant.toString()))
                .body("items[0].title", equalTo("Quittez MLGAQ pour un lieu plus sûr"));
        for (UUID untouched : List.of(local, elsewhere)) {
            as(Tokens.person(untouched)).get(V1 + "notices?limit=200").then().body("items", hasSize(0));
        }
    }

    @Test
    void theDryRunIsReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            submitted(traveller(), "MLGAQ", null);
            resident("LOCAL_STAFF", "MLGAQ", null);
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = as(official)
                    .body(Map.of("scope", GAO, "rating", "II"))
                    .post(V1 + "phase-previews?limit=3" + cursor)
                    .then()
                    .statusCode(200)
                    .body("counts.count.sum()", equalTo(10))
                    .extract();
            seen.addAll(page.path("effects.items.person"));
            String next = page.path("effects.nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aDeclarationReopensWhatItsRatingHasDecidedAndLeavesTheRestAlone() {
        Submitted toGao = submitted(traveller(), "MLGAQ", null);
        Submitted toBamako = submitted(traveller(), "MLBKO", null);
        slip(toGao);
        String phase = declare(GAO, "I")
                .body("effects.effect", contains("MUST_RECLEAR"))
                .body("effects.count", contains(1))
                .extract()
                .path("id");
        state(toGao)
                .body("status", equalTo("PENDING"))
                .body("legs[0].travellers[0].state", equalTo("PENDING"))
                .body("legs[0].travellers[0].rating", equalTo("I"))
                .body("legs[0].travellers[0].clearedAt", nullValue())
                .body("legs[0].travellers[0].assessment.decidedBy[0].scope", equalTo(MALI));
        state(toBamako).body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
        told(toGao).body("items.kind", hasItems("CLEARANCE_REOPENED", "SLIP_REVOKED"));
        told(toBamako).body("items.kind", not(hasItem("CLEARANCE_REOPENED")));
        as(toGao.token())
                .get(V1 + "requests/" + toGao.request() + "/travellers/" + toGao.person() + "/slip")
                .then()
                .statusCode(404);
        assertThat(Fixture.value(
                        String.class,
                        "select revoked_reason from slip where request = ?",
                        UUID.fromString(toGao.request())))
                .isEqualTo("Fighting near the town");
        assertThat(Fixture.value(
                        Long.class,
                        "select count(*) from ledger where subject = ? and type = 'request.reassessed'"
                                + " and reason = 'Fighting near the town'",
                        toGao.request()))
                .isEqualTo(1);
        assertThat(Fixture.value(
                        Long.class,
                        "select count(*) from ledger where subject = ? and type = 'request.reassessed'",
                        toBamako.request()))
                .isZero();
        assertThat(Fixture.value(
                        String.class, "select state from ledger where subject = ? and type = 'phase.declared'", phase))
                .contains("\"effects\":[{\"effect\":\"MUST_RECLEAR\",\"count\":1}]");
        effects(phase, "")
                .body("items.effect", contains("MUST_RECLEAR"))
                .body("items.kind", contains("LEG"))
                .body("items.cause", contains("DECLARED"))
                .body("items.leg", contains(toGao.leg()))
                .body("items.previousState", contains("AUTO_CLEARED"));
    }

    @Test
    void whatTheOfficialClearedStaysClearedWhereTheOfficialDecidesAgain() {
        declare(GAO, "I");
        Submitted byOfficial = submitted(traveller(), "MLGAQ", null);
        decide(byOfficial, official);
        UUID needed = traveller();
        Fixture.listed(needed, "ESSENTIAL", "duty-station:MLGAQ");
        Submitted essential = submitted(needed, "MLGAQ", "ESSENTIAL");
        decide(essential, official);
        Submitted waiting = submitted(traveller(), "MLGAQ", null);
        clock.advance(java.time.Duration.ofMinutes(1));
        declare(GAO, "II");
        state(byOfficial).body("legs[0].travellers[0].state", equalTo("CLEARED"));
        state(waiting)
                .body("legs[0].travellers[0].state", equalTo("PENDING"))
                .body("legs[0].travellers[0].rating", equalTo("II"));
        clock.advance(java.time.Duration.ofMinutes(1));
        String third = as(official)
                .body(phase(GAO, "III", true))
                .post(V1 + "phases")
                .then()
                .statusCode(201)
                .body("afterReportDue", notNullValue())
                .extract()
                .path("id");
        state(essential).body("legs[0].travellers[0].state", equalTo("CLEARED"));
        state(byOfficial).body("legs[0].travellers[0].state", equalTo("REFUSED"));
        state(waiting).body("legs[0].travellers[0].state", equalTo("REFUSED"));
        effects(third, "").body("items.effect", containsInAnyOrder("REFUSED", "REFUSED", "STAYS_CLEARED"));
        effects(third, "?effect=STAYS_CLEARED")
                .body("items.person", contains(essential.person().toString()));
    }

    @Test
    void whatADelegateClearedIsClearedAgainWhereNoDelegateDecides() {
        declare(GAO, "I");
        Submitted leg = submitted(traveller(), "MLGAQ", null);
        String delegate = Tokens.person(Fixture.delegated(Office.DESIGNATED_OFFICIAL, MALI));
        decide(leg, delegate);
        clock.advance(java.time.Duration.ofMinutes(1));
        String second = declare(GAO, "II").extract().path("id");
        effects(second, "").body("items.effect", contains("MUST_RECLEAR"));
        state(leg).body("legs[0].travellers[0].state", equalTo("PENDING"));
        decide(leg, official);
        state(leg).body("legs[0].travellers[0].state", equalTo("CLEARED"));
    }

    @Test
    void aJourneyUnderWayIsNotReopenedButLeavesWhereItsRatingLetsItNotStay() {
        Submitted under = submitted(traveller(), "MLGAQ", null);
        UUID needed = traveller();
        Fixture.listed(needed, "ESSENTIAL", "duty-station:MLGAQ");
        Submitted essential = submitted(needed, "MLGAQ", "ESSENTIAL");
        clock.set(Instant.parse("2027-03-02T08:00:00Z"));
        Fixture.execute(
                "update leg_clearance set state = 'IN_PROGRESS' where request = ?", UUID.fromString(under.request()));
        String phase = as(official)
                .body(phase(GAO, "III", true))
                .post(V1 + "phases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        effects(phase, "?effect=MUST_LEAVE")
                .body("items.person", contains(under.person().toString()));
        effects(phase, "?effect=STAYS")
                .body("items.person", contains(essential.person().toString()));
        state(under).body("legs[0].travellers[0].state", equalTo("IN_PROGRESS"));
        state(essential).body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
        told(under).body("items.kind", hasItem("JOURNEY_TO_END"));
        told(essential).body("items.kind", not(hasItem("JOURNEY_TO_END")));
        assertThat(Fixture.value(
                        Long.class,
                        "select count(*) from ledger where subject = ? and type = 'request.reassessed'",
                        under.request()))
                .isEqualTo(1);
    }

    @Test
    void t17LoweringClearsWhatNeedsNoDecisionAnyMore() {
        String first = declare(GAO, "I").extract().path("id");
        Submitted waiting = submitted(traveller(), "MLGAQ", null);
        clock.advance(java.time.Duration.ofMinutes(1));
        preview(GAO, "NONE").body("counts.effect", contains("NOTIFIED"));
        lower(official, first, "NONE").body("effects.effect", contains("NOTIFIED"));
        state(waiting)
                .body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"))
                .body("legs[0].travellers[0].clearedAt", equalTo("2027-02-10T08:01:00Z"));
        effects(first, "").body("items.cause", contains("LOWERED"));
    }

    @Test
    void theWorstOfCountryAreaAndDutyStationHolds() {
        Submitted toGao = submitted(traveller(), "MLGAQ", null);
        Submitted toBamako = submitted(traveller(), "MLBKO", null);
        String north = declare(NORTH, "I").extract().path("id");
        state(toGao).body("legs[0].travellers[0].state", equalTo("PENDING"));
        state(toBamako).body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
        preview(GAO, "I").body("dutyStations", hasSize(0)).body("counts", hasSize(0));
        preview(MALI, "I").body("dutyStations", contains("MLBKO"));
        String country = declare(MALI, "II").extract().path("id");
        state(toBamako).body("legs[0].travellers[0].rating", equalTo("II"));
        lower(official, north, "NONE").body("effects", hasSize(0));
        state(toGao).body("legs[0].travellers[0].rating", equalTo("II"));
        lower(official, country, "NONE").body("effects.effect", contains("NOTIFIED"));
        Map<String, Object> question = Journey.question(Fixture.AMINA);
        question.put("legs", List.of(Journey.leg("CHGVA", "MLGAQ", "2027-03-01", "2027-03-05")));
        declare(NORTH, "II");
        as(Tokens.person(Fixture.AMINA))
                .body(question)
                .post(V1 + "pre-flight-checks")
                .then()
                .body("legs.rating", contains("II"));
    }

    @Test
    void anOrganizationSeesItsOwnPeopleOnly() {
        Submitted own = submitted(traveller(), "MLGAQ", null);
        organization = "O" + organization.substring(1);
        Submitted other = submitted(traveller(), "MLGAQ", null);
        String phase = declare(GAO, "I").extract().path("id");
        effects(phase, "").body("items", hasSize(2));
        effects(phase, "?organization=" + organization)
                .body("items.person", contains(other.person().toString()));
        String path = V1 + "phases/" + phase + "/effects";
        as(Tokens.organizationSystem(organization))
                .get(path)
                .then()
                .statusCode(200)
                .body("items.person", contains(other.person().toString()));
        as(Tokens.organizationSystem(organization))
                .get(path + "?organization=P" + organization.substring(1))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(Tokens.person(Fixture.holding(
                        Office.COUNTRY_REPRESENTATIVE, "organization:P" + organization.substring(1) + "@ML")))
                .get(path)
                .then()
                .statusCode(200)
                .body("items.person", contains(own.person().toString()));
        as(Tokens.person(Fixture.holding(
                        Office.COUNTRY_REPRESENTATIVE, "organization:P" + organization.substring(1) + "@KE")))
                .get(path)
                .then()
                .statusCode(403);
    }

    @Test
    void theOfficesOfADutyStationSeeWhoIsThereOfAPhaseOfItsCountry() {
        Submitted toGao = submitted(traveller(), "MLGAQ", null);
        submitted(traveller(), "MLBKO", null);
        String phase = declare(MALI, "I").extract().path("id");
        String path = V1 + "phases/" + phase + "/effects?limit=200&organization=" + organization;
        for (Office office : List.of(Office.SECURITY_OFFICER, Office.TEAM_FOCAL_POINT)) {
            as(Tokens.person(Fixture.holding(office, GAO)))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("items.person", contains(toGao.person().toString()));
        }
        for (String elsewhere : List.of("duty-station:KENBO", "country:KE")) {
            as(Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, elsewhere)))
                    .get(path)
                    .then()
                    .statusCode(403);
        }
    }

    /** Either the decision comes first and is reopened, or it is judged under the new rating: never cleared as before. */
    @Test
    void aDecisionAndADeclarationAtTheSameMomentEndUnderTheNewRating() throws Exception {
        String delegate = Tokens.person(Fixture.delegated(Office.DESIGNATED_OFFICIAL, MALI));
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (int round = 0; round < 25; round++) {
                Fixture.onlyTheShippedRules();
                Fixture.noOpenLegsTo("ML");
                declare(GAO, "I");
                List<Submitted> legs = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    legs.add(submitted(traveller(), "MLGAQ", null));
                }
                clock.advance(java.time.Duration.ofSeconds(1));
                List<Callable<Integer>> calls = new ArrayList<>();
                for (Submitted leg : legs) {
                    calls.add(() -> attempt(leg, delegate));
                }
                calls.add(2, () -> as(official)
                        .body(phase(GAO, "II", false))
                        .post(V1 + "phases")
                        .statusCode());
                UUID drafter = traveller();
                calls.add(() -> {
                    submitted(drafter, "MLGAQ", null);
                    return 200;
                });
                List<Integer> statuses = new ArrayList<>();
                for (var answer : threads.invokeAll(calls)) {
                    statuses.add(answer.get());
                }
                assertThat(statuses.get(2)).isEqualTo(201);
                assertThat(statuses).isSubsetOf(200, 201, 403);
                assertThat(Fixture.value(
                                Long.class,
                                "select count(*) from leg_clearance where country = 'ML'"
                                        + " and (state <> 'PENDING' or rating <> 'II') and state <> 'CANCELLED'"))
                        .isZero();
            }
        }
    }

    private record Submitted(String request, String leg, UUID person, String token) {}

    private UUID traveller() {
        UUID person = UUID.randomUUID();
        Fixture.person(person, "INTERNATIONAL_STAFF", organization, "Some", "Body", null);
        Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        return person;
    }

    private UUID resident(String category, String station, UUID dependantOf) {
        UUID person = UUID.randomUUID();
        Fixture.person(person, category, organization, "Some", "Resident", dependantOf, station);
        return person;
    }

    private Submitted submitted(UUID person, String to, String designation) {
        Map<String, Object> traveller = new HashMap<>(Map.of("person", person.toString()));
        traveller.put("designation", designation);
        Map<String, Object> request = Journey.request(person);
        request.put("travellers", List.of(traveller));
        request.put("legs", List.of(Journey.leg("CHGVA", to, "2027-03-01", "2027-03-20")));
        String token = Tokens.person(person);
        var answer = Journey.submitted(token, request).extract();
        return new Submitted(answer.path("id"), answer.path("legs[0].id"), person, token);
    }

    private static ValidatableResponse state(Submitted submitted) {
        return as(submitted.token())
                .get(V1 + "requests/" + submitted.request())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse told(Submitted submitted) {
        return as(submitted.token()).get(V1 + "notices?limit=200").then().statusCode(200);
    }

    private static void slip(Submitted submitted) {
        as(submitted.token())
                .post(V1 + "requests/" + submitted.request() + "/travellers/" + submitted.person() + "/slip")
                .then()
                .statusCode(201);
    }

    private static void decide(Submitted leg, String decider) {
        assertThat(attempt(leg, decider)).isEqualTo(200);
    }

    private static int attempt(Submitted leg, String decider) {
        return as(decider)
                .body(Journey.decision(leg.person(), "CLEAR", null))
                .post(V1 + "requests/" + leg.request() + "/legs/" + leg.leg() + "/decisions")
                .statusCode();
    }

    private ValidatableResponse preview(String scope, String rating) {
        return as(official)
                .body(Map.of("scope", scope, "rating", rating))
                .post(V1 + "phase-previews")
                .then();
    }

    private ValidatableResponse declare(String scope, String rating) {
        return as(official)
                .body(phase(scope, rating, false))
                .post(V1 + "phases")
                .then()
                .statusCode(201)
                .body("state", equalTo("DECLARED"));
    }

    private static ValidatableResponse lower(String who, String phase, String rating) {
        return as(who).header("If-Match", "\"0\"")
                .body(Map.of("rating", rating, "reason", "The roads are open"))
                .post(V1 + "phases/" + phase + "/lowering")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse effects(String phase, String query) {
        return as(official)
                .get(V1 + "phases/" + phase + "/effects" + query)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> phase(String scope, String rating, boolean emergency) {
        return Map.of("scope", scope, "rating", rating, "emergency", emergency, "reason", "Fighting near the town");
    }
}
