package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.fieldsecurity.clearance.Journey.leg;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T22: who is where at an instant, by what and how surely. Nobody vanishes. */
@ClearanceTest
class PresenceTest {

    private static final String ITU = "ITU";

    @Inject
    SettableClock clock;

    private String chile;
    private String coordinator;

    @BeforeEach
    void beginInFebruary() {
        clock.set(Instant.parse("2027-02-01T08:00:00Z"));
        Fixture.world();
        Fixture.station("CLSCL", "Santiago", "CL");
        Fixture.station("CLARI", "Arica", "CL");
        Fixture.execute("update duty_station_copy set area = 'CL/north' where locode = 'CLARI'");
        Fixture.station("UYMVD", "Montevideo", "UY");
        Fixture.caughtUp("personnel", clock.instant());
        Fixture.caughtUp("training", clock.instant());
        Fixture.onlyTheShippedRules();
        chile = Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "country:CL"));
        coordinator = Tokens.person(Fixture.holding(Office.COORDINATOR, "world"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private static Trip visit(UUID person) {
        return Trip.submitted(person, List.of(leg("UYMVD", "CLSCL", "2027-03-01", "2027-03-10")));
    }

    /** How somebody is listed; null where they aren't. */
    private @Nullable Map<String, Object> listed(String scope, UUID person, String at) {
        return list(scope, at).getMap("items.find { it.person == '" + person + "' }");
    }

    private JsonPath list(String scope, String at) {
        return as(coordinator)
                .get(V1 + "presence?limit=200&scope=" + scope + "&at=" + at)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void expect(String scope, UUID person, String at, String kind, String source, String confidence) {
        assertThat(listed(scope, person, at))
                .as("%s at %s", scope, at)
                .containsEntry("kind", kind)
                .containsEntry("source", source)
                .containsEntry("confidence", confidence);
    }

    @Test
    void t22AResidentIsListedUntilSomebodySaysThatTheyDeparted() {
        UUID person = Trip.resident(ITU, "UYMVD");
        Trip trip = visit(person);
        expect("duty-station:UYMVD", person, "2027-03-01T07:00:00Z", "RESIDENT", "ASSIGNMENT", "REPORTED");
        expect("duty-station:UYMVD", person, "2027-03-01T12:00:00Z", "RESIDENT", "ASSIGNMENT", "PRESUMED");
        expect("country:UY", person, "2027-03-20T12:00:00Z", "RESIDENT", "ASSIGNMENT", "PRESUMED");
        assertThat(listed("country:UY", person, "2027-03-20T12:00:00Z"))
                .containsEntry("departureDue", "2027-03-01T08:00:00Z")
                .containsEntry("since", "2026-01-01T00:00:00Z");
        clock.set(Instant.parse("2027-03-01T12:00:00Z"));
        trip.moved(0, "DEPARTED", "2027-03-01T09:00:00Z");
        assertThat(listed("country:UY", person, "2027-03-01T09:00:00Z")).isNull();
        expect("country:UY", person, "2027-03-01T08:59:59Z", "RESIDENT", "ASSIGNMENT", "REPORTED");
        clock.set(Instant.parse("2027-03-10T12:00:00Z"));
        trip.moved(0, "LEFT", "2027-03-10T07:00:00Z");
        assertThat(listed("country:UY", person, "2027-03-10T06:59:59Z")).isNull();
        expect("country:UY", person, "2027-03-10T07:00:00Z", "RESIDENT", "ASSIGNMENT", "REPORTED");
        assertThat(listed("country:UY", person, "2027-03-10T07:00:00Z")).containsEntry("since", "2027-03-10T07:00:00Z");
    }

    @Test
    void t22AVisitorIsListedFromThePlannedOrReportedArrivalUntilSomebodySaysThatTheyLeft() {
        UUID person = Trip.resident(ITU, "UYMVD");
        Trip trip = visit(person);
        assertThat(listed("country:CL", person, "2027-03-01T17:59:59Z")).isNull();
        expect("country:CL", person, "2027-03-01T18:00:00Z", "VISITOR", "PLAN", "PLANNED");
        expect("country:CL", person, "2027-03-10T06:00:00Z", "VISITOR", "PLAN", "PRESUMED");
        clock.set(Instant.parse("2027-03-01T20:00:00Z"));
        trip.moved(0, "DEPARTED", "2027-03-01T09:00:00Z");
        expect("country:CL", person, "2027-03-01T18:00:00Z", "VISITOR", "TRAVELLER", "PRESUMED");
        trip.moved(0, "ARRIVED", "2027-03-01T19:00:00Z");
        assertThat(listed("country:CL", person, "2027-03-01T18:59:59Z")).isNull();
        expect("duty-station:CLSCL", person, "2027-03-01T19:00:00Z", "VISITOR", "TRAVELLER", "CONFIRMED");
        assertThat(listed("duty-station:CLSCL", person, "2027-03-02T19:00:00Z"))
                .containsEntry("since", "2027-03-01T19:00:00Z")
                .containsEntry("asOf", "2027-03-01T19:00:00Z")
                .containsEntry("age", "PT24H")
                .containsEntry("plannedEnd", "2027-03-10T06:00:00Z")
                .containsEntry("request", trip.request())
                .containsEntry("uncleared", false);
        expect("country:CL", person, "2027-04-10T06:00:00Z", "VISITOR", "TRAVELLER", "PRESUMED");
        clock.set(Instant.parse("2027-03-12T20:00:00Z"));
        trip.moved(0, "LEFT", "2027-03-12T08:00:00Z");
        expect("country:CL", person, "2027-03-12T07:59:59Z", "VISITOR", "TRAVELLER", "CONFIRMED");
        assertThat(listed("country:CL", person, "2027-03-12T08:00:00Z")).isNull();
    }

    @Test
    void t22TheLastReportSaysWhereSomebodyIs() {
        UUID person = Trip.resident(ITU, "UYMVD");
        Trip first = visit(person);
        Trip second = Trip.submitted(person, List.of(leg("CLSCL", "CLARI", "2027-03-12", "2027-03-20")));
        clock.set(Instant.parse("2027-03-13T12:00:00Z"));
        first.moved(0, "ARRIVED", "2027-03-01T19:00:00Z");
        expect("country:CL", person, "2027-03-13T12:00:00Z", "VISITOR", "TRAVELLER", "PRESUMED");
        second.moved(0, "ARRIVED", "2027-03-12T20:00:00Z");
        expect("duty-station:CLARI", person, "2027-03-13T12:00:00Z", "VISITOR", "TRAVELLER", "CONFIRMED");
        assertThat(listed("duty-station:CLSCL", person, "2027-03-13T12:00:00Z")).isNull();
        assertThat(list("country:CL", "2027-03-13T12:00:00Z")
                        .getList("items.findAll { it.person == '" + person + "' }"))
                .hasSize(1);
    }

    @Test
    void aJourneyThatWasGivenUpOrRefusedLeadsNowhere() {
        UUID person = Trip.resident(ITU, "UYMVD");
        Trip trip = visit(person);
        as(Tokens.person(person))
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "postponed"))
                .post(V1 + "requests/" + trip.request() + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(listed("country:CL", person, "2027-03-02T18:00:00Z")).isNull();
        expect("country:UY", person, "2027-03-02T12:00:00Z", "RESIDENT", "ASSIGNMENT", "REPORTED");
    }

    @Test
    void theListHasAStableOrderAndItsSummaryTheSameNumber() {
        UUID resident = Trip.resident(ITU, "CLARI");
        UUID visitor = Trip.resident(ITU, "UYMVD");
        visit(visitor);
        String at = "2027-03-02T12:00:00Z";
        List<String> all = list("country:CL", at).getList("items.person");
        assertThat(all)
                .contains(resident.toString(), visitor.toString())
                .isSorted()
                .doesNotHaveDuplicates();
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = as(chile)
                    .get(V1 + "presence?limit=1&scope=country:CL&at=" + at + "&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.person"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(paged).isEqualTo(all);
        as(chile)
                .get(V1 + "presence/summary?scope=country:CL&at=" + at)
                .then()
                .statusCode(200)
                .body("people", equalTo(all.size()))
                .body("byKind.people.sum()", equalTo(all.size()))
                .body("byOrganization.find { it.of == 'ITU' }.people", equalTo(all.size()));
    }

    @Test
    void onlyThoseReadItWhoAnswerForThePlaceAndOrganizationsTheirOwnPeople() {
        UUID person = Trip.resident("UNESCO", "CLSCL");
        String at = "&limit=200&at=2027-03-02T12:00:00Z";
        String unesco = Tokens.organizationSystem("UNESCO");
        as(unesco)
                .get(V1 + "presence?scope=country:CL" + at)
                .then()
                .statusCode(200)
                .body("items.every { it.organization == 'UNESCO' }", equalTo(true))
                .body("items.any { it.person == '" + person + "' }", equalTo(true));
        as(unesco).get(V1 + "presence?scope=organization:UNESCO@CL" + at).then().statusCode(200);
        as(unesco).get(V1 + "presence?scope=organization:ITU" + at).then().statusCode(403);
        as(Tokens.person(Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:UNESCO@CL")))
                .get(V1 + "presence/summary?scope=country:CL" + at)
                .then()
                .statusCode(200)
                .body("byOrganization.of", equalTo(List.of("UNESCO")));
        as(Tokens.person(Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:UNESCO@CL")))
                .get(V1 + "presence?scope=country:UY" + at)
                .then()
                .statusCode(403);
        as(Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "country:UY")))
                .get(V1 + "presence?scope=country:CL" + at)
                .then()
                .statusCode(403);
        as(chile).get(V1 + "presence?scope=duty-station:CLSCL" + at).then().statusCode(200);
        as(chile).get(V1 + "presence?scope=duty-station:CLZZZ" + at).then().statusCode(404);
        as(coordinator).get(V1 + "presence?scope=world" + at).then().statusCode(400);
    }

    @Test
    void p4AZoneHasThoseWhoLiveThereAndTheVisitorsWhoStayThere() {
        UUID resident = Trip.resident(ITU, "CLSCL");
        UUID elsewhere = Trip.resident(ITU, "CLSCL");
        UUID visitor = Trip.resident(ITU, "UYMVD");
        UUID guest = UUID.randomUUID();
        Fixture.person(guest, "GUEST", ITU, "Some", "Guest", null);
        UUID home = UUID.randomUUID();
        Fixture.execute("insert into zone_copy (code, sequence, duty_station) values ('CL/centre', 1, 'CLSCL')"
                + " on conflict do nothing");
        Fixture.execute(
                "insert into residence_zone_copy (residence, sequence, zone, valid_from)"
                        + " values (?, 1, 'CL/centre', timestamptz '2026-01-01T00:00:00Z')",
                home);
        Fixture.execute(
                "insert into residency_copy (person, valid_from, sequence, residence)"
                        + " values (?, timestamptz '2026-01-01T00:00:00Z', 1, ?)",
                resident,
                home);
        for (UUID person : List.of(visitor, guest)) {
            Fixture.execute(
                    "insert into zone_stay_copy (id, sequence, person, zone, valid_from, valid_to) values (?, 1, ?,"
                            + " 'CL/centre', timestamptz '2027-03-01T18:00:00Z', timestamptz '2027-03-10T00:00:00Z')",
                    UUID.randomUUID(),
                    person);
        }
        visit(visitor);
        String at = "2027-03-02T12:00:00Z";
        expect("zone:CL/centre", resident, at, "RESIDENT", "ASSIGNMENT", "REPORTED");
        expect("zone:CL/centre", visitor, at, "VISITOR", "PLAN", "PLANNED");
        expect("zone:CL/centre", guest, at, "VISITOR", "ZONE_STAY", "PLANNED");
        assertThat(listed("zone:CL/centre", elsewhere, at)).isNull();
        assertThat(listed("zone:CL/centre", guest, "2027-03-10T00:00:00Z")).isNull();
        assertThat(listed("country:CL", resident, at)).containsEntry("zone", "CL/centre");
        assertThat(listed("duty-station:CLSCL", guest, at)).containsEntry("zone", "CL/centre");
        as(Tokens.person(Fixture.holding(Office.WARDEN, "zone:CL/centre")))
                .get(V1 + "presence?scope=zone:CL/centre&at=" + at)
                .then()
                .statusCode(200);
        as(Tokens.person(Fixture.holding(Office.WARDEN, "zone:CL/centre")))
                .get(V1 + "presence?scope=duty-station:CLSCL&at=" + at)
                .then()
                .statusCode(403);
    }

    @Test
    void p2ADependantHasAPlaceOfTheirOwn() {
        UUID child = UUID.randomUUID();
        Fixture.person(child, "DEPENDANT", ITU, "Some", "Child", Trip.resident(ITU, "UYMVD"));
        Fixture.assignment(child, ITU, "CLARI", "DEPENDANT", "2026-01-01");
        expect("area:CL/north", child, "2027-03-02T12:00:00Z", "DEPENDANT", "ASSIGNMENT", "REPORTED");
        as(Tokens.person(Fixture.holding(Office.AREA_COORDINATOR, "area:CL/north")))
                .get(V1 + "presence/summary?scope=duty-station:CLARI")
                .then()
                .statusCode(200);
        as(Tokens.person(Fixture.holding(Office.AREA_COORDINATOR, "area:CL/north")))
                .get(V1 + "presence/summary?scope=duty-station:CLSCL")
                .then()
                .statusCode(403);
    }

    @Test
    void t22AnUnclearedJourneyIsShownAsWhatItIs() {
        UUID person = Trip.resident(ITU, "UYMVD");
        Trip trip = visit(person);
        clock.set(Instant.parse("2027-03-02T12:00:00Z"));
        as(Tokens.person(person))
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "postponed"))
                .post(V1 + "requests/" + trip.request() + "/cancellation")
                .then()
                .statusCode(200);
        trip.moved(0, "ARRIVED", "2027-03-01T18:00:00Z");
        expect("country:CL", person, "2027-03-02T12:00:00Z", "VISITOR", "TRAVELLER", "CONFIRMED");
        assertThat(listed("country:CL", person, "2027-03-02T12:00:00Z")).containsEntry("uncleared", true);
    }
}
