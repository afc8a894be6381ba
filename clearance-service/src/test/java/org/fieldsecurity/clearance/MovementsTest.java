package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.fieldsecurity.clearance.Journey.leg;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Movements as they are reported: who may, what they do to a leg, and that nothing said is lost. */
@ClearanceTest
class MovementsTest {

    private static final String WMO = "WMO";

    @Inject
    SettableClock clock;

    private UUID traveller;
    private Trip trip;

    /** From Lima by way of Quito, in no phase, to Bogota, which is in phase I and still undecided. */
    @BeforeEach
    void beginInMarch() {
        clock.set(Instant.parse("2027-02-01T08:00:00Z"));
        Fixture.world();
        Fixture.station("PELIM", "Lima", "PE");
        Fixture.station("ECUIO", "Quito", "EC");
        Fixture.station("COBOG", "Bogota", "CO");
        Fixture.caughtUp("personnel", clock.instant());
        Fixture.caughtUp("training", clock.instant());
        Fixture.onlyTheShippedRules();
        Fixture.execute(
                "insert into phase (id, version, scope, rating, state, emergency, reason, proposed_at, valid_from)"
                        + " values (?, 0, 'duty-station:COBOG', 'I', 'DECLARED', false, 'test',"
                        + " timestamptz '2027-01-01T00:00:00Z', timestamptz '2027-01-01T00:00:00Z')",
                UUID.randomUUID());
        traveller = Trip.resident(WMO, "PELIM");
        trip = Trip.submitted(
                traveller,
                List.of(
                        leg("PELIM", "ECUIO", "2027-03-01", "2027-03-05"),
                        leg("ECUIO", "COBOG", "2027-03-05", "2027-03-20")));
        clock.set(Instant.parse("2027-03-01T12:00:00Z"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void t22ADepartureStartsTheLegAndALeavingEndsIt() {
        trip.report(Tokens.person(traveller), 0, "DEPARTED", "2027-03-01T08:20:00Z")
                .statusCode(201)
                .body("movements[0].source", equalTo("TRAVELLER"))
                .body("movements[0].uncleared", equalTo(false));
        trip.read()
                .body("status", equalTo("IN_PROGRESS"))
                .body("legs[0].travellers[0].state", equalTo("IN_PROGRESS"))
                .body("legs[0].travellers[0].permitsTravel", equalTo(true))
                .body("legs[0].travellers[0].departedAt", equalTo("2027-03-01T08:20:00Z"))
                .body("legs[0].travellers[0].arrivedAt", nullValue());
        clock.set(Instant.parse("2027-03-05T12:00:00Z"));
        trip.moved(0, "ARRIVED", "2027-03-01T18:40:00Z").moved(0, "LEFT", "2027-03-05T05:00:00Z");
        trip.read()
                .body("legs[0].travellers[0].state", equalTo("COMPLETED"))
                .body("legs[0].travellers[0].permitsTravel", equalTo(false))
                .body("legs[0].travellers[0].leftAt", equalTo("2027-03-05T05:00:00Z"));
    }

    @Test
    void t22AnUnclearedJourneyThatBeganIsTakenAndFlaggedAndEndsTheLegBefore() {
        trip.moved(0, "DEPARTED", "2027-03-01T08:20:00Z");
        clock.set(Instant.parse("2027-03-05T12:00:00Z"));
        trip.report(Tokens.person(traveller), 1, "DEPARTED", "2027-03-05T08:00:00Z")
                .statusCode(201)
                .body("movements[0].uncleared", equalTo(true));
        trip.read()
                .body("legs[0].travellers[0].state", equalTo("COMPLETED"))
                .body("legs[1].travellers[0].state", equalTo("PENDING"))
                .body("legs[1].travellers[0].permitsTravel", equalTo(false))
                .body("legs[1].travellers[0].departedAt", equalTo("2027-03-05T08:00:00Z"));
    }

    @Test
    void t22ConflictingReportsAreAllKeptAndTheStrongerSourceCounts() {
        trip.moved(0, "DEPARTED", "2027-03-01T08:20:00Z");
        trip.report(Tokens.organizationSystem(WMO), 0, "DEPARTED", "2027-03-01T07:00:00Z")
                .statusCode(201)
                .body("movements[0].source", equalTo("CARRIER"));
        trip.read().body("legs[0].travellers[0].departedAt", equalTo("2027-03-01T08:20:00Z"));
        trip.report(
                        Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "country:PE")),
                        0,
                        "DEPARTED",
                        "2027-03-01T09:00:00Z")
                .statusCode(201)
                .body("movements[0].source", equalTo("SECURITY_OFFICER"));
        trip.read().body("legs[0].travellers[0].departedAt", equalTo("2027-03-01T09:00:00Z"));
        as(Tokens.person(traveller))
                .get(trip.path(0))
                .then()
                .statusCode(200)
                .body("items.source", contains("TRAVELLER", "CARRIER", "SECURITY_OFFICER"));
        as(Tokens.person(traveller)).get(trip.path(0) + "?limit=1").then().body("items", hasSize(1));
        assertThat(Fixture.value(
                        Long.class,
                        "select count(*) from ledger where type = 'movement.reported' and state like ?",
                        "%" + trip.request() + "%"))
                .isEqualTo(3);
    }

    @Test
    void whatHasNotHappenedYetAndWhoDoesNotTravelAreNamed() {
        trip.report(Tokens.person(traveller), 0, "DEPARTED", "2027-03-01T12:05:00Z")
                .statusCode(201);
        as(Tokens.person(traveller))
                .body(Map.of(
                        "movements",
                        List.of(
                                Map.of(
                                        "person", traveller.toString(),
                                        "kind", "ARRIVED",
                                        "happenedAt", "2027-03-01T12:05:01Z"),
                                Map.of(
                                        "person", Fixture.LUC.toString(),
                                        "kind", "ARRIVED",
                                        "happenedAt", "2027-03-01T11:00:00Z"))))
                .post(trip.path(0))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/movements/0/happenedAt", "/movements/1/person"));
        trip.read().body("legs[0].travellers[0].arrivedAt", nullValue());
        as(Tokens.person(traveller))
                .body(Trip.movement(traveller, "DEPARTED", "2027-03-01T08:00:00Z", null))
                .post(V1 + "requests/" + trip.request() + "/legs/" + UUID.randomUUID() + "/movements")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyThoseReportWhoAnswerForTheTravellerOrThePlace() {
        for (String stranger : List.of(
                Tokens.person(Fixture.LUC),
                Tokens.organizationSystem("UNDP"),
                Tokens.person(Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:UNDP@EC")),
                Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "country:KE")))) {
            trip.report(stranger, 0, "DEPARTED", "2027-03-01T08:00:00Z").statusCode(404);
            as(stranger).get(trip.path(0)).then().statusCode(404);
        }
        trip.report(
                        Tokens.person(Fixture.holding(Office.EXECUTIVE_HEAD, "organization:WMO")),
                        0,
                        "DEPARTED",
                        "2027-03-01T08:00:00Z")
                .statusCode(403);
        trip.report(
                        Tokens.person(Fixture.holding(Office.COUNTRY_SECURITY_FOCAL_POINT, "organization:WMO@EC")),
                        0,
                        "DEPARTED",
                        "2027-03-01T08:00:00Z")
                .statusCode(201)
                .body("movements[0].source", equalTo("FOCAL_POINT"));
        trip.report(
                        Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:EC")),
                        0,
                        "ARRIVED",
                        "2027-03-01T11:00:00Z")
                .statusCode(201)
                .body("movements[0].source", equalTo("SECURITY_OFFICER"));
    }

    @Test
    void theFamilyReportsADependant() {
        UUID child = UUID.randomUUID();
        Fixture.person(child, "DEPENDANT", WMO, "Some", "Child", traveller);
        clock.set(Instant.parse("2027-02-01T08:00:00Z"));
        Map<String, Object> request = Journey.request(child);
        request.put("legs", List.of(leg("PELIM", "ECUIO", "2027-03-01", "2027-03-05")));
        JsonPath submitted =
                Journey.submitted(Tokens.person(traveller), request).extract().jsonPath();
        Trip family = new Trip(child, submitted.getString("id"), submitted.getList("legs.id"));
        clock.set(Instant.parse("2027-03-01T12:00:00Z"));
        family.report(Tokens.person(traveller), 0, "DEPARTED", "2027-03-01T08:00:00Z")
                .statusCode(201)
                .body("movements[0].source", equalTo("TRAVELLER"))
                .body("movements[0].reportedBy", equalTo("person:" + traveller));
    }

    @Test
    void ofReportsOnTwoJourneysAtTheSameMomentNoneIsOverlooked() throws Exception {
        clock.set(Instant.parse("2027-02-01T08:00:00Z"));
        Trip later = Trip.submitted(traveller, List.of(leg("ECUIO", "PELIM", "2027-03-06", "2027-03-09")));
        clock.set(Instant.parse("2027-03-07T12:00:00Z"));
        List<Callable<Integer>> reports = List.of(
                () -> trip.report(Tokens.person(traveller), 0, "ARRIVED", "2027-03-01T18:00:00Z")
                        .extract()
                        .statusCode(),
                () -> later.report(Tokens.person(traveller), 0, "ARRIVED", "2027-03-06T18:00:00Z")
                        .extract()
                        .statusCode());
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(reports)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(Fixture.value(
                        Boolean.class,
                        "select moved_on_at = timestamptz '2027-03-06T18:00:00Z' from leg_clearance where leg = ?",
                        UUID.fromString(trip.legs().getFirst())))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(LegState.class)
    void theDatabaseTakesTheSameStatesForTravelAsTheRules(LegState state) {
        UUID leg = UUID.fromString(trip.legs().getFirst());
        Fixture.execute("update leg_clearance set state = ? where leg = ?", state.name(), leg);
        assertThat(Fixture.value(Boolean.class, "select travels from leg_clearance where leg = ?", leg))
                .isEqualTo(state.permitsTravel() || state == LegState.COMPLETED);
    }
}
