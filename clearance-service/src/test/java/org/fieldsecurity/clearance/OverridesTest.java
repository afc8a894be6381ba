package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.clearance.notice.OverdueSweep;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Overrides and the answers of the HQ focal point (T13) [An 19], of an organization made for each test. */
@ClearanceTest
class OverridesTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");

    @Inject
    SettableClock clock;

    @Inject
    OverdueSweep overdue;

    private String organization;
    private String focalPoint;
    private String official;
    private String override;

    @BeforeEach
    void anOverride() {
        clock.set(NOW);
        Fixture.world();
        Fixture.caughtUp("personnel", NOW);
        Fixture.caughtUp("training", NOW);
        Fixture.onlyTheShippedRules();
        organization = "O" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
        focalPoint = Tokens.person(Fixture.holding(Office.HQ_FOCAL_POINT, "organization:" + organization));
        official = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE"));
        UUID person = UUID.randomUUID();
        Fixture.person(person, "INTERNATIONAL_STAFF", organization, "Some", "Body", null);
        var submitted = Journey.submitted(Tokens.person(person), Journey.request(person))
                .extract();
        as(official)
                .body(Journey.override(person, "The only surgeon"))
                .post(V1 + "requests/" + submitted.path("id") + "/legs/" + submitted.path("legs[0].id") + "/decisions")
                .then()
                .statusCode(200);
        override = as(focalPoint)
                .get(V1 + "overrides")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].organization", equalTo(organization))
                .body("items[0].country", equalTo("KE"))
                .body("items[0].reason", equalTo("The only surgeon"))
                .body("items[0].answerDue", equalTo("2027-02-08T08:00:00Z"))
                .body("items[0].outcome", nullValue())
                .extract()
                .path("items[0].id");
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void t13TheFocalPointIsToldAndAnswersOnce() {
        as(focalPoint)
                .get(V1 + "notices?kind=OVERRIDE_MADE")
                .then()
                .body("items.subject", contains(override))
                .body("items.dueAt", contains("2027-02-08T08:00:00Z"));
        as(focalPoint)
                .body(answer("OBJECTED"))
                .post(V1 + "overrides/" + override + "/answer")
                .then()
                .statusCode(201)
                .body("state", equalTo("ANSWERED"))
                .body("outcome", equalTo("OBJECTED"))
                .body("text", equalTo("We see it so"))
                .body("answeredAt", equalTo("2027-02-01T08:00:00Z"));
        as(focalPoint)
                .body(answer("ACCEPTED"))
                .post(V1 + "overrides/" + override + "/answer")
                .then()
                .statusCode(409);
        as(official)
                .get(V1 + "notices?kind=OVERRIDE_ANSWERED&limit=200")
                .then()
                .body("items.findAll { it.subject == '" + override + "' }.title", hasItem("Objection to an override"));
        assertThat(Fixture.value(
                        Long.class,
                        "select count(*) from ledger where subject = ? and type = 'override.answered' and sequence = 2",
                        override))
                .isEqualTo(1);
        as(focalPoint).get(V1 + "overrides?state=ANSWERED").then().body("items.id", contains(override));
        as(focalPoint).get(V1 + "overrides?state=OPEN").then().body("items", hasSize(0));
    }

    @Test
    void anAnswerIsGivenByTheFocalPointOfTheTravellersOrganizationAlone() {
        String another = Tokens.person(Fixture.holding(Office.HQ_FOCAL_POINT, "organization:WFP"));
        as(another)
                .body(answer("ACCEPTED"))
                .post(V1 + "overrides/" + override + "/answer")
                .then()
                .statusCode(404);
        as(official)
                .body(answer("ACCEPTED"))
                .post(V1 + "overrides/" + override + "/answer")
                .then()
                .statusCode(403);
        as(another).get(V1 + "overrides/" + override).then().statusCode(404);
        as(another).get(V1 + "overrides?limit=200").then().body("items.id", not(hasItem(override)));
        as(another)
                .get(V1 + "overrides?organization=" + organization)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        for (String reader : List.of(
                focalPoint,
                official,
                Tokens.organizationSystem(organization),
                Tokens.person(Fixture.holding(Office.COORDINATOR, "world")))) {
            as(reader).get(V1 + "overrides/" + override).then().statusCode(200).body("id", equalTo(override));
            as(reader).get(V1 + "overrides?organization=" + organization).then().body("items.id", contains(override));
        }
    }

    @Test
    void ofManyAnswersAtTheSameMomentOneCounts() throws Exception {
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String outcome = i % 2 == 0 ? "ACCEPTED" : "OBJECTED";
            attempts.add(() -> as(focalPoint)
                    .body(answer(outcome))
                    .post(V1 + "overrides/" + override + "/answer")
                    .statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var attempt : threads.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
        }
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void an19WhatIsOverdueIsToldOnceAndIsAGapUntilItIsAnswered() throws Throwable {
        expect(0, 0, null);
        clock.advance(Duration.ofDays(7));
        VertxContextSupport.subscribeAndAwait(overdue::sweep);
        VertxContextSupport.subscribeAndAwait(overdue::sweep);
        as(focalPoint).get(V1 + "overrides?state=OVERDUE").then().body("items.id", contains(override));
        for (Office office : List.of(Office.HQ_FOCAL_POINT, Office.EXECUTIVE_HEAD)) {
            as(Tokens.person(Fixture.holding(office, "organization:" + organization)))
                    .get(V1 + "notices?kind=OVERRIDE_ANSWER_OVERDUE")
                    .then()
                    .body("items.subject", contains(override))
                    .body("items.dueAt", contains("2027-02-08T08:00:00Z"));
        }
        expect(0, 1, "2027-02-08T08:00:00Z");
        as(focalPoint)
                .body(answer("ACCEPTED"))
                .post(V1 + "overrides/" + override + "/answer")
                .then()
                .statusCode(201);
        expect(1, 1, null);
        as(focalPoint).get(V1 + "overrides?state=OVERDUE").then().body("items", hasSize(0));
    }

    private void expect(int compliant, int total, String oldestGap) {
        for (String scope : List.of("organization:" + organization, "organization:" + organization + "@KE")) {
            as(Tokens.reporting())
                    .get(V1 + "measures?scope=" + scope)
                    .then()
                    .statusCode(200)
                    .body("find { it.id == 'overrides-reviewed' }.compliant", equalTo(compliant))
                    .body("find { it.id == 'overrides-reviewed' }.total", equalTo(total))
                    .body("find { it.id == 'overrides-reviewed' }.paragraphs", contains("An 19"))
                    .body("find { it.id == 'overrides-reviewed' }.oldestGap", equalTo(oldestGap));
        }
        for (String scope : List.of("world", "country:KE")) {
            as(Tokens.reporting()).get(V1 + "measures?scope=" + scope).then().body("id", hasItem("overrides-reviewed"));
        }
    }

    private static Map<String, Object> answer(String outcome) {
        return Map.of("outcome", outcome, "text", "We see it so");
    }
}
