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
    void t11ABriefingIsOwedUntilItIsSignedOrItsArrivalTakenBack() {
        UUID id = UUID.randomUUID();
        String briefing = "{\"id\":\"%s\",\"request\":\"%s\",\"leg\":\"%s\",\"person\":\"%s\","
                + "\"organization\":\"UNDP\",\"dutyStation\":\"KENBO\",\"country\":\"KE\","
                + "\"arrivedAt\":\"2027-03-01T08:00:00Z\",\"dueAt\":\"2027-03-02T08:00:00Z\",\"state\":\"%s\"%s}";
        FeedEvent opened = event("training", "briefing.opened", id, 1, briefing.formatted(id, id, id, id, "OPEN", ""));
        FeedEvent voided = event("training", "briefing.voided", id, 2, briefing.formatted(id, id, id, id, "VOID", ""));
        FeedEvent given = event("training", "briefing.given", id, 3, briefing.formatted(id, id, id, id, "GIVEN", ""));
        FeedEvent signed = event(
                "training",
                "briefing.signed",
                id,
                4,
                briefing.formatted(id, id, id, id, "SIGNED", ",\"signedAt\":\"2027-03-01T20:00:00Z\""));
        for (FeedEvent next : List.of(opened, voided, given, signed)) {
            apply("training", List.of(next));
            assertThat(Fixture.value(Boolean.class, "select owed from briefing_copy where id = ?", id))
                    .isEqualTo(next == opened || next == given);
        }
        apply("training", List.of(opened));
        assertThat(Fixture.value(Boolean.class, "select signed_at is not null from briefing_copy where id = ?", id))
                .isTrue();
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

    @Test
    void p10AssignmentsMoveWithAMergeAndBack() {
        UUID survivor = UUID.randomUUID();
        UUID merged = UUID.randomUUID();
        UUID moved = UUID.randomUUID();
        UUID aside = UUID.randomUUID();
        String assignment = "{\"id\":\"%s\",\"person\":\"%s\",\"organization\":\"UNICEF\",\"dutyStation\":\"KENBO\","
                + "\"category\":\"LOCAL_STAFF\",\"assignedFrom\":\"2026-01-01\"}";
        String merge = "{\"id\":\"%s\",\"survivor\":\"%s\",\"merged\":\"%s\",\"moves\":["
                + "{\"kind\":\"ASSIGNMENT\",\"id\":\"%s\",\"moved\":true},"
                + "{\"kind\":\"ASSIGNMENT\",\"id\":\"%s\",\"moved\":false}]%s}";
        UUID id = UUID.randomUUID();
        apply(
                "personnel",
                List.of(
                        event("personnel", "assignment.begun", moved, 1, assignment.formatted(moved, merged)),
                        event("personnel", "assignment.begun", aside, 1, assignment.formatted(aside, merged)),
                        event(
                                "personnel",
                                "merge.made",
                                id,
                                1,
                                merge.formatted(id, survivor, merged, moved, aside, ""))));
        assertThat(personOf(moved)).isEqualTo(survivor);
        assertThat(Fixture.value(Boolean.class, "select aside from assignment_copy where id = ?", aside))
                .isTrue();
        apply(
                "personnel",
                List.of(event(
                        "personnel",
                        "merge.undone",
                        id,
                        2,
                        merge.formatted(
                                id, survivor, merged, moved, aside, ",\"undoneAt\":\"2026-05-01T00:00:00Z\""))));
        assertThat(personOf(moved)).isEqualTo(merged);
        assertThat(Fixture.value(Boolean.class, "select aside from assignment_copy where id = ?", aside))
                .isFalse();
    }

    private static UUID personOf(UUID assignment) {
        return Fixture.value(UUID.class, "select person from assignment_copy where id = ?", assignment);
    }

    @Test
    void theZoneOfAPersonIsThatOfTheirHomeAtTheInstant() {
        UUID person = UUID.randomUUID();
        UUID home = UUID.randomUUID();
        String residence = "{\"id\":\"%s\",\"dutyStation\":\"KENBO\",\"address\":\"x\",\"zone\":\"KE/%s\"}";
        String residency = "{\"person\":\"%s\",\"residence\":\"%s\",\"since\":\"2025-12-01T00:00:00Z\"%s}";
        FeedEvent ended = event(
                "personnel",
                "residency.ended",
                person,
                2,
                residency.formatted(person, home, ",\"until\":\"2026-03-01T00:00:00Z\""));
        FeedEvent placed = event("personnel", "residence.placed", home, 3600, residence.formatted(home, "second"));
        apply(
                "personnel",
                List.of(
                        placed,
                        event("personnel", "residence.registered", home, 1, residence.formatted(home, "first")),
                        event("personnel", "residency.began", person, 1, residency.formatted(person, home, ""))));
        assertThat(zoneOf(person, "2025-11-30T00:00:00Z")).isEqualTo("-");
        assertThat(zoneOf(person, "2025-12-05T00:00:00Z")).isEqualTo("KE/first");
        assertThat(zoneOf(person, "2026-01-01T00:30:00Z")).isEqualTo("KE/first");
        assertThat(zoneOf(person, "2026-01-01T01:00:00Z")).isEqualTo("KE/second");
        assertThat(zoneOf(person, "2026-04-01T00:00:00Z")).isEqualTo("KE/second");
        apply("personnel", List.of(ended, placed));
        assertThat(zoneOf(person, "2026-02-28T00:00:00Z")).isEqualTo("KE/second");
        assertThat(zoneOf(person, "2026-03-01T00:00:00Z")).isEqualTo("-");
    }

    private static String zoneOf(UUID person, String at) {
        return Fixture.value(
                String.class, "select coalesce(zone_of_person(?, cast(? as timestamptz)), '-')", person, at);
    }

    @Test
    void zonesAndStaysInThemAreKept() {
        UUID stay = UUID.randomUUID();
        String state = "{\"id\":\"%s\",\"person\":\"%s\",\"zone\":\"KE/%s\",\"accommodation\":\"x\","
                + "\"contactName\":\"x\",\"contactPhone\":\"+1\",\"validFrom\":\"2026-03-01T08:00:00Z\","
                + "\"validTo\":\"2026-03-08T08:00:00Z\"}";
        apply(
                "personnel",
                List.of(
                        event("personnel", "zone-stay.moved", stay, 2, state.formatted(stay, stay, "west")),
                        event("personnel", "zone-stay.arranged", stay, 1, state.formatted(stay, stay, "east")),
                        event(
                                "personnel",
                                "zone.opened",
                                stay,
                                1,
                                "{\"code\":\"KE/west\",\"dutyStation\":\"KENBO\",\"name\":\"West\"}")));
        assertThat(Fixture.value(String.class, "select zone from zone_stay_copy where id = ?", stay))
                .isEqualTo("KE/west");
        assertThat(Fixture.value(String.class, "select duty_station from zone_copy where code = 'KE/west'"))
                .isEqualTo("KENBO");
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
