package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.fieldsecurity.kit.test.feed.FeedEvents;
import org.junit.jupiter.api.Test;

/** The copies take what personnel and training publish, in any order and more than once. */
@ClearanceTest
class ReplicaTest {

    @Inject
    @All
    List<FeedHandler> handlers;

    @Inject
    Pool pool;

    @Test
    void aPersonIsKeptInTheirLatestState() {
        UUID id = UUID.randomUUID();
        String person =
                "{\"id\":\"%s\",\"category\":\"LOCAL_STAFF\",\"organization\":\"UNICEF\",\"dutyStation\":\"%s\","
                        + "\"familyName\":\"李\",\"givenNames\":\"娜\",\"assignedFrom\":\"2026-01-01\"}";
        FeedEvent first = event("personnel", "person.registered", id, 1, person.formatted(id, "KENBO"));
        FeedEvent second = event("personnel", "person.changed", id, 2, person.formatted(id, "CDGOM"));
        apply("personnel", List.of(second));
        apply("personnel", List.of(first));
        apply("personnel", List.of(first, second));
        assertThat(Fixture.value(String.class, "select duty_station from person_copy where id = ?", id))
                .isEqualTo("CDGOM");
        assertThat(Fixture.value(String.class, "select family_name from person_copy where id = ?", id))
                .isEqualTo("李");
    }

    @Test
    void aRevokedCertificateNoLongerCounts() {
        UUID id = UUID.randomUUID();
        String certificate = "{\"id\":\"%s\",\"person\":\"%s\",\"course\":\"BSA\",\"completedOn\":\"2026-01-01\","
                + "\"validUntil\":\"2028-12-31\",\"code\":\"FS-1\"%s}";
        apply(
                "training",
                List.of(
                        event("training", "certificate.issued", id, 1, certificate.formatted(id, id, "")),
                        event(
                                "training",
                                "certificate.revoked",
                                id,
                                2,
                                certificate.formatted(id, id, ",\"revokedAt\":\"2026-05-01T00:00:00Z\""))));
        assertThat(Fixture.value(Boolean.class, "select counts from certificate_copy where id = ?", id))
                .isFalse();
    }

    @Test
    void aRequirementAndADutyStationAreKept() {
        UUID id = UUID.randomUUID();
        apply(
                "training",
                List.of(event(
                        "training",
                        "requirement.set",
                        id,
                        1,
                        "{\"id\":\"%s\",\"version\":0,\"course\":\"FIELD\",\"audience\":\"PERSONNEL\",".formatted(id)
                                + "\"scope\":\"country:SO\",\"validFrom\":\"2026-01-01\",\"graceDays\":5,"
                                + "\"instrument\":\"x\"}")));
        assertThat(Fixture.value(Integer.class, "select grace_days from course_requirement_copy where id = ?", id))
                .isEqualTo(5);
        apply(
                "personnel",
                List.of(event(
                        "personnel",
                        "duty-station.registered",
                        id,
                        1,
                        "{\"locode\":\"SOMGQ\",\"name\":\"Mogadishu\",\"country\":\"SO\",\"capital\":true,"
                                + "\"family\":false,\"latitude\":2.04,\"longitude\":45.34,"
                                + "\"area\":\"SO/benadir\"}")));
        assertThat(Fixture.value(String.class, "select area from duty_station_copy where locode = 'SOMGQ'"))
                .isEqualTo("SO/benadir");
        assertThat(Fixture.value(String.class, "select name from duty_station_copy where locode = 'SOMGQ'"))
                .isEqualTo("Mogadishu");
    }

    private void apply(String source, List<FeedEvent> events) {
        for (FeedHandler handler : handlers) {
            if (handler.source().equals(source)) {
                pool.withTransaction(transaction -> handler.apply(transaction, events))
                        .await()
                        .atMost(Duration.ofSeconds(10));
            }
        }
    }

    private static FeedEvent event(String service, String verb, UUID subject, int sequence, String state) {
        return FeedEvents.of(service, verb, subject.toString(), sequence, state);
    }
}
