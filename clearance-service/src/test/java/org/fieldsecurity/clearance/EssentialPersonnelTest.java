package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
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

/** The list of essential personnel of N'Djamena, from the posts to the clearance that rests on it (T18) [An 26]. */
@ClearanceTest
class EssentialPersonnelTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final String ITU = "ITU";
    private static final String PLACE = "duty-station:TDNDJ";
    private static final String POSTS = V1 + "essential-posts";

    @Inject
    SettableClock clock;

    private String representative;
    private String official;

    @BeforeEach
    void beginInFebruary() {
        clock.set(NOW);
        Fixture.world();
        Fixture.caughtUp("personnel", NOW);
        Fixture.caughtUp("training", NOW);
        Fixture.onlyTheShippedRules();
        representative = Tokens.person(Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:ITU@TD"));
        official = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:TD"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
        Fixture.onlyTheShippedRules();
        Fixture.station("TDNDJ", "N'Djamena", "TD", null);
    }

    @Test
    void t18TheListShowsTrainingBesideEachNameAndWhatIsMissing() {
        UUID trained = employee("Noor", "Haddad");
        UUID untrained = employee("=cmd", "Injected");
        Fixture.certificate(trained, Fixture.COURSE, LocalDate.of(2026, 1, 1), LocalDate.of(2029, 1, 1));
        String post = approvedPost("ESSENTIAL", 2);
        approve(name(post, trained, "2027-02-01", null).statusCode(201));
        approve(name(post, untrained, "2027-02-01", "2027-05-31").statusCode(201));
        name(post, employee("Not", "Approved"), "2028-01-01", null).statusCode(201);
        list(official, PLACE)
                .body("items.person", contains(trained.toString(), untrained.toString()))
                .body("items.post", contains("Water engineer", "Water engineer"))
                .body("items[0].name", equalTo("Noor Haddad"))
                .body("items[0].category", equalTo("ESSENTIAL"))
                .body("items[0].organization", equalTo(ITU))
                .body("items[0].since", equalTo("2027-02-01"))
                .body("items[0].courses[0].course", equalTo(Fixture.COURSE))
                .body("items[0].courses[0].valid", equalTo(true))
                .body("items[0].courses[0].validUntil", equalTo("2029-01-01"))
                .body("items[0].missing", hasSize(0))
                .body("items[1].until", equalTo("2027-05-31"))
                .body("items[1].missing", contains("certificate " + Fixture.COURSE + " valid on 2027-02-01"));
        list(official, PLACE + "&at=2027-01-31T12:00:00Z").body("items", hasSize(0));
        list(official, PLACE + "&at=2027-06-01T12:00:00Z").body("items.person", contains(trained.toString()));
        list(official, "country:TD&limit=1").body("items.person", contains(trained.toString()));
        var csv = as(official)
                .get(V1 + "essential-lists/export?scope=" + PLACE)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv)
                .contains(",Noor Haddad,Water engineer,ESSENTIAL,ITU," + PLACE
                        + ",2027-02-01,,BSA valid until 2029-01-01,")
                .contains(",'=cmd Injected,");
    }

    @Test
    void t18OfTwoNamedAtTheSameMomentToTheLastPlaceOneIs() throws Exception {
        for (int round = 0; round < 3; round++) {
            String post = approvedPost("EMERGENCY", 1);
            List<Callable<Integer>> attempts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                UUID person = employee("Rush", "Number" + i);
                attempts.add(
                        () -> name(post, person, "2027-03-01", null).extract().statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (var answer : threads.invokeAll(attempts)) {
                    statuses.add(answer.get());
                }
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 422);
            assertThat(Fixture.value(
                            Long.class,
                            "select count(*) from essential_naming where post = ?",
                            UUID.fromString(post.substring(post.lastIndexOf('/') + 1))))
                    .isEqualTo(1);
        }
    }

    @Test
    void t18WhoeverIsEndedMakesRoomAndStaysInThePast() {
        UUID first = employee("First", "Engineer");
        UUID second = employee("Second", "Engineer");
        String post = approvedPost("ESSENTIAL", 1);
        String naming = approve(name(post, first, "2027-02-01", null).statusCode(201));
        name(post, first, "2027-04-01", null).statusCode(422).body("rules", contains("T18"));
        name(post, second, "2027-04-01", null)
                .statusCode(422)
                .body("rules", contains("T18"))
                .body("paragraphs", contains("An 26"));
        end(representative, naming, "2027-01-31").statusCode(400).body("errors.pointer", contains("/lastDay"));
        end(representative, naming, "2027-03-31").statusCode(200).body("state", equalTo("ENDED"));
        end(representative, naming, "2027-03-31").statusCode(409);
        approve(name(post, second, "2027-04-01", null).statusCode(201));
        list(official, PLACE + "&at=2027-03-31T12:00:00Z").body("items.person", contains(first.toString()));
        list(official, PLACE + "&at=2027-04-01T12:00:00Z").body("items.person", contains(second.toString()));
        end(official, post, "2027-04-30").statusCode(200).body("state", equalTo("ENDED"));
        list(official, PLACE + "&at=2027-05-01T12:00:00Z").body("items", hasSize(0));
        name(post, first, "2027-06-01", null).statusCode(409);
    }

    @Test
    void t18TheEndOfAPostAlsoCutsWhoeverWasToEndLater() {
        String post = approvedPost("ESSENTIAL", 2);
        String naming = approve(
                name(post, employee("Later", "Engineer"), "2027-02-01", null).statusCode(201));
        String ahead = approve(
                name(post, employee("Future", "Engineer"), "2027-08-01", null).statusCode(201));
        end(representative, naming, "2027-12-31").statusCode(200);
        end(official, post, "2027-04-30").statusCode(200);
        as(official).get(naming).then().body("state", equalTo("ENDED")).body("validUntil", equalTo("2027-04-30"));
        as(official).get(ahead).then().body("state", equalTo("ENDED")).body("validUntil", equalTo("2027-07-31"));
        for (String day : List.of("2027-05-01", "2027-08-01")) {
            list(official, PLACE + "&at=" + day + "T12:00:00Z").body("items", hasSize(0));
        }
    }

    @Test
    void t18WhatTheListMissesGoesByThePhaseOfTheAreaToo() {
        Fixture.station("TDNDJ", "N'Djamena", "TD", "TD/lake");
        String coordinator = Tokens.person(Fixture.holding(Office.COORDINATOR, "world"));
        Map<String, Object> document = as(coordinator)
                .get(V1 + "policies/current")
                .then()
                .statusCode(200)
                .extract()
                .path("document");
        document.put(
                "requiredCourses",
                List.of(Map.of(
                        "course",
                        "ASA",
                        "scope",
                        "world",
                        "fromOrder",
                        3,
                        "categories",
                        List.of("INTERNATIONAL_STAFF"),
                        "graceDays",
                        0)));
        as(coordinator)
                .body(Map.of("validFrom", "2027-02-01T08:00:01Z", "document", document, "reason", "Advanced course"))
                .post(V1 + "policies")
                .then()
                .statusCode(201);
        clock.advance(Duration.ofMinutes(1));
        approve(name(approvedPost("ESSENTIAL", 1), employee("Lake", "Engineer"), "2027-02-01", null)
                .statusCode(201));
        String advanced = "certificate ASA valid on 2027-02-01";
        list(official, PLACE).body("items[0].missing", not(hasItem(advanced)));
        declared("area:TD/lake", "III");
        list(official, PLACE).body("items[0].missing", hasItem(advanced));
    }

    @Test
    void t13NobodyApprovesTheirOwnNameOrProposal() {
        UUID both = Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:IMO@TD");
        Fixture.alsoHolding(both, Office.DESIGNATED_OFFICIAL_AD_INTERIM, "country:TD");
        Fixture.person(both, "INTERNATIONAL_STAFF", "IMO", "Head", "Agency", null);
        String head = Tokens.person(both);
        Map<String, Object> details = post("ESSENTIAL", 1);
        details.put("organization", "IMO");
        String post = location(as(head).body(details).post(POSTS).then().statusCode(201));
        decide(head, post, "APPROVE").statusCode(422).body("rules", contains("T18", "T13"));
        decide(official, post, "APPROVE").statusCode(200);
        String naming = location(as(head).body(Map.of("person", both.toString(), "validFrom", "2027-02-01"))
                .post(post + "/namings")
                .then()
                .statusCode(201));
        decide(head, naming, "APPROVE").statusCode(422);
        decide(official, naming, "REFUSE").statusCode(422).body("detail", containsString("reason"));
        decide(official, naming, "APPROVE").statusCode(200);
        decide(official, naming, "APPROVE").statusCode(409).body("legalMoves", contains("END"));
    }

    @Test
    void onlyEmployeesOfTheOrganizationAreNamedToAnApprovedPost() {
        String proposed = location(
                as(representative).body(post("ESSENTIAL", 1)).post(POSTS).then().statusCode(201));
        UUID person = employee("Early", "Bird");
        name(proposed, person, "2027-02-01", null).statusCode(409);
        decide(representative, proposed, "APPROVE").statusCode(403);
        as(official)
                .body(Map.of("outcome", "APPROVE"))
                .post(proposed + "/decision")
                .then()
                .statusCode(428);
        decide(official, proposed, "APPROVE").statusCode(200);
        name(proposed, Fixture.LUC, "2027-02-01", null).statusCode(400).body("errors.pointer", contains("/person"));
        name(proposed, person, "2027-01-01", null).statusCode(400).body("errors.pointer", contains("/validFrom"));
        name(proposed, person, "2027-02-02", "2027-02-01")
                .statusCode(400)
                .body("errors.pointer", contains("/validUntil"));
    }

    @Test
    void whatBelongsToOthersIsNotThere() {
        String post = approvedPost("ESSENTIAL", 1);
        String naming =
                location(name(post, employee("Some", "One"), "2027-02-01", null).statusCode(201));
        String stranger = Tokens.person(Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:FAO@TD"));
        String kenya = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE"));
        for (String other : List.of(stranger, kenya, Tokens.organizationSystem("FAO"))) {
            as(other).get(post).then().statusCode(404);
            as(other).get(naming).then().statusCode(404);
            as(other).get(V1 + "essential-lists?scope=" + PLACE).then().statusCode(403);
            as(other).get(V1 + "essential-lists/export?scope=" + PLACE).then().statusCode(403);
            as(other).get(POSTS + "?scope=" + PLACE).then().statusCode(403);
            as(other).get(V1 + "essential-namings?scope=country:TD").then().statusCode(403);
        }
        decide(kenya, naming, "APPROVE").statusCode(404);
        as(stranger).body(post("ESSENTIAL", 1)).post(POSTS).then().statusCode(403);
        String own = Tokens.organizationSystem(ITU);
        as(own).get(naming).then().statusCode(200);
        as(own).get(V1 + "essential-namings?scope=organization:ITU@TD&state=PROPOSED")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(naming.substring(naming.lastIndexOf('/') + 1)));
        as(own).get(POSTS + "?scope=organization:ITU&limit=200")
                .then()
                .body("items.id", hasItem(post.substring(post.lastIndexOf('/') + 1)));
    }

    @ParameterizedTest(name = "a list of {0}: {1}")
    @CsvSource({"area:TD/lake, 400", "'', 400", "country:TD, 200", "world, 403", "organization:ITU@TD, 200"})
    void aListIsOfAPlaceOrAnOrganization(String scope, int status) {
        as(official).get(V1 + "essential-lists?scope=" + scope).then().statusCode(status);
    }

    @Test
    void t18FromPhaseThreeOnADutyStationNeedsAList() {
        missing().body("items.dutyStation", not(hasItem("TDNDJ")));
        declared("II");
        missing().body("items.dutyStation", not(hasItem("TDNDJ")));
        measured(0, 0);
        Fixture.execute("update phase set rating = 'III' where scope = 'country:TD'");
        missing()
                .body("items.find { it.dutyStation == 'TDNDJ' }.name", equalTo("N'Djamena"))
                .body("items.find { it.dutyStation == 'TDNDJ' }.since", equalTo("2027-01-01T00:00:00Z"));
        measured(0, 1);
        approve(name(approvedPost("ESSENTIAL", 1), employee("Sole", "Engineer"), "2027-02-01", null)
                .statusCode(201));
        missing().body("items.dutyStation", not(hasItem("TDNDJ")));
        measured(1, 1);
    }

    @Test
    void t18AClaimCountsOnceTheNameIsApproved() {
        declared("III");
        UUID traveller = employee("Sami", "Traveller");
        Fixture.certificate(traveller, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        judged(traveller)
                .body("legs[0].travellers[0].assessment.verdict", equalTo("NOT_PERMITTED"))
                .body("legs[0].travellers[0].assessment.rules.id", hasItem("T18"))
                .body(
                        "legs[0].travellers[0].assessment.missing",
                        hasItem("approved entry as essential personnel in the list for TDNDJ from 2027-03-01 to"
                                + " 2027-03-05"));
        String naming = location(name(approvedPost("ESSENTIAL", 1), traveller, "2027-03-01", null)
                .statusCode(201));
        judged(traveller).body("legs[0].travellers[0].assessment.verdict", equalTo("NOT_PERMITTED"));
        decide(official, naming, "APPROVE").statusCode(200);
        judged(traveller)
                .body("legs[0].travellers[0].assessment.verdict", equalTo("DECISION_NEEDED"))
                .body("legs[0].travellers[0].assessment.rules.id", not(hasItem("T18")));
        clock.advance(Duration.ofHours(1));
        end(official, naming, "2027-03-04").statusCode(200);
        judged(traveller).body("legs[0].travellers[0].assessment.verdict", equalTo("NOT_PERMITTED"));
    }

    private ValidatableResponse judged(UUID traveller) {
        Map<String, Object> question = Journey.question();
        question.put("travellers", List.of(Map.of("person", traveller.toString(), "designation", "ESSENTIAL")));
        question.put("legs", List.of(Journey.leg("CHGVA", "TDNDJ", "2027-03-01", "2027-03-05")));
        return as(Tokens.person(traveller))
                .body(question)
                .post(V1 + "pre-flight-checks")
                .then()
                .statusCode(200);
    }

    private static void declared(String rating) {
        declared("country:TD", rating);
    }

    private static void declared(String scope, String rating) {
        Fixture.execute(
                "insert into phase (id, version, scope, rating, state, emergency, reason, proposed_at, valid_from)"
                        + " values (?, 0, ?, ?, 'DECLARED', false, 'test',"
                        + " timestamptz '2027-01-01T00:00:00Z', timestamptz '2027-01-01T00:00:00Z')",
                UUID.randomUUID(),
                scope,
                rating);
    }

    private static void measured(int listed, int total) {
        as(Tokens.reporting())
                .get(V1 + "measures?scope=" + PLACE)
                .then()
                .statusCode(200)
                .body("find { it.id == 'duty-stations-with-essential-list' }.compliant", equalTo(listed))
                .body("find { it.id == 'duty-stations-with-essential-list' }.total", equalTo(total));
    }

    private ValidatableResponse missing() {
        return as(official)
                .get(V1 + "essential-lists/missing?country=TD")
                .then()
                .statusCode(200);
    }

    private String approvedPost(String category, int number) {
        String post = location(as(representative)
                .body(post(category, number))
                .post(POSTS)
                .then()
                .statusCode(201));
        decide(official, post, "APPROVE").statusCode(200).body("state", equalTo("APPROVED"));
        return post;
    }

    private static Map<String, Object> post(String category, int number) {
        Map<String, Object> post = new HashMap<>();
        post.put("scope", PLACE);
        post.put("organization", ITU);
        post.put("title", "Water engineer");
        post.put("category", category);
        post.put("number", number);
        post.put("validFrom", "2027-02-01");
        return post;
    }

    private ValidatableResponse name(String post, UUID person, String from, String until) {
        Map<String, Object> naming = new HashMap<>();
        naming.put("person", person.toString());
        naming.put("validFrom", from);
        naming.put("validUntil", until);
        return as(representative).body(naming).post(post + "/namings").then();
    }

    private String approve(ValidatableResponse named) {
        String naming = location(named);
        decide(official, naming, "APPROVE").statusCode(200);
        return naming;
    }

    private ValidatableResponse decide(String token, String path, String outcome) {
        return as(token)
                .header("If-Match", etag(path))
                .body(Map.of("outcome", outcome))
                .post(path + "/decision")
                .then();
    }

    private ValidatableResponse end(String token, String path, String lastDay) {
        return as(token)
                .header("If-Match", etag(path))
                .body(Map.of("lastDay", lastDay, "reason", "handed over"))
                .post(path + "/end")
                .then();
    }

    private String etag(String path) {
        return as(official).get(path).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse list(String token, String query) {
        return as(token).get(V1 + "essential-lists?scope=" + query).then().statusCode(200);
    }

    private static UUID employee(String given, String family) {
        UUID person = UUID.randomUUID();
        Fixture.person(person, "INTERNATIONAL_STAFF", ITU, given, family, null);
        return person;
    }

    private static String location(ValidatableResponse created) {
        String location = created.extract().header("Location");
        return location.substring(location.indexOf("/clearance"));
    }
}
