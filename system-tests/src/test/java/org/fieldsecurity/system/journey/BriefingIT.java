package org.fieldsecurity.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.system.call.Door;
import org.fieldsecurity.system.suite.BasicTest;
import org.fieldsecurity.system.suite.Suite;
import org.junit.jupiter.api.Test;

/** An arrival, the briefing that it opens in another service, and what that means for the way on (T11) [33, An 14]. */
final class BriefingIT {

    private static final String REQUESTS = "/clearance/v1/requests";
    private static final String BRIEFINGS = "/training/v1/briefings";

    private final Suite suite = Suite.running();
    private final Door door = suite.door();
    private final Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void t11OnwardTravelIsDecidedByHandUntilTheBriefingOfTheArrivalIsSigned() {
        UUID nadia = arrived();
        var officer = suite.realm().user("so-nairobi");

        await("the arrival opens a briefing")
                .atMost(Suite.REPLICATION)
                .until(() -> of(nadia).size() == 1);
        var opened = of(nadia).getFirst();
        assertThat(opened.path("state").asText()).isEqualTo("OPEN");
        assertThat(opened.path("dutyStation").asText()).isEqualTo("KENBO");
        assertThat(Instant.parse(opened.path("dueAt").asText()))
                .isEqualTo(now.minus(Duration.ofHours(2)).plus(Duration.ofHours(24)));
        await("clearance asks for it").atMost(Suite.REPLICATION).until(() -> rules(onward(nadia))
                .contains("T11"));
        Judged.in(onward(nadia), 1, nadia)
                .rests("T11", "DECISION", "33", "An 14")
                .misses("signed arrival briefing of KENBO");
        assertThat(onward(nadia)
                        .at("/legs/0/travellers/0/remedies/0/changes/0/kind")
                        .asText())
                .isEqualTo("SIGN_BRIEFINGS");

        var path = BRIEFINGS + "/" + opened.path("id").asText();
        var tag = door.get(nadia(), path).is(200).etag();
        assertThat(door.act(nadia(), path + "/signature", tag)
                        .isProblem(422, "rule-refused")
                        .texts("rules"))
                .containsExactly("T11");
        var given = door.post(
                        officer,
                        path + "/giving",
                        tag,
                        Map.of("givenAt", now.toString(), "language", "en", "topics", List.of("Curfew")))
                .is(200);
        door.act(nadia(), path + "/signature", given.etag()).is(200);
        await("clearance asks no more").atMost(Suite.REPLICATION).until(() -> !rules(onward(nadia))
                .contains("T11"));
    }

    /** Somebody who was cleared for Nairobi and has said that they are there. */
    private UUID arrived() {
        UUID person = suite.cast().join("briefing-nadia", "UNDP", "CHGVA");
        for (var service : List.of(PartName.CLEARANCE, PartName.TRAINING)) {
            await(service.id() + " knows the traveller")
                    .atMost(Suite.REPLICATION)
                    .until(() -> suite.rows(service)
                                    .count("select count(*) from person_copy where id = '%s'".formatted(person))
                            == 1);
        }
        new BasicTest(door).pass(nadia()).is(200);
        await("clearance knows the certificate")
                .atMost(Suite.REPLICATION)
                .until(() -> suite.rows(PartName.CLEARANCE)
                                .count("select count(*) from certificate_copy where person = '%s'".formatted(person))
                        == 1);
        var leg = leg("CHGVA", "KENBO", now.minus(Duration.ofHours(10)), Duration.ofHours(8));
        var draft = door.post(
                        nadia(),
                        REQUESTS,
                        Map.of(
                                "title", "Training in Nairobi",
                                "purpose", "DUTY_TRAVEL",
                                "contact", "Through the duty officer in Geneva",
                                "travellers", List.of(Map.of("person", person)),
                                "legs", List.of(leg)))
                .is(201);
        var request = door.act(nadia(), REQUESTS + "/" + draft.id() + "/submission", draft.etag())
                .is(200);
        var path = REQUESTS + "/" + draft.id() + "/legs/"
                + request.json().at("/legs/0/id").asText();
        door.post(
                        suite.realm().user("do-kenya"),
                        path + "/decisions",
                        Map.of("decisions", List.of(Map.of("person", person, "outcome", "CLEAR"))))
                .is(200);
        var arrival = Map.of(
                "person",
                person,
                "kind",
                "ARRIVED",
                "happenedAt",
                now.minus(Duration.ofHours(2)).toString());
        door.post(nadia(), path + "/movements", Map.of("movements", List.of(arrival)))
                .is(201);
        return person;
    }

    private List<JsonNode> of(UUID person) {
        return door.all(suite.realm().user("so-nairobi"), BRIEFINGS + "?place=KENBO&limit=200").stream()
                .filter(briefing -> briefing.path("person").asText().equals(person.toString()))
                .toList();
    }

    private JsonNode onward(UUID person) {
        var leg = leg("KENBO", "KELOK", now.plus(Duration.ofDays(2)), Duration.ofHours(3));
        var question = Map.of(
                "purpose", "DUTY_TRAVEL",
                "travellers", List.of(Map.of("person", person)),
                "legs", List.of(leg));
        return door.post(nadia(), "/clearance/v1/pre-flight-checks", question)
                .is(200)
                .json();
    }

    private static List<String> rules(JsonNode answer) {
        var rules = new ArrayList<String>();
        answer.at("/legs/0/travellers/0/assessment/rules")
                .forEach(rule -> rules.add(rule.path("id").asText()));
        return rules;
    }

    private static Map<String, Object> leg(String from, String to, Instant departs, Duration flight) {
        return Map.of(
                "from",
                from,
                "to",
                to,
                "departsAt",
                departs.toString(),
                "arrivesAt",
                departs.plus(flight).toString(),
                "leavesAt",
                departs.plus(flight).plus(Duration.ofDays(5)).toString(),
                "transit",
                false);
    }

    private String nadia() {
        return suite.realm().user("briefing-nadia");
    }
}
