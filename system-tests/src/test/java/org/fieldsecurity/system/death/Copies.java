package org.fieldsecurity.system.death;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.system.suite.Suite;

/**
 * What services know of each other, held against the source: the ledger of the service that the facts come from.
 *
 * @param suite the running suite
 */
record Copies(Suite suite) {

    private static final String LAST =
            "select subject, max(sequence) from ledger where subject_type in (%s) group by subject";

    private static final String OFFICES = "select id, sequence from held_office";

    private static final List<Copy> ALL = List.of(
            new Copy(PartName.CLEARANCE, "select id, sequence from person_copy", PartName.PERSONNEL, "'person'"),
            new Copy(PartName.TRAINING, "select id, sequence from person_copy", PartName.PERSONNEL, "'person'"),
            new Copy(
                    PartName.CLEARANCE,
                    "select locode, sequence from duty_station_copy",
                    PartName.PERSONNEL,
                    "'duty-station'"),
            new Copy(
                    PartName.INSPECTION,
                    "select locode, sequence from replica_duty_station",
                    PartName.PERSONNEL,
                    "'duty-station'"),
            new Copy(PartName.CLEARANCE, OFFICES, PartName.PERSONNEL, "'appointment', 'delegation'"),
            new Copy(PartName.TRAINING, OFFICES, PartName.PERSONNEL, "'appointment', 'delegation'"),
            new Copy(PartName.INSPECTION, OFFICES, PartName.PERSONNEL, "'appointment', 'delegation'"),
            new Copy(
                    PartName.CLEARANCE,
                    "select id, sequence from certificate_copy",
                    PartName.TRAINING,
                    "'certificate'"),
            new Copy(
                    PartName.CLEARANCE,
                    "select id, sequence from course_requirement_copy",
                    PartName.TRAINING,
                    "'requirement'"));

    /**
     * A table of copies.
     *
     * @param query gives each copy's id and sequence
     * @param subjects the kinds of facts that are copied, as SQL
     */
    private record Copy(PartName holder, String query, PartName source, String subjects) {}

    /** Waits until every copy is there once and as new as its source, and none is there that the source lacks. */
    void awaitEqual() {
        for (var copy : ALL) {
            await(copy.holder().id() + " has caught up: " + copy.query())
                    .atMost(Suite.REPLICATION)
                    .untilAsserted(() -> assertThat(suite.rows(copy.holder()).of(copy.query()))
                            .isNotEmpty()
                            .containsExactlyInAnyOrderElementsOf(
                                    suite.rows(copy.source()).of(LAST.formatted(copy.subjects()))));
        }
    }

    /** Every feed gives each row of its ledger once, in an order in which no subject's events are swapped. */
    void assertFeedsComplete() {
        for (var service : PartName.SERVICES) {
            var ids = new ArrayList<String>();
            var sequences = new HashMap<String, Integer>();
            for (var batch = batch(service, ""); !batch.isEmpty(); batch = batch(service, ids.getLast())) {
                batch.forEach((id, subject) -> {
                    ids.add(id);
                    assertThat(subject.sequence())
                            .as("sequence of %s in the feed of %s", subject.name(), service.id())
                            .isEqualTo(sequences.merge(subject.name(), 1, Integer::sum));
                });
            }
            assertThat(ids)
                    .as("the feed of %s", service.id())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(suite.rows(service).of("select id from ledger"));
        }
    }

    private record Subject(String name, int sequence) {}

    private Map<String, Subject> batch(PartName service, String after) {
        var path = "/" + service.id() + "/v1/feed?limit=1000" + (after.isEmpty() ? "" : "&lastEventId=" + after);
        var events = new LinkedHashMap<String, Subject>();
        suite.door()
                .get(suite.realm().client("training-service"), path)
                .is(200)
                .json()
                .forEach(event -> {
                    var type = event.path("type").asText();
                    var kind = type.substring(0, type.lastIndexOf('.'));
                    var former = events.put(
                            event.path("id").asText(),
                            new Subject(
                                    kind + " " + event.path("subject").asText(),
                                    event.path("sequence").asInt()));
                    assertThat(former).as("an event comes once in a batch").isNull();
                });
        return events;
    }
}
