package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.HeadcountFixture.close;
import static org.fieldsecurity.personnel.HeadcountFixture.get;
import static org.fieldsecurity.personnel.HeadcountFixture.open;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.personnel.ClearanceFeed.Leg;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P7: a headcount looks for whoever a cleared journey has brought, and marks whoever it has taken away. */
@PersonnelTest
class HeadcountTravellersTest {

    private static final String STATION = "duty-station:NIMGA";
    private static final UUID OFFICER = OfficeFixture.holding(Office.SECURITY_OFFICER, STATION);

    @Inject
    ClearanceFeed clearance;

    @Inject
    SettableClock clock;

    @BeforeEach
    void beginInJune() {
        clock.set(Instant.parse("2026-06-01T12:00:00Z"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private static UUID traveller() {
        return RosterFixture.personnel("T", "UNDP", "PYASU", "2026-01-01", null);
    }

    /** Those whom a headcount of the duty station looks for. */
    private static List<String> lookedFor() {
        String id = open(OFFICER, STATION, "EXERCISE").statusCode(201).extract().path("id");
        List<String> people =
                get(OFFICER, "/" + id + "/people?limit=200").extract().path("items.person");
        close(OFFICER, id).statusCode(200);
        return people;
    }

    @ParameterizedTest(name = "from {0} until {1}, permitted {2}: looked for: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-01T12:00:00Z, 2026-06-05T06:00:00Z, true, true",
                "2026-06-01T12:00:01Z, 2026-06-05T06:00:00Z, true, false",
                "2026-05-20T08:00:00Z, 2026-06-01T12:00:00Z, true, false",
                "2026-05-20T08:00:00Z, 2026-06-01T12:00:01Z, true, true",
                "2026-05-20T08:00:00Z, -, true, true",
                "2026-05-20T08:00:00Z, 2026-06-05T06:00:00Z, false, false",
            })
    void P7whoMayBeThereByAClearedLegIsLookedFor(
            String departsAt, @Nullable String leavesAt, boolean permitted, boolean expected) {
        UUID person = traveller();
        clearance.published(
                UUID.randomUUID(),
                1,
                Leg.cleared(person, "NIMGA", departsAt, leavesAt).permitted(permitted));
        assertThat(lookedFor().contains(person.toString())).isEqualTo(expected);
    }

    @Test
    void P7theLastLegThatHasBegunSaysWhereSomebodyIs() {
        UUID gone = traveller();
        UUID changing = traveller();
        UUID moved = traveller();
        clearance.published(
                UUID.randomUUID(),
                1,
                Leg.cleared(gone, "NIMGA", "2026-05-20T08:00:00Z", null),
                Leg.cleared(gone, "PYASU", "2026-05-30T08:00:00Z", null));
        clearance.published(
                UUID.randomUUID(),
                1,
                Leg.cleared(changing, "NIMGA", "2026-06-01T10:00:00Z", "2026-06-01T14:00:00Z")
                        .insideTheAirport());
        clearance.published(UUID.randomUUID(), 1, Leg.cleared(moved, "NIMGA", "2025-05-20T08:00:00Z", null));
        assertThat(lookedFor()).doesNotContain(gone.toString(), changing.toString(), moved.toString());
    }

    @Test
    void P7whoHasLeftIsMarkedAndWhoHasComeIsAVisitor() {
        UUID resident = RosterFixture.personnel("R", "UNDP", "NIMGA", "2026-01-01", null);
        UUID away = RosterFixture.personnel("A", "UNDP", "NIMGA", "2026-01-01", null);
        UUID visitor = traveller();
        clearance.published(
                UUID.randomUUID(), 1, Leg.cleared(away, "PYASU", "2026-05-31T08:00:00Z", "2026-06-03T08:00:00Z"));
        clearance.published(
                UUID.randomUUID(), 1, Leg.cleared(visitor, "NIMGA", "2026-05-31T08:00:00Z", "2026-06-03T08:00:00Z"));
        String id = open(OFFICER, STATION, "REAL").statusCode(201).extract().path("id");
        get(OFFICER, "/" + id + "/people?limit=200")
                .body(
                        "items.findAll { it.person in ['%s', '%s'] }.elsewhere".formatted(resident, visitor),
                        contains(false, false))
                .body("items.find { it.person == '%s' }.elsewhere".formatted(away), equalTo(true))
                .body("items.find { it.person == '%s' }.origin".formatted(visitor), equalTo("VISITOR"))
                .body("items.find { it.person == '%s' }.dutyStation".formatted(visitor), equalTo("NIMGA"));
        close(OFFICER, id).statusCode(200);
    }

    @Test
    void P7inAZoneOnlyItsOwnPeopleAndThoseWithAStayThereAreLookedFor() {
        HeadcountFixture zone = new HeadcountFixture("NIMGA").with(2);
        clearance.published(
                UUID.randomUUID(),
                1,
                Leg.cleared(traveller(), "NIMGA", "2026-05-31T08:00:00Z", "2026-06-03T08:00:00Z"),
                Leg.cleared(zone.person(1), "PYASU", "2026-05-31T08:00:00Z", null));
        get(zone.warden, "/" + zone.open() + "/people")
                .body(
                        "items.person",
                        containsInAnyOrder(
                                zone.person(0).toString(), zone.person(1).toString()))
                .body(
                        "items.find { it.elsewhere }.person",
                        equalTo(zone.person(1).toString()));
    }

    @Test
    void aChangedRequestReplacesItsLegsInWhateverOrderTheEventsCome() {
        UUID request = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        Leg there = Leg.cleared(person, "NIMGA", "2026-05-31T08:00:00Z", "2026-06-03T08:00:00Z");
        Leg back = Leg.cleared(person, "PYASU", "2026-06-03T08:00:00Z", null);
        clearance.published(request, 2, there, back);
        assertThat(ClearanceFeed.known(request)).containsExactly("NIMGA", "PYASU");
        clearance.published(request, 1, there.permitted(false));
        assertThat(ClearanceFeed.known(request)).containsExactly("NIMGA", "PYASU");
        clearance.published(
                ClearanceFeed.event(request, 4, there.permitted(false), back), ClearanceFeed.event(request, 3, there));
        assertThat(ClearanceFeed.known(request)).containsExactly("PYASU");
    }
}
