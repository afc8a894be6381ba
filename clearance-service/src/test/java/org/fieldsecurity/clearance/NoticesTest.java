package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.clearance.notice.NoticeRetention;
import org.fieldsecurity.clearance.notice.Occurrence;
import org.fieldsecurity.clearance.notice.Outbox;
import org.fieldsecurity.clearance.notice.OverdueSweep;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices as a mobile app reads them, of an organization and a country of this test's own. */
@ClearanceTest
class NoticesTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final String ITU = "ITU";

    @Inject
    SettableClock clock;

    @Inject
    Outbox outbox;

    @Inject
    OverdueSweep overdue;

    @Inject
    NoticeRetention retention;

    private UUID person;
    private String token;
    private String official;
    private String request;

    @BeforeEach
    void beginInFebruary() {
        clock.set(NOW);
        Fixture.world();
        Fixture.caughtUp("personnel", NOW);
        Fixture.caughtUp("training", NOW);
        Fixture.onlyTheShippedRules();
        Fixture.station("MLBKO", "Bamako", "ML");
        Fixture.execute(
                "insert into phase (id, version, scope, rating, state, emergency, reason, proposed_at, valid_from)"
                        + " values (?, 0, 'country:ML', 'I', 'DECLARED', false, 'test',"
                        + " timestamptz '2027-01-01T00:00:00Z', timestamptz '2027-01-01T00:00:00Z')",
                UUID.randomUUID());
        official = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:ML"));
        person = UUID.randomUUID();
        Fixture.person(person, "INTERNATIONAL_STAFF", ITU, "Some", "Body", null);
        Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        token = Tokens.person(person);
        request = submitted();
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void t2TheOfficialIsAskedAndTheTravellerToldOfTheDecision() {
        assertThat(ofRequest(official, "&kind=DECISION_NEEDED")).singleElement().satisfies(asked -> assertThat(asked)
                .containsEntry("subject", request)
                .containsEntry("subjectType", "request")
                .containsEntry("organization", ITU)
                .containsEntry("dueAt", "2027-03-05T08:00:00Z")
                .containsEntry("createdAt", "2027-02-01T08:00:00Z")
                .containsEntry("title", "A decision is needed for MLBKO")
                .containsEntry("addressee", Map.of("office", "DESIGNATED_OFFICIAL", "scope", "country:ML")));
        decide("CLEAR", null);
        assertThat(ofRequest(token, "&kind=DECISION_TAKEN")).singleElement().satisfies(taken -> {
            assertThat(taken).containsEntry("addressee", Map.of("person", person.toString()));
            assertThat(data(taken))
                    .containsEntry("state", "CLEARED")
                    .containsEntry("place", "duty-station:MLBKO")
                    .containsEntry("departsAt", "2027-03-05T08:00:00Z");
        });
        String adInterim = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL_AD_INTERIM, "country:ML"));
        assertThat(ofRequest(adInterim, "")).extracting("kind").containsExactly("DECISION_NEEDED");
        assertThat(ofRequest(Tokens.organizationSystem(ITU), ""))
                .extracting("kind")
                .contains("CLEARED_AUTOMATICALLY", "DECISION_NEEDED", "DECISION_TAKEN");
    }

    @Test
    void strangersFindNothing() {
        decide("REFUSE", "The road is closed");
        for (String stranger : List.of(
                Tokens.organizationSystem("UNICEF"),
                Tokens.person(UUID.randomUUID()),
                Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:TD")),
                Tokens.administrator())) {
            assertThat(ofRequest(stranger, "")).isEmpty();
        }
    }

    @Test
    void t7WhatTheRulesClearIsToldToTheOfficialOfTheCountry() {
        String kenya = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE"));
        assertThat(ofRequest(kenya, "")).singleElement().satisfies(told -> assertThat(told)
                .containsEntry("kind", "CLEARED_AUTOMATICALLY")
                .doesNotContainKey("dueAt"));
        assertThat(ofRequest(token, "")).extracting("kind").containsExactly("CLEARED_AUTOMATICALLY");
    }

    @Test
    void t20ARefusalAndARevocationAreToldWithoutTheirReason() {
        decide("CLEAR", null);
        decide("REVOKE", "Fighting near the airport");
        assertThat(ofRequest(token, "&kind=DECISION_TAKEN"))
                .extracting(notice -> data(notice).get("state"))
                .containsExactly("CLEARED", "REVOKED");
        assertThat(ofRequest(token, "").toString()).doesNotContain("Fighting", "Body");
    }

    @Test
    void t10ASlipThatNoLongerHoldsIsToldToItsTraveller() {
        String slip = as(token)
                .post(V1 + "requests/" + request + "/travellers/" + person + "/slip")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String etag = as(token).get(V1 + "requests/" + request).header("ETag");
        as(token)
                .header("If-Match", etag)
                .body(Map.of("reason", "Postponed"))
                .post(V1 + "requests/" + request + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(ofRequest(token, "&kind=SLIP_REVOKED")).singleElement().satisfies(told -> assertThat(told)
                .containsEntry("subject", slip)
                .containsEntry("organization", ITU));
    }

    @Test
    void t21ALegThatIsGivenUpIsToldToTheOfficialWhoAwaitsIt() {
        String etag = as(token).get(V1 + "requests/" + request).header("ETag");
        as(token)
                .header("If-Match", etag)
                .body(Map.of("reason", "Postponed"))
                .post(V1 + "requests/" + request + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(ofRequest(official, "&kind=LEG_CANCELLED")).singleElement().satisfies(told -> {
            assertThat(told).containsEntry("title", "The leg to MLBKO is given up");
            assertThat(data(told)).containsEntry("state", "CANCELLED").doesNotContainKey("person");
        });
        assertThat(ofRequest(token, "&kind=LEG_CANCELLED")).isNotEmpty().allSatisfy(told -> assertThat(data(told))
                .containsEntry("person", person.toString()));
    }

    @Test
    void noticesOfLongAgoGoWithWhatWasPushedOfThem() {
        long before = Fixture.value(Long.class, "select count(*) from notice");
        Instant longAgo = NOW.minus(Duration.ofDays(731));
        UUID news = old("DECISION_TAKEN", longAgo);
        UUID overdueAnswer = old("OVERRIDE_ANSWER_OVERDUE", longAgo);
        UUID later = old("DECISION_TAKEN", NOW.minus(Duration.ofDays(729)));
        retention.forget().await().indefinitely();
        assertThat(Fixture.value(Long.class, "select count(*) from notice")).isEqualTo(before + 2);
        for (String table : List.of("notice where id", "notice_audience where notice")) {
            assertThat(Fixture.value(Long.class, "select count(*) from " + table + " = ?", news))
                    .isZero();
            assertThat(Fixture.value(Long.class, "select count(*) from " + table + " in (?, ?)", overdueAnswer, later))
                    .isEqualTo(2);
        }
    }

    private UUID old(String kind, Instant at) {
        UUID id = Ids.leastAt(at);
        UUID own = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() | Math.abs(kind.hashCode()));
        Fixture.execute(
                "insert into notice (id, kind, subject, person, everyone, data, created_at)"
                        + " values (?, ?, ?, ?, false, '{}', ?)",
                own,
                kind,
                UUID.randomUUID(),
                person,
                at.atOffset(ZoneOffset.UTC));
        Fixture.execute(
                "insert into notice_audience (notice, audience, kind) values (?, ?, ?)", own, "PERSON " + person, kind);
        return own;
    }

    @Test
    void textsComeInTheLanguageAskedFor() {
        as(official)
                .header("Accept-Language", "fr-CH, fr;q=0.9")
                .get(V1 + "notices?kind=DECISION_NEEDED&limit=1")
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .body("items.title", contains("Décision requise pour MLBKO"));
        as(official)
                .header("Accept-Language", "zh")
                .get(V1 + "notices?kind=DECISION_NEEDED&limit=1")
                .then()
                .body("items.title", contains("需要就MLBKO作出决定"));
    }

    @Test
    void eachHolderOfAnOfficeHasAMarkOfTheirOwn() {
        String asked = (String) ofRequest(official, "").getFirst().get("id");
        String adInterim = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL_AD_INTERIM, "country:ML"));
        as(official)
                .body(Map.of("upTo", asked))
                .post(V1 + "notices/read")
                .then()
                .statusCode(204);
        assertThat(ofRequest(official, "&unread=true")).isEmpty();
        assertThat(ofRequest(official, "")).extracting("read").containsExactly(true);
        assertThat(ofRequest(adInterim, "&unread=true")).extracting("read").containsExactly(false);
        String earlier = request;
        request = submitted();
        assertThat(ofRequest(official, "&unread=true")).hasSize(1);
        String later = (String) ofRequest(official, "").getFirst().get("id");
        as(official)
                .body(Map.of("upTo", later))
                .post(V1 + "notices/read")
                .then()
                .statusCode(204);
        as(official)
                .body(Map.of("upTo", asked))
                .post(V1 + "notices/read")
                .then()
                .statusCode(204);
        assertThat(ofRequest(official, "&unread=true"))
                .as("a mark never goes back")
                .isEmpty();
        request = earlier;
        assertThat(ofRequest(official, "")).extracting("read").containsExactly(true);
    }

    @Test
    void nobodyMarksOrReadsOnAfterWhatIsNotTheirs() {
        String asked = (String) ofRequest(official, "").getFirst().get("id");
        as(token)
                .body(Map.of("upTo", asked))
                .post(V1 + "notices/read")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/upTo"));
        as(token).get(V1 + "notices?after=" + asked).then().statusCode(400).body("errors.pointer", contains("#after"));
        as(token).get(V1 + "notices?unread=perhaps").then().statusCode(400);
        as(Tokens.organizationSystem(ITU))
                .body(Map.of("upTo", asked))
                .post(V1 + "notices/read")
                .then()
                .statusCode(403);
    }

    @Test
    void pagesGoOnWhereTheyEndedAndAfterTheLastIdNothingIsMissed() {
        decide("CLEAR", null);
        var first = as(token)
                .get(V1 + "notices?limit=1")
                .then()
                .statusCode(200)
                .body("items.kind", contains("CLEARED_AUTOMATICALLY"))
                .extract();
        var second = as(token)
                .get(V1 + "notices?limit=1&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.kind", contains("DECISION_TAKEN"))
                .body("nextCursor", equalTo(null))
                .extract();
        as(token)
                .get(V1 + "notices?after=" + first.path("items[0].id"))
                .then()
                .body("items.kind", contains("DECISION_TAKEN"));
        String last = second.path("items[0].id");
        as(token).get(V1 + "notices?after=" + last).then().body("items", hasSize(0));
        decide("REVOKE", "Fighting");
        as(token).get(V1 + "notices?after=" + last).then().body("items.data.state", contains("REVOKED"));
    }

    @Test
    void whatCommitsLateIsNotMissedByWhoReadOnMeanwhile() throws SQLException {
        String last = (String) ofRequest(token, "").getLast().get("id");
        UUID late = Ids.next();
        try (var held = TestDatabase.of("clearance").runtime().hold()) {
            held.execute(
                    "insert into notice (id, kind, subject, person, everyone, data, created_at)"
                            + " values (?, 'SLIP_REVOKED', ?, ?, false, '{}', now())",
                    late,
                    UUID.randomUUID(),
                    person);
            held.execute(
                    "insert into notice_audience (notice, audience, kind) values (?, ?, 'SLIP_REVOKED')",
                    late,
                    "PERSON " + person);
            decide("CLEAR", null);
            as(token).get(V1 + "notices?after=" + last).then().body("items", hasSize(0));
            held.commit();
        }
        as(token)
                .get(V1 + "notices?after=" + last)
                .then()
                .body("items.kind", contains("SLIP_REVOKED", "DECISION_TAKEN"));
    }

    @Test
    void whatIsRolledBackWasNeverTold() {
        Occurrence revoked = new Occurrence.SlipRevoked(UUID.randomUUID(), UUID.fromString(request), person, ITU, NOW);
        assertThatThrownBy(() ->
                        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> outbox.tell(revoked)
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("rolled back"))))))
                .hasMessageContaining("rolled back");
        assertThat(ofRequest(token, "&kind=SLIP_REVOKED")).isEmpty();
    }

    @Test
    void t16APhaseIsToldToAllConcernedAndItsOverdueReportOnce() throws Throwable {
        Fixture.execute("update phase set state = 'ENDED', valid_to = valid_from where scope = 'country:ML'");
        String phase = as(official)
                .body(Map.of("scope", "country:ML", "rating", "III", "reason", "Fighting", "emergency", true))
                .post(V1 + "phases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String concerned : List.of(
                official,
                Tokens.person(Fixture.holding(Office.COORDINATOR, "world")),
                Tokens.person(Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:ITU@ML")),
                Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "duty-station:MLBKO")),
                Tokens.person(Fixture.holding(Office.WARDEN, "zone:ML/river")),
                Tokens.person(Fixture.holding(Office.HQ_FOCAL_POINT, "organization:ITU")),
                Tokens.organizationSystem("UNICEF"))) {
            assertThat(about(phase, concerned, "&kind=PHASE_DECLARED"))
                    .singleElement()
                    .satisfies(told -> assertThat(data(told))
                            .containsEntry("rating", "III")
                            .containsEntry("place", "country:ML"));
        }
        assertThat(about(phase, official, "")).extracting("dueAt").containsExactly("2027-02-02T08:00:00Z");
        assertThat(about(
                        phase,
                        Tokens.person(Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:ITU@TD")),
                        ""))
                .isEmpty();
        clock.advance(Duration.ofHours(25));
        VertxContextSupport.subscribeAndAwait(overdue::sweep);
        VertxContextSupport.subscribeAndAwait(overdue::sweep);
        assertThat(about(phase, official, "&kind=AFTER_REPORT_OVERDUE")).hasSize(1);
    }

    private void decide(String outcome, String reason) {
        String leg = as(token).get(V1 + "requests/" + request).path("legs[1].id");
        as(official)
                .body(Journey.decision(person, outcome, reason))
                .post(V1 + "requests/" + request + "/legs/" + leg + "/decisions")
                .then()
                .statusCode(200);
    }

    private String submitted() {
        Map<String, Object> wanted = Journey.request(person);
        wanted.put(
                "legs",
                List.of(
                        Journey.leg("CHGVA", "KENBO", "2027-03-01", "2027-03-05"),
                        Journey.leg("KENBO", "MLBKO", "2027-03-05", "2027-03-20")));
        return Journey.submitted(token, wanted).extract().path("id");
    }

    /** What a caller is told of this test's request. */
    private List<Map<String, Object>> ofRequest(String caller, String filter) {
        return all(caller, filter).stream()
                .filter(notice -> request.equals(data(notice).get("request")))
                .toList();
    }

    private static List<Map<String, Object>> about(String subject, String caller, String filter) {
        return all(caller, filter).stream()
                .filter(notice -> subject.equals(notice.get("subject")))
                .toList();
    }

    private static List<Map<String, Object>> all(String caller, String filter) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = "";
        do {
            var page = as(caller)
                    .get(V1 + "notices?limit=200" + filter + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(page.<List<Map<String, Object>>>path("items"));
            String next = page.path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return all;
    }

    @SuppressWarnings("unchecked") // A notice's data is an object.
    private static Map<String, Object> data(Map<String, Object> notice) {
        return (Map<String, Object>) notice.get("data");
    }
}
