package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.fieldsecurity.clearance.Journey.leg;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T22: where one person is, of whom a report is overdue, and whom to expect. */
@ClearanceTest
class WhereaboutsTest {

    private static final String IMO = "IMO";

    @Inject
    SettableClock clock;

    private UUID person;
    private Trip trip;
    private String bolivia;

    /** From Asuncion to La Paz for a week in March. */
    @BeforeEach
    void beginInFebruary() {
        clock.set(Instant.parse("2027-02-01T08:00:00Z"));
        Fixture.world();
        Fixture.station("PYASU", "Asuncion", "PY");
        Fixture.station("BOLPB", "La Paz", "BO");
        Fixture.station("BOCBB", "Cochabamba", "BO");
        Fixture.caughtUp("personnel", clock.instant());
        Fixture.caughtUp("training", clock.instant());
        Fixture.onlyTheShippedRules();
        forgetTheTestBefore();
        person = Trip.resident(IMO, "PYASU");
        trip = Trip.submitted(person, List.of(leg("PYASU", "BOLPB", "2027-03-01", "2027-03-08")));
        bolivia = Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "country:BO"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private static void forgetTheTestBefore() {
        Fixture.execute("update leg_clearance set state = 'CANCELLED', departed_at = null, arrived_at = null,"
                + " left_at = null where country in ('BO', 'PY')");
        Fixture.execute("update assignment_copy set aside = true where organization in ('IMO', 'UNIDO')");
    }

    private ValidatableResponse whereabouts(String at) {
        return as(Tokens.person(person))
                .get(V1 + "people/" + person + "/whereabouts?at=" + at)
                .then()
                .statusCode(200);
    }

    @Test
    void t22OneAnswerSaysWhereByWhatAndWhy() {
        whereabouts("2027-02-20T00:00:00Z")
                .body("standing", equalTo("PRESENT"))
                .body("dutyStation", equalTo("PYASU"))
                .body("source", equalTo("ASSIGNMENT"))
                .body("why", equalTo("Their assignment has them there."));
        whereabouts("2027-03-02T00:00:00Z")
                .body("dutyStation", equalTo("PYASU"))
                .body("confidence", equalTo("PRESUMED"))
                .body("why", containsString("planned for 2027-03-01T08:00:00Z is not confirmed"));
        whereabouts("2025-02-20T00:00:00Z")
                .body("standing", equalTo("UNKNOWN"))
                .body("why", containsString("No assignment"));
        clock.set(Instant.parse("2027-03-12T12:00:00Z"));
        trip.moved(0, "DEPARTED", "2027-03-01T09:00:00Z");
        whereabouts("2027-03-01T12:00:00Z")
                .body("standing", equalTo("ON_THE_WAY"))
                .body("dutyStation", equalTo("BOLPB"))
                .body("source", equalTo("TRAVELLER"))
                .body("why", containsString("due at 2027-03-01T18:00:00Z"));
        whereabouts("2027-03-12T12:00:00Z")
                .body("dutyStation", equalTo("BOLPB"))
                .body("confidence", equalTo("PRESUMED"))
                .body("request", equalTo(trip.request()))
                .body("age", equalTo("PT267H"))
                .body("why", containsString("to end at 2027-03-08T06:00:00Z"));
        trip.moved(0, "LEFT", "2027-03-10T09:00:00Z");
        whereabouts("2027-03-12T12:00:00Z")
                .body("dutyStation", equalTo("PYASU"))
                .body("since", equalTo("2027-03-10T09:00:00Z"));
        Fixture.execute("update assignment_copy set assigned_until = date '2027-03-05' where person = ?", person);
        whereabouts("2027-03-12T12:00:00Z")
                .body("standing", equalTo("LEFT"))
                .body("dutyStation", equalTo("BOLPB"))
                .body("since", equalTo("2027-03-10T09:00:00Z"))
                .body("confidence", equalTo("CONFIRMED"));
    }

    @Test
    void onlyThoseAreToldWhoAnswerForThePersonOrThePlace() {
        String path = V1 + "people/" + person + "/whereabouts?at=2027-02-20T00:00:00Z";
        for (String stranger : List.of(
                Tokens.person(Fixture.LUC),
                Tokens.organizationSystem("UNDP"),
                bolivia,
                Tokens.person(Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:UNDP@PY")))) {
            as(stranger).get(path).then().statusCode(404);
        }
        for (String reader : List.of(
                Tokens.organizationSystem(IMO),
                Tokens.person(Fixture.holding(Office.HQ_FOCAL_POINT, "organization:IMO")),
                Tokens.person(Fixture.holding(Office.WARDEN, "country:PY")))) {
            as(reader).get(path).then().statusCode(200);
        }
        clock.set(Instant.parse("2027-03-02T12:00:00Z"));
        trip.moved(0, "ARRIVED", "2027-03-01T19:00:00Z");
        as(bolivia)
                .get(V1 + "people/" + person + "/whereabouts")
                .then()
                .statusCode(200)
                .body("confidence", equalTo("CONFIRMED"));
        as(bolivia)
                .get(V1 + "people/" + UUID.randomUUID() + "/whereabouts")
                .then()
                .statusCode(404);
    }

    @Test
    void t22WhatNobodyConfirmedIsOverdueWithTheLastKnownPlace() {
        String item = "items.find { it.person == '" + person + "' }";
        clock.set(Instant.parse("2027-03-01T19:59:59Z"));
        overdue("BO").body(item, equalTo(null));
        clock.set(Instant.parse("2027-03-01T20:00:00Z"));
        for (String country : List.of("BO", "PY")) {
            overdue(country)
                    .body(item + ".awaited", equalTo("DEPARTURE"))
                    .body(item + ".since", equalTo("2027-03-01T08:00:00Z"))
                    .body(item + ".lastKnown", equalTo("PYASU"))
                    .body(item + ".lastKnownBy", equalTo("ASSIGNMENT"));
        }
        trip.moved(0, "DEPARTED", "2027-03-01T09:00:00Z");
        overdue("BO").body(item, equalTo(null));
        clock.set(Instant.parse("2027-03-02T08:00:00Z"));
        overdue("PY").body(item, equalTo(null));
        overdue("BO")
                .body(item + ".awaited", equalTo("ARRIVAL"))
                .body(item + ".since", equalTo("2027-03-01T18:00:00Z"))
                .body(item + ".lastKnown", equalTo("PYASU"))
                .body(item + ".lastKnownSince", equalTo("2027-03-01T09:00:00Z"))
                .body(item + ".lastKnownBy", equalTo("TRAVELLER"));
        trip.moved(0, "ARRIVED", "2027-03-01T19:00:00Z");
        overdue("BO").body(item, equalTo(null));
        clock.set(Instant.parse("2027-03-09T08:00:00Z"));
        overdue("BO").body(item + ".awaited", equalTo("LEAVING")).body(item + ".lastKnown", equalTo("BOLPB"));
        trip.moved(0, "LEFT", "2027-03-08T07:00:00Z");
        overdue("BO").body(item, equalTo(null));
    }

    @Test
    void t22AJourneyWithoutAnEndIsOverdueUntilAnAssignmentSaysThatTheyLiveThere() {
        Trip oneWay = Trip.submitted(person, List.of(Trip.oneWay("PYASU", "BOCBB", "2027-02-10")));
        clock.set(Instant.parse("2027-02-11T12:00:00Z"));
        oneWay.moved(0, "ARRIVED", "2027-02-10T19:00:00Z");
        String item = "items.find { it.request == '" + oneWay.request() + "' }";
        overdue("BO").body(item + ".awaited", equalTo("END")).body(item + ".since", equalTo("2027-02-10T19:00:00Z"));
        Fixture.execute("update assignment_copy set assigned_until = date '2027-02-10' where person = ?", person);
        Fixture.assignment(person, IMO, "BOCBB", "INTERNATIONAL_STAFF", "2027-02-11");
        overdue("BO").body(item, equalTo(null));
        as(bolivia)
                .get(V1 + "presence?scope=duty-station:BOCBB&at=2027-02-11T12:00:00Z")
                .then()
                .statusCode(200)
                .body("items.findAll { it.person == '" + person + "' }.kind", contains("RESIDENT"));
    }

    @Test
    void overdueReportsArePagedAndNarrowedToAnOrganization() {
        Trip.submitted(Trip.resident("UNIDO", "PYASU"), List.of(leg("PYASU", "BOLPB", "2027-03-01", "2027-03-08")));
        clock.set(Instant.parse("2027-03-03T08:00:00Z"));
        List<String> all = overdue("BO").extract().path("items.clearance");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as(bolivia)
                    .get(V1 + "movements/overdue?country=BO&limit=1&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.clearance"));
            cursor = page.getString("nextCursor");
        }
        assertThat(paged).isEqualTo(all).hasSizeGreaterThanOrEqualTo(2);
        as(Tokens.organizationSystem("UNIDO"))
                .get(V1 + "movements/overdue?country=BO")
                .then()
                .statusCode(200)
                .body("items.organization.unique()", contains("UNIDO"));
        as(Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "country:KE")))
                .get(V1 + "movements/overdue?country=BO")
                .then()
                .statusCode(403);
        as(bolivia).get(V1 + "movements/overdue").then().statusCode(400);
    }

    private ValidatableResponse overdue(String country) {
        return as(Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "country:" + country)))
                .get(V1 + "movements/overdue?limit=200&country=" + country)
                .then()
                .statusCode(200);
    }

    @Test
    void theNextFourteenDaysAreForecastByAssignmentsAndPlans() {
        clock.set(Instant.parse("2027-02-27T12:00:00Z"));
        Map<String, Object> before = forecast("duty-station:BOLPB", 0);
        as(bolivia)
                .get(V1 + "presence/forecast?scope=duty-station:BOLPB")
                .then()
                .statusCode(200)
                .body("days", hasSize(14))
                .body("days[0].day", equalTo("2027-02-27"))
                .body("days[2].arrivals", equalTo(1))
                .body("days[2].visitors", equalTo((Integer) before.get("visitors") + 1))
                .body("days[8].visitors", equalTo((Integer) before.get("visitors") + 1))
                .body("days[9].visitors", equalTo(before.get("visitors")))
                .body("days[9].departures", equalTo(1));
        int residents = (Integer) forecast("country:PY", 0).get("residents");
        as(Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "country:PY")))
                .get(V1 + "presence/forecast?scope=country:PY")
                .then()
                .statusCode(200)
                .body("days[1].present", equalTo(residents))
                .body("days[2].residents", equalTo(residents))
                .body("days[2].residentsAway", equalTo(1))
                .body("days[2].departures", equalTo(1))
                .body("days[2].present", equalTo(residents - 1))
                .body("days[9].arrivals", equalTo(1))
                .body("days[9].present", equalTo(residents));
    }

    private static Map<String, Object> forecast(String scope, int day) {
        return as(Tokens.person(Fixture.holding(Office.COORDINATOR, "world")))
                .get(V1 + "presence/forecast?scope=" + scope)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("days[" + day + "]");
    }
}
