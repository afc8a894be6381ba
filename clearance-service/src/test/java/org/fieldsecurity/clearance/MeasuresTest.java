package org.fieldsecurity.clearance;

import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duties 22(b), 7(i) and An 27, measured for an organization of this test's own. */
@ClearanceTest
class MeasuresTest {

    private static final String ORGANIZATION = "UPU";

    @Inject
    SettableClock clock;

    @BeforeEach
    void beginInFebruary() {
        clock.set(Instant.parse("2027-02-01T08:00:00Z"));
        Fixture.world();
        Fixture.caughtUp("personnel", clock.instant());
        Fixture.caughtUp("training", clock.instant());
        Fixture.onlyTheShippedRules();
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void journeysCountOnceTheyBegan() {
        UUID withSlip = register(true);
        String id = Journey.submitted(Tokens.person(withSlip), Journey.request(withSlip))
                .extract()
                .path("id");
        as(Tokens.person(withSlip))
                .post(V1 + "requests/" + id + "/travellers/" + withSlip + "/slip")
                .then()
                .statusCode(201);
        UUID uncleared = register(false);
        Journey.submitted(Tokens.person(uncleared), Journey.request(uncleared));
        expect(0, 0, 0);
        clock.set(Instant.parse("2027-03-01T08:00:00Z"));
        expect(2, 1, 1);
        as(Tokens.reporting())
                .get(V1 + "measures?scope=organization:UPU")
                .then()
                .body("find { it.id == 'journeys-cleared-before-start' }.oldestGap", equalTo("2027-03-01T08:00:00Z"))
                .body("find { it.id == 'journeys-cleared-before-start' }.paragraphs", contains("22(b)", "7(i)"));
        clock.set(Instant.parse("2027-04-01T08:00:00Z"));
        expect(4, 2, 2);
        as(Tokens.reporting()).get(V1 + "measures?scope=area:KE/coast").then().body("$", hasSize(0));
        as(Tokens.reporting())
                .get(V1 + "measures?scope=organization:UPU@KE")
                .then()
                .body("findAll { it.id.startsWith('journeys') }.total", contains(0, 2, 2));
        for (String scope : new String[] {"world", "country:KE", "duty-station:KENBO"}) {
            as(Tokens.reporting())
                    .get(V1 + "measures?scope=" + scope)
                    .then()
                    .body(
                            "id",
                            hasItems(
                                    "journeys-cleared-before-start",
                                    "journeys-with-slip-before-start",
                                    "emergency-declarations-reported"));
        }
    }

    @Test
    void an14JourneysCountWithBothTheirClearanceAndTheBriefingSignedInTime() {
        String organization = "IAEA";
        String[] signed = {"2027-03-02T17:00:00Z", "2027-03-02T17:00:01Z", null};
        for (String at : signed) {
            UUID person = Trip.resident(organization, "CHGVA");
            Trip trip = Trip.submitted(person, List.of(Journey.leg("CHGVA", "KENBO", "2027-03-01", "2027-03-05")));
            Fixture.briefing(person, UUID.fromString(trip.legs().getFirst()), "KENBO", "2027-03-01T17:00:00Z", at);
        }
        clock.set(Instant.parse("2027-03-02T16:59:59Z"));
        briefed(organization, 0, 0, null);
        clock.set(Instant.parse("2027-03-02T17:00:01Z"));
        briefed(organization, 1, 3, "2027-03-02T17:00:00Z");
        briefed(organization + "@KE", 1, 3, "2027-03-02T17:00:00Z");
        as(Tokens.reporting())
                .get(V1 + "measures?scope=duty-station:KENBO")
                .then()
                .statusCode(200)
                .body("id", hasItems("journeys-cleared-and-briefed"));
    }

    private static void briefed(String organization, int both, int all, @Nullable String since) {
        as(Tokens.reporting())
                .get(V1 + "measures?scope=organization:" + organization)
                .then()
                .statusCode(200)
                .body("find { it.id == 'journeys-cleared-and-briefed' }.paragraphs", contains("An 14"))
                .body("find { it.id == 'journeys-cleared-and-briefed' }.compliant", equalTo(both))
                .body("find { it.id == 'journeys-cleared-and-briefed' }.total", equalTo(all))
                .body("find { it.id == 'journeys-cleared-and-briefed' }.oldestGap", equalTo(since));
    }

    @Test
    void peopleCountAsConfirmedWhileSomebodyWhoAnswersForThemSaysWhereTheyAre() {
        String organization = "WIPO";
        UUID atHome = Trip.resident(organization, "KENBO");
        UUID there = Trip.resident(organization, "CHGVA");
        Trip trip = Trip.submitted(there, List.of(Journey.leg("CHGVA", "KENBO", "2027-03-01", "2027-03-05")));
        Trip.submitted(atHome, List.of(Journey.leg("KENBO", "TDNDJ", "2027-03-04", "2027-03-05")));
        clock.set(Instant.parse("2027-03-02T08:00:00Z"));
        whereabouts(organization + "@KE", 1, 2, "2027-03-01T18:00:00Z");
        whereabouts(organization, 1, 2, "2027-03-01T08:00:00Z");
        trip.moved(0, "DEPARTED", "2027-03-01T08:00:00Z").moved(0, "ARRIVED", "2027-03-01T17:00:00Z");
        whereabouts(organization, 2, 2, null);
        clock.set(Instant.parse("2027-03-06T08:00:00Z"));
        whereabouts(organization + "@KE", 0, 2, "2027-03-04T08:00:00Z");
    }

    private static void whereabouts(String organization, int confirmed, int all, @Nullable String since) {
        as(Tokens.reporting())
                .get(V1 + "measures?scope=organization:" + organization)
                .then()
                .statusCode(200)
                .body("find { it.id == 'whereabouts-confirmed' }.paragraphs", contains("15(j)"))
                .body("find { it.id == 'whereabouts-confirmed' }.compliant", equalTo(confirmed))
                .body("find { it.id == 'whereabouts-confirmed' }.total", equalTo(all))
                .body("find { it.id == 'whereabouts-confirmed' }.oldestGap", equalTo(since));
    }

    private static void expect(int total, int cleared, int withSlip) {
        as(Tokens.reporting())
                .get(V1 + "measures?scope=organization:" + ORGANIZATION)
                .then()
                .statusCode(200)
                .body("find { it.id == 'journeys-cleared-before-start' }.total", equalTo(total))
                .body("find { it.id == 'journeys-cleared-before-start' }.compliant", equalTo(cleared))
                .body("find { it.id == 'journeys-with-slip-before-start' }.compliant", equalTo(withSlip));
    }

    private static UUID register(boolean certified) {
        UUID person = UUID.randomUUID();
        Fixture.person(person, "INTERNATIONAL_STAFF", ORGANIZATION, "Some", "Body", null);
        if (certified) {
            Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        }
        return person;
    }
}
