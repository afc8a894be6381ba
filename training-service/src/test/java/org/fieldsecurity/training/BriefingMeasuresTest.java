package org.fieldsecurity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.training.Requests.ROOT;
import static org.fieldsecurity.training.Requests.as;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.training.ClearanceFeed.Leg;
import org.fieldsecurity.training.ClearanceFeed.Traveller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrainingTest
class BriefingMeasuresTest {

    private static final String ARRIVAL = "2026-11-02T08:00:00Z";

    @Inject
    SettableClock clock;

    @Inject
    ClearanceFeed clearance;

    @BeforeEach
    void itIsNoon() {
        clock.set(Instant.parse("2026-11-02T12:00:00Z"));
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    private UUID arrival(String place, String organization) {
        UUID person = Ids.next();
        clearance.arrived(person, organization, place, ARRIVAL);
        return person;
    }

    private String briefingOf(UUID person) {
        return as(person)
                .get(ROOT + "people/" + person + "/briefings")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private void give(UUID person, String place, String at) {
        as(Office.SECURITY_OFFICER, "duty-station:" + place)
                .header("If-Match", "\"0\"")
                .body(Map.of("givenAt", at, "language", "en"))
                .post(ROOT + "briefings/" + briefingOf(person) + "/giving")
                .then()
                .statusCode(200);
    }

    private void sign(UUID person) {
        as(person)
                .header("If-Match", "\"1\"")
                .post(ROOT + "briefings/" + briefingOf(person) + "/signature")
                .then()
                .statusCode(200);
    }

    /** Compliant of total, in the order of the duties 8(k), 10(j), 22(c). */
    private static List<String> counted(String scope) {
        var measures = as(Tokens.reporting())
                .get(ROOT + "measures?scope=" + scope)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return List.of("signed-in-time", "given-in-time", "signed").stream()
                .map(name -> measures.<String, Object>getMap("find { it.id == 'arrival-briefings-" + name + "' }"))
                .map(measure -> measure.get("compliant") + " of " + measure.get("total"))
                .toList();
    }

    @Test
    void eightKtenJtwentyTwoCarrivalsWhoseBriefingWasSignedAndGivenInTime() {
        UUID inTime = arrival("MLBKO", "UNDP");
        UUID signedLate = arrival("MLBKO", "UNDP");
        UUID onlyGiven = arrival("MLBKO", "WFP");
        UUID givenLate = arrival("MLGAQ", "WFP");
        arrival("MLGAQ", "WFP");
        give(inTime, "MLBKO", "2026-11-02T09:00:00Z");
        give(signedLate, "MLBKO", "2026-11-02T09:00:00Z");
        give(onlyGiven, "MLBKO", "2026-11-02T09:00:00Z");
        assertThat(counted("country:ML")).containsExactly("0 of 0", "0 of 0", "0 of 0");
        clock.set(Instant.parse("2026-11-03T08:00:00Z"));
        sign(inTime);
        assertThat(counted("country:ML")).containsExactly("0 of 0", "0 of 0", "0 of 0");
        clock.set(Instant.parse("2026-11-03T08:00:01Z"));
        sign(signedLate);
        give(givenLate, "MLGAQ", "2026-11-03T08:00:01Z");
        assertThat(counted("country:ML")).containsExactly("1 of 5", "3 of 5", "2 of 5");
        assertThat(counted("duty-station:MLBKO")).containsExactly("1 of 3", "3 of 3", "2 of 3");
        assertThat(counted("duty-station:MLGAQ")).containsExactly("0 of 2", "0 of 2", "0 of 2");
        assertThat(counted("organization:UNDP@ML")).containsExactly("1 of 2", "2 of 2", "2 of 2");
        as(Tokens.reporting())
                .get(ROOT + "measures?scope=country:ML")
                .then()
                .body("find { it.id == 'arrival-briefings-signed-in-time' }.paragraphs", hasItems("8(k)"))
                .body("find { it.id == 'arrival-briefings-given-in-time' }.paragraphs", hasItems("10(j)"))
                .body("find { it.id == 'arrival-briefings-signed' }.paragraphs", hasItems("22(c)", "33"))
                .body(
                        "findAll { it.id.startsWith('arrival-briefings') && it.oldestGap == '2026-11-03T08:00:00Z' }",
                        hasSize(3));
    }

    @Test
    void anArrivalThatWasTakenBackIsNoneAndOneOfMoreThanAYearAgoIsNotCounted() {
        UUID person = Ids.next();
        UUID request = Ids.next();
        UUID leg = Ids.next();
        clearance.tell(clearance.request(request, 1, Leg.to(leg, "BFOUA", new Traveller(person, "UNDP", ARRIVAL))));
        arrival("BFOUA", "UNDP");
        clock.set(Instant.parse("2026-11-04T08:00:00Z"));
        assertThat(counted("country:BF").getFirst()).isEqualTo("0 of 2");
        clearance.tell(clearance.request(request, 2, Leg.to(leg, "BFOUA", new Traveller(person, "UNDP", null))));
        assertThat(counted("country:BF").getFirst()).isEqualTo("0 of 1");
        clock.set(Instant.parse("2027-11-03T08:00:00Z"));
        assertThat(counted("country:BF").getFirst()).isEqualTo("0 of 1");
        clock.set(Instant.parse("2027-11-03T08:00:01Z"));
        assertThat(counted("country:BF").getFirst()).isEqualTo("0 of 0");
    }

    @Test
    void theWholeSystemCountsEveryPlaceAndAZoneNone() {
        String before = counted("world").getFirst();
        arrival("SNDKR", "UNDP");
        clock.set(Instant.parse("2026-11-03T09:00:00Z"));
        assertThat(total(counted("world").getFirst())).isGreaterThan(total(before));
        as(Tokens.reporting())
                .get(ROOT + "measures?scope=zone:KE/milimani")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    private static int total(String counted) {
        return Integer.parseInt(counted.substring(counted.indexOf(" of ") + 4));
    }
}
