package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;

import io.quarkus.logging.Log;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A phase of a country with 10,000 open legs and 5,000 residents, 2,000 of the travellers with a slip. To be run by hand,
 * {@code -Dtest=PhaseAtScale}: it says how long it took and doesn't judge it.
 */
@ClearanceTest
class PhaseAtScale {

    private static final Instant NOW = Instant.parse("2027-02-10T08:00:00Z");
    private static final int LEGS = 10_000;
    private static final String SOMALIA = "country:SO";

    @Inject
    SettableClock clock;

    @BeforeEach
    void manyOpenLegs() {
        clock.set(NOW);
        Fixture.world();
        Fixture.onlyTheShippedRules();
        Fixture.station("SOKMU", "Kismayo", "SO");
        UUID person = UUID.randomUUID();
        Fixture.person(person, "INTERNATIONAL_STAFF", "UNDP", "Some", "Body", null);
        Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        Map<String, Object> request = Journey.request(person);
        request.put("legs", List.of(Journey.leg("CHGVA", "SOKMU", "2027-03-01", "2027-03-20")));
        UUID one = UUID.fromString(
                Journey.submitted(Tokens.person(person), request).extract().path("id"));
        copies(one);
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void aDeclarationReopensThemAllInOneTransaction() {
        String official = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, SOMALIA));
        timed("dry run", () -> patient(official)
                .body(Map.of("scope", SOMALIA, "rating", "I"))
                .post(V1 + "phase-previews")
                .then()
                .statusCode(200));
        timed("declaration", () -> patient(official)
                .body(Map.of("scope", SOMALIA, "rating", "I", "emergency", false, "reason", "Unrest"))
                .post(V1 + "phases")
                .then()
                .statusCode(201));
        assertThat(Fixture.value(
                        Long.class, "select count(*) from leg_clearance where country = 'SO' and state = 'PENDING'"))
                .isEqualTo(LEGS + 1);
        assertThat(Fixture.value(Long.class, "select count(*) from slip where revoked_reason = 'Unrest'"))
                .isEqualTo(2000);
        clock.advance(Duration.ofMinutes(1));
        timed("second declaration", () -> patient(official)
                .body(Map.of("scope", SOMALIA, "rating", "II", "emergency", false, "reason", "Unrest"))
                .post(V1 + "phases")
                .then()
                .statusCode(201));
    }

    /** A caller who waits for minutes. */
    private static RequestSpecification patient(String token) {
        return as(token)
                .config(RestAssuredConfig.config()
                        .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 300_000)));
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        Log.infof("%s: %d ms for %d open legs", what, (System.nanoTime() - start) / 1_000_000, LEGS);
    }

    private static void copies(UUID one) {
        Fixture.execute(
                "insert into person_copy (id, sequence, category, organization, duty_station, family_name,"
                        + " given_names) select md5('scale-p' || n)::uuid, 1, 'INTERNATIONAL_STAFF', 'ORG' || n % 20,"
                        + " case when n % 2 = 0 then 'SOKMU' else 'CHGVA' end, 'Body', 'Some' from generate_series(1, 10000) n");
        Fixture.execute("insert into certificate_copy (id, sequence, person, course, valid_from, counts)"
                + " select md5('scale-k' || n)::uuid, 1, md5('scale-p' || n)::uuid, 'BSA', date '2026-01-01', true"
                + " from generate_series(1, 10000) n");
        Fixture.execute(
                "insert into clearance_request select md5('scale-r' || n)::uuid, version, title, 'ORG' || n % 20,"
                        + " purpose, contact, created_by, created_at, changed_at, submitted_at, status, departs_at"
                        + " from clearance_request, generate_series(1, 10000) n where id = ?",
                one);
        Fixture.execute(
                "insert into request_leg (id, request, position, from_place, to_place, country, departs_at, arrives_at,"
                        + " leaves_at, transit) select md5('scale-l' || n)::uuid, md5('scale-r' || n)::uuid, position,"
                        + " from_place, to_place, country, departs_at, arrives_at, leaves_at, transit"
                        + " from request_leg, generate_series(1, 10000) n where request = ?",
                one);
        Fixture.execute(
                "insert into leg_clearance (id, request, leg, position, person, category, organization, designation,"
                        + " country, duty_station, departs_at, state, rating, assessment, assessed_at, consents,"
                        + " cleared_at, slip_issued_at) select md5('scale-c' || n)::uuid, md5('scale-r' || n)::uuid,"
                        + " md5('scale-l' || n)::uuid, position, md5('scale-p' || n)::uuid, category, 'ORG' || n % 20,"
                        + " designation, country, duty_station, departs_at, state, rating, assessment, assessed_at,"
                        + " consents, cleared_at, case when n <= 2000 then cleared_at end"
                        + " from leg_clearance, generate_series(1, 10000) n where request = ?",
                one);
        Fixture.execute("insert into slip (id, version, request, person, short_code, code, issued_at, valid_until)"
                + " select md5('scale-s' || n)::uuid, 0, md5('scale-r' || n)::uuid, md5('scale-p' || n)::uuid,"
                + " 'S' || n, 'x', now(), timestamptz '2027-04-01' from generate_series(1, 2000) n");
        Fixture.execute("insert into ledger (id, subject_type, subject, sequence, type, state, occurred_at, actor,"
                + " authority, request_id, hash) select md5('scale-e' || n)::uuid, 'request',"
                + " (md5('scale-r' || n)::uuid)::text, 1, 'request.submitted', '{}', now(), 'system', '{}', 'x',"
                + " '\\x00' from generate_series(1, 10000) n");
    }
}
