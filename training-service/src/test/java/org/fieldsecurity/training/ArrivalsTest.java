package org.fieldsecurity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.training.Requests.ROOT;
import static org.fieldsecurity.training.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.training.ClearanceFeed.Leg;
import org.fieldsecurity.training.ClearanceFeed.Traveller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrainingTest
class ArrivalsTest {

    private static final String EIGHT = "2026-11-02T08:00:00Z";
    private static final String NINE = "2026-11-02T09:00:00Z";

    @Inject
    SettableClock clock;

    @Inject
    ClearanceFeed clearance;

    @Inject
    ObjectMapper json;

    private final UUID request = Ids.next();
    private final UUID leg = Ids.next();
    private final UUID person = Ids.next();

    @BeforeEach
    void itIsNoon() {
        clock.set(Instant.parse("2026-11-02T12:00:00Z"));
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    /** The request after a change, with the only traveller's arrival. */
    private void told(int sequence, String arrivedAt) {
        clearance.tell(
                clearance.request(request, sequence, Leg.to(leg, "KENBO", new Traveller(person, "UNDP", arrivedAt))));
    }

    private ValidatableResponse briefings() {
        return as(person).get(ROOT + "people/" + person + "/briefings").then().statusCode(200);
    }

    private String briefing() {
        return clearance.briefingOf(leg, person).toString();
    }

    private List<String> verbs() throws Exception {
        return TestDatabase.of("training")
                .runtime()
                .query("select type from ledger where subject = ? order by sequence", briefing())
                .stream()
                .map(row -> (String) row.get("type"))
                .toList();
    }

    private void give() {
        as(Office.SECURITY_OFFICER, "duty-station:KENBO")
                .header("If-Match", "\"0\"")
                .body(Map.of("givenAt", "2026-11-02T10:00:00Z", "language", "en"))
                .post(ROOT + "briefings/" + briefing() + "/giving")
                .then()
                .statusCode(200);
    }

    private void sign() {
        as(person)
                .header("If-Match", "\"1\"")
                .post(ROOT + "briefings/" + briefing() + "/signature")
                .then()
                .statusCode(200);
    }

    @Test
    void T11anArrivalOpensABriefingThatIsDueInADayAndTheFeedTells() throws Exception {
        told(1, EIGHT);
        briefings()
                .body("items", hasSize(1))
                .body("items[0].request", equalTo(request.toString()))
                .body("items[0].leg", equalTo(leg.toString()))
                .body("items[0].person", equalTo(person.toString()))
                .body("items[0].organization", equalTo("UNDP"))
                .body("items[0].dutyStation", equalTo("KENBO"))
                .body("items[0].country", equalTo("KE"))
                .body("items[0].arrivedAt", equalTo(EIGHT))
                .body("items[0].dueAt", equalTo("2026-11-03T08:00:00Z"))
                .body("items[0].state", equalTo("OPEN"));
        JsonNode state = json.readTree((String) TestDatabase.of("training")
                .runtime()
                .query("select state from ledger where subject = ? and type = 'briefing.opened'", briefing())
                .getFirst()
                .get("state"));
        assertThat(state.path("id").asText()).isEqualTo(briefing());
        assertThat(state.path("request").asText()).isEqualTo(request.toString());
        assertThat(state.path("leg").asText()).isEqualTo(leg.toString());
        assertThat(state.path("person").asText()).isEqualTo(person.toString());
        assertThat(state.path("dutyStation").asText()).isEqualTo("KENBO");
        assertThat(state.path("country").asText()).isEqualTo("KE");
        assertThat(state.path("arrivedAt").asText()).isEqualTo(EIGHT);
        assertThat(state.path("dueAt").asText()).isEqualTo("2026-11-03T08:00:00Z");
        assertThat(state.path("state").asText()).isEqualTo("OPEN");
        assertThat(state.has("signedAt")).isFalse();
    }

    @Test
    void anEventThatComesAgainChangesNothing() throws Exception {
        told(1, EIGHT);
        told(1, EIGHT);
        told(2, EIGHT);
        briefings().body("items", hasSize(1)).body("items[0].version", equalTo(0));
        assertThat(verbs()).containsExactly("briefing.opened");
    }

    @Test
    void anOlderStateOfARequestIsPassedOver() throws Exception {
        told(3, NINE);
        told(2, EIGHT);
        told(1, null);
        briefings().body("items.arrivedAt", contains(NINE));
        assertThat(verbs()).containsExactly("briefing.opened");
    }

    @Test
    void anOlderArrivalAfterANewerStateWithoutOneOpensNothing() {
        told(2, null);
        told(1, EIGHT);
        briefings().body("items", hasSize(0));
    }

    @Test
    void ofOneBatchTheNewestStateCounts() {
        Traveller early = new Traveller(person, "UNDP", EIGHT);
        Traveller late = new Traveller(person, "UNDP", NINE);
        clearance.tell(
                clearance.request(request, 2, Leg.to(leg, "KENBO", late)),
                clearance.request(request, 1, Leg.to(leg, "KENBO", early)));
        briefings().body("items.arrivedAt", contains(NINE));
    }

    @Test
    void T11aMovedArrivalMovesTheDueInstantAndWhatWasGivenStaysGiven() throws Exception {
        told(1, EIGHT);
        give();
        told(2, "2026-11-02T11:00:00Z");
        briefings()
                .body("items[0].state", equalTo("GIVEN"))
                .body("items[0].givenAt", equalTo("2026-11-02T10:00:00Z"))
                .body("items[0].arrivedAt", equalTo("2026-11-02T11:00:00Z"))
                .body("items[0].dueAt", equalTo("2026-11-03T11:00:00Z"));
        assertThat(verbs()).containsExactly("briefing.opened", "briefing.given", "briefing.moved");
    }

    @Test
    void T11anArrivalThatIsTakenBackVoidsItAndReportedAgainItIsOpenAgain() throws Exception {
        told(1, EIGHT);
        give();
        told(2, null);
        briefings().body("items.state", contains("VOID"));
        told(3, null);
        told(4, NINE);
        briefings()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].givenAt", nullValue())
                .body("items[0].language", nullValue())
                .body("items[0].dueAt", equalTo("2026-11-03T09:00:00Z"));
        assertThat(verbs()).containsExactly("briefing.opened", "briefing.given", "briefing.voided", "briefing.opened");
    }

    @Test
    void aTravellerWhoIsTakenOutOfTheLegOwesNothing() {
        told(1, EIGHT);
        clearance.tell(clearance.request(request, 2, Leg.to(leg, "KENBO")));
        briefings().body("items.state", contains("VOID"));
    }

    @Test
    void aSignedBriefingNeverChanges() throws Exception {
        told(1, EIGHT);
        give();
        sign();
        told(2, NINE);
        told(3, null);
        told(4, NINE);
        briefings().body("items.state", contains("SIGNED")).body("items.arrivedAt", contains(EIGHT));
        assertThat(verbs()).containsExactly("briefing.opened", "briefing.given", "briefing.signed");
    }

    @Test
    void T3whoStaysInsideTheAirportOwesNone() {
        clearance.tell(clearance.request(
                request, 1, new Leg(leg, "ETADD", true, List.of(new Traveller(person, "UNDP", EIGHT)))));
        briefings().body("items", hasSize(0));
    }

    @Test
    void eachTravellerOfEachLegOwesOne() {
        UUID other = Ids.next();
        UUID onward = Ids.next();
        clearance.tell(clearance.request(
                request,
                1,
                Leg.to(leg, "KENBO", new Traveller(person, "UNDP", EIGHT), new Traveller(other, "WFP", NINE)),
                Leg.to(
                        onward,
                        "KEMBA",
                        new Traveller(person, "UNDP", "2026-11-02T11:00:00Z"),
                        new Traveller(other, "WFP", null))));
        briefings().body("items.dutyStation.sort()", equalTo(List.of("KEMBA", "KENBO")));
        as(other)
                .get(ROOT + "people/" + other + "/briefings")
                .then()
                .body("items.dutyStation", contains("KENBO"))
                .body("items.organization", contains("WFP"));
    }
}
