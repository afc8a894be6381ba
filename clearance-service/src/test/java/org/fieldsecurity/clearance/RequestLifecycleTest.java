package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * T20: whatever is done to a request in whatever order, each leg goes from state to state by legal moves only, each
 * change has its row in the ledger, and the last row is what the request looks like.
 */
@ClearanceTest
class RequestLifecycleTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final int ACTIONS = 25;
    private static final Set<Integer> ANSWERS = Set.of(200, 201, 400, 409, 422);

    @Inject
    SettableClock clock;

    @Inject
    ObjectMapper json;

    private final String amina = Tokens.person(Fixture.AMINA);
    private String congo;
    private Instant now = NOW;

    @BeforeEach
    void beginInFebruary() {
        go(NOW);
        Fixture.world();
        for (UUID person : List.of(Fixture.AMINA, Fixture.LUC)) {
            Fixture.noCertificates(person);
        }
        Fixture.certificate(Fixture.AMINA, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        Fixture.onlyTheShippedRules();
        Fixture.declared("duty-station:CDGOM", "I");
        congo = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:CD"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private void go(Instant instant) {
        now = instant;
        clock.set(instant);
        Fixture.caughtUp("personnel", instant);
        Fixture.caughtUp("training", instant);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void anySequenceOfActionsLeavesALegalStateThatTheLedgerTells(long seed) throws Exception {
        Random random = new Random(seed);
        Submitted journey = Submitted.by(amina, Journey.request(Fixture.AMINA, Fixture.LUC));
        int changes = 2;
        for (int i = 0; i < ACTIONS; i++) {
            go(now.plusSeconds(3600));
            int status = act(random, journey);
            assertThat(status).isIn(ANSWERS);
            List<JsonNode> history = history(journey);
            if (status == 201) {
                // A report that corrects nothing changes no request.
                assertThat(history.size()).isBetween(changes, changes + 1);
                changes = history.size();
            } else {
                changes += status == 200 ? 1 : 0;
                assertThat(history).hasSize(changes);
            }
            ObjectNode seen =
                    (ObjectNode) json.readTree(as(amina).get(journey.path()).asString());
            seen.remove("nextActions");
            assertThat(history.getLast()).isEqualTo(seen);
        }
        requireLegalMoves(history(journey));
    }

    private int act(Random random, Submitted journey) {
        int leg = random.nextInt(2);
        UUID person = random.nextBoolean() ? Fixture.AMINA : Fixture.LUC;
        return switch (random.nextInt(11)) {
            case 0 -> decide(journey, leg, person, "CLEAR");
            case 1 -> decide(journey, leg, person, "REFUSE");
            case 2 ->
                random.nextInt(3) == 0 ? decide(journey, leg, person, "REVOKE") : decide(journey, leg, person, "CLEAR");
            case 3 -> decide(journey, leg, person, random.nextBoolean() ? "EXTEND" : "REFUSE_EXTENSION");
            case 4 ->
                as(congo)
                        .body(Map.of("person", person.toString(), "question", "Who meets you?"))
                        .post(journey.leg(1) + "/questions")
                        .statusCode();
            case 5 ->
                as(amina)
                        .body(Map.of("person", person.toString(), "answer", "The driver"))
                        .post(journey.leg(1) + "/answers")
                        .statusCode();
            case 6 -> status(journey, journey.path() + "/amendment", amendment(random, journey));
            case 7 -> stay(random, journey, leg, person);
            case 8, 9 -> move(random, journey, leg, person);
            default ->
                random.nextInt(5) == 0
                        ? status(journey, journey.path() + "/cancellation", Map.of("reason", "No more"))
                        : decide(journey, leg, person, "CLEAR");
        };
    }

    private int decide(Submitted journey, int leg, UUID person, String outcome) {
        String official = leg == 1 ? congo : Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE"));
        Map<String, Object> decision = new HashMap<>();
        decision.put("person", person.toString());
        decision.put("outcome", outcome);
        decision.put("reason", "as it came");
        decision.put("overrideReason", "as it came");
        return as(official)
                .body(Map.of("decisions", List.of(decision)))
                .post(journey.leg(leg) + "/decisions")
                .statusCode();
    }

    private Map<String, Object> amendment(Random random, Submitted journey) {
        Map<String, Object> amendment = random.nextInt(3) == 0
                ? journey.amendment(Fixture.AMINA)
                : journey.amendment(Fixture.AMINA, Fixture.LUC);
        String until = "2027-03-" + (15 + random.nextInt(10));
        amendment.put(
                "legs",
                List.of(
                        journey.replacing(0, Journey.legs().getFirst()),
                        journey.replacing(1, Journey.leg("KENBO", "CDGOM", "2027-03-05", until))));
        return amendment;
    }

    private int move(Random random, Submitted journey, int leg, UUID person) {
        String kind = List.of("DEPARTED", "ARRIVED", "LEFT").get(random.nextInt(3));
        Map<String, Object> movement = Map.of("person", person.toString(), "kind", kind, "happenedAt", now.toString());
        return as(Tokens.person(person))
                .body(Map.of("movements", List.of(movement)))
                .post(journey.leg(leg) + "/movements")
                .statusCode();
    }

    private int stay(Random random, Submitted journey, int leg, UUID person) {
        String kind = random.nextBoolean() ? "/curtailment" : "/extension";
        return status(
                journey,
                journey.leg(leg) + kind,
                Map.of(
                        "travellers",
                        List.of(person.toString()),
                        "leavesAt",
                        "2027-03-" + (10 + random.nextInt(20)) + "T06:00:00Z",
                        "reason",
                        "as it came"));
    }

    /** With the version of the request, wherever the action is posted. */
    private int status(Submitted journey, String path, Object body) {
        String version = as(amina).get(journey.path()).header("ETag");
        return as(amina).header("If-Match", version).body(body).post(path).statusCode();
    }

    private List<JsonNode> history(Submitted journey) throws SQLException {
        return TestDatabase.of("clearance")
                .runtime()
                .query("select state::text as state from ledger where subject = ? order by sequence", journey.id())
                .stream()
                .map(row -> read((String) row.get("state")))
                .toList();
    }

    private JsonNode read(String state) {
        try {
            return json.readTree(state);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireLegalMoves(List<JsonNode> history) {
        Map<String, LegState> before = new HashMap<>();
        for (JsonNode request : history) {
            Map<String, LegState> now = states(request);
            now.forEach((clearance, state) -> {
                LegState from = before.getOrDefault(clearance, LegState.DRAFT);
                assertThat(reachable(from)).as(clearance + " from " + from).contains(state);
            });
            assertThat(now.keySet()).as("nothing is forgotten").containsAll(before.keySet());
            before.putAll(now);
        }
    }

    /** What a state can become in one change: a material change reopens a leg and judges it at once. */
    private static Set<LegState> reachable(LegState from) {
        Set<LegState> found = EnumSet.of(from);
        for (int move = 0; move < 2; move++) {
            for (LegState state : EnumSet.copyOf(found)) {
                state.legalActions().forEach(action -> {
                    if (state.on(action) instanceof LegState.Move.To(LegState next)) {
                        found.add(next);
                    }
                });
            }
        }
        return found;
    }

    private static Map<String, LegState> states(JsonNode request) {
        Map<String, LegState> states = new HashMap<>();
        for (JsonNode leg : request.get("legs")) {
            int place = 0;
            for (JsonNode traveller : leg.get("travellers")) {
                states.put(
                        leg.get("id").asText() + " " + place++ + " "
                                + traveller.get("person").asText(),
                        LegState.valueOf(traveller.get("state").asText()));
            }
        }
        return states;
    }
}
