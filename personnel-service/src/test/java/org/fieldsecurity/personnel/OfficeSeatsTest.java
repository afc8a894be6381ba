package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldsecurity.personnel.OfficeApi.appoint;
import static org.fieldsecurity.personnel.OfficeApi.appointment;
import static org.fieldsecurity.personnel.OfficeApi.as;
import static org.fieldsecurity.personnel.OfficeApi.rows;
import static org.fieldsecurity.personnel.OfficeApi.secretaryGeneral;
import static org.fieldsecurity.personnel.OfficeApi.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.personnel.appointment.rules.AppointmentRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A1: the database holds who may hold an office at once, whatever the requests do. */
@PersonnelTest
class OfficeSeatsTest {

    private static final UUID ONE = OfficeFixture.somebody("one");
    private static final UUID OTHER = OfficeFixture.somebody("other");

    private static void store(Office office, String scope, UUID holder, String from, String to) throws SQLException {
        TestDatabase.of("personnel")
                .runtime()
                .execute(
                        "insert into appointment (id, version, office, scope, holder, valid_from, valid_to, reference,"
                                + " dated, signatory) values (gen_random_uuid(), 0, ?, ?, ?, ?, ?, 'TEST', '2026-01-01',"
                                + " 'Test')",
                        office.name(),
                        scope,
                        holder,
                        OffsetDateTime.parse(from),
                        to == null ? null : OffsetDateTime.parse(to));
    }

    /** What the rule says and what the constraint does are two things that must agree. */
    @ParameterizedTest
    @EnumSource(Office.class)
    void A1theDatabaseAgreesWithTheRuleOnWhoHoldsAnOfficeAlone(Office office) throws SQLException {
        String scope = "country:Q" + (char) ('A' + office.ordinal());
        store(office, scope, ONE, "2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z");
        store(office, scope, ONE, "2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z");
        assertThatThrownBy(() -> store(office, scope, ONE, "2026-05-31T00:00:00Z", "2026-06-01T00:00:00Z"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("one_holder_of_a_seat");
        if (AppointmentRules.isHeldByOne(office, false)) {
            assertThatThrownBy(() -> store(office, scope, OTHER, "2026-06-30T23:59:59Z", null))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("one_holder_of_a_seat");
        } else {
            store(office, scope, OTHER, "2026-06-30T23:59:59Z", null);
        }
    }

    @Test
    void A1nobodyHoldsTheSameOfficeForTheSameScopeTwice() {
        UUID coordinator = OfficeApi.coordinator();
        Map<String, Object> officer = with(
                appointment("SECURITY_OFFICER", "duty-station:KELOK", ONE, "2026-02-01T00:00:00Z"),
                "gates",
                Map.of("inductedOn", "2026-01-01"));
        appoint(coordinator, officer).statusCode(201);
        appoint(coordinator, officer)
                .statusCode(422)
                .body("rules", contains("A1"))
                .body("paragraphs", contains("9", "30"));
        appoint(coordinator, with(officer, "holder", OTHER)).statusCode(201);
    }

    @Test
    void A2aZoneHasOneWardenAndAnyNumberOfAlternates() {
        UUID official = OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:UG");
        Map<String, Object> warden = with(
                appointment("WARDEN", "zone:UG/kololo", ONE, "2026-02-01T00:00:00Z"),
                "gates",
                Map.of("consultedOn", "2026-01-20"));
        appoint(official, warden).statusCode(201).body("alternate", equalTo(false));
        appoint(official, with(warden, "holder", OTHER)).statusCode(422).body("rules", contains("A1"));
        Map<String, Object> alternate = with(warden, "alternate", true);
        appoint(official, alternate).statusCode(422).body("rules", contains("A1"));
        appoint(official, with(alternate, "holder", OTHER)).statusCode(201).body("alternate", equalTo(true));
        appoint(official, with(alternate, "holder", OfficeFixture.somebody("third")))
                .statusCode(201);
    }

    @Test
    void aScopeThatNamesNothingIsRefused() {
        appoint(secretaryGeneral(), appointment("DESIGNATED_OFFICIAL", "country:ZZ", ONE, "2026-02-01T00:00:00Z"))
                .statusCode(400)
                .body("errors.pointer", contains("/scope"));
    }

    /** Sixty times four requests of two callers for overlapping times of one country, all at the same moment. */
    @Test
    void A1ofOverlappingAppointmentsAtTheSameMomentExactlyOneWinsEveryTime() throws Exception {
        List<UUID> callers = List.of(secretaryGeneral(), delegateOfTheSecretaryGeneral());
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int attempt = 0; attempt < 60; attempt++) {
                int year = 2030 + attempt;
                List<Callable<Integer>> requests = new ArrayList<>();
                for (int request = 0; request < 4; request++) {
                    UUID caller = callers.get(request % 2);
                    Map<String, Object> body = with(
                            appointment(
                                    "DESIGNATED_OFFICIAL",
                                    "country:AR",
                                    request < 2 ? ONE : OTHER,
                                    year + "-0" + (1 + request) + "-01T00:00:00Z"),
                            "validTo",
                            year + "-12-31T00:00:00Z");
                    requests.add(() ->
                            as(caller).body(body).post(OfficeApi.APPOINTMENTS).statusCode());
                }
                List<Integer> statuses = new ArrayList<>();
                for (var answer : threads.invokeAll(requests)) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsOnlyOnce(201).allMatch(status -> List.of(201, 409, 422)
                        .contains(status));
            }
        }
        assertThat(rows("select 1 from appointment where scope = 'country:AR'")).hasSize(60);
    }

    private static UUID delegateOfTheSecretaryGeneral() {
        UUID delegate = OfficeFixture.somebody("delegate of the Secretary-General");
        OfficeApi.execute(
                "insert into delegation (id, version, appointment, scope, holder, valid_from, valid_to, reference, dated,"
                        + " signatory) select gen_random_uuid(), 0, id, 'world', ?, timestamptz '2020-01-02T00:00:00Z',"
                        + " timestamptz '2100-01-01T00:00:00Z', 'TEST', date '2020-01-01', 'Test' from appointment"
                        + " where office = 'SECRETARY_GENERAL' and holder = ?",
                delegate,
                secretaryGeneral());
        return delegate;
    }
}
