package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** Assignments over HTTP (P1), and the families that stay covered (P2). */
@PersonnelTest
class AssignmentsTest {

    private static final PeopleApi UNDP = PeopleApi.hr("UNDP");
    private static final PeopleApi UNICEF = PeopleApi.hr("UNICEF");

    @Inject
    SettableClock clock;

    @BeforeEach
    void set() {
        clock.set(Instant.parse("2026-11-02T08:00:00Z"));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void P1everyRegistrationIsAnAssignment() throws SQLException {
        UUID person = UNDP.register("UNDP", Map.of("contract", "Fixed term"));
        String assignment = UNDP.get("people/" + person + "/assignments")
                .statusCode(200)
                .body("items.dutyStation", contains("CHGVA"))
                .body("items.recruitment", contains("INTERNATIONAL"))
                .body("items.contract", contains("Fixed term"))
                .body("items.assignedUntil", contains(nullValue()))
                .extract()
                .path("items[0].id");
        UNDP.get("people/" + person + "/assignments/" + assignment).statusCode(200);
        assertThat(ledger(assignment)).containsExactly("assignment.begun");
        UUID local = UNDP.register("UNDP", Map.of("category", "LOCAL_STAFF"));
        UNDP.get("people/" + local).body("recruitment", equalTo("LOCAL"));
        UUID said = UNDP.register("UNDP", Map.of("category", "LOCAL_CONSULTANT", "recruitment", "INTERNATIONAL"));
        UNDP.get("people/" + said).body("recruitment", equalTo("INTERNATIONAL"));
    }

    @Test
    void P1aMoveEndsTheAssignmentTheDayBeforeAndACorrectionKeepsIt() throws SQLException {
        UUID person = UNDP.register("UNDP", Map.of());
        UNDP.put("people/" + person, "people/" + person, change("KENBO", "2026-05-01", null))
                .statusCode(200)
                .body("dutyStation", equalTo("KENBO"));
        UNDP.get("people/" + person + "/assignments")
                .body("items.dutyStation", contains("KENBO", "CHGVA"))
                .body("items.assignedFrom", contains("2026-05-01", "2026-01-01"))
                .body("items.assignedUntil", contains(null, "2026-04-30"));
        UNDP.put("people/" + person, "people/" + person, change("CDGOM", "2026-05-01", "2027-04-30"))
                .statusCode(200);
        var assignments = UNDP.get("people/" + person + "/assignments")
                .body("items.dutyStation", contains("CDGOM", "CHGVA"))
                .body("items.assignedUntil", contains("2027-04-30", "2026-04-30"))
                .extract();
        assertThat(ledger(assignments.path("items[0].id"))).containsExactly("assignment.begun", "assignment.corrected");
        assertThat(ledger(assignments.path("items[1].id"))).containsExactly("assignment.begun", "assignment.ended");
        UNDP.put("people/" + person, "people/" + person, change("KENBO", "2025-12-01", null))
                .statusCode(422)
                .body("rules", contains("P1"))
                .body("paragraphs", contains("An 7"));
    }

    @Test
    void P1anotherOrganizationReceivesSomebodyWhoseAssignmentHasEnded() {
        UUID person =
                UNDP.register("UNDP", Map.of("employeeNumber", UUID.randomUUID().toString()));
        UNICEF.get("people/" + person).statusCode(404);
        UNICEF.post("people/" + person + "/assignments", assignment("UNICEF", "KENBO", "2026-07-01"))
                .statusCode(422)
                .body("rules", contains("P1"))
                .body("detail", containsString("That organization ends its assignment first"));
        UNICEF.post("people/" + person + "/assignments", assignment("UNDP", "KENBO", "2026-07-01"))
                .statusCode(403);
        String first = UNDP.get("people/" + person + "/assignments").extract().path("items[0].id");
        Map<String, Object> end = Map.of("lastDay", "2026-06-30", "reason", "Moves to UNICEF");
        UNICEF.request()
                .header("If-Match", "\"0\"")
                .body(end)
                .post(PeopleApi.BASE + "people/" + person + "/assignments/" + first + "/end")
                .then()
                .statusCode(404);
        UNDP.request()
                .body(end)
                .post(PeopleApi.BASE + "people/" + person + "/assignments/" + first + "/end")
                .then()
                .statusCode(428);
        UNDP.post("people/" + person + "/assignments/" + first + "/end", "people/" + person, end)
                .statusCode(200)
                .body("assignedUntil", equalTo("2026-06-30"));
        Map<String, Object> received = assignment("UNICEF", "KENBO", "2026-07-01");
        received.put("employeeNumber", "N-" + person);
        received.put("category", "LOCAL_STAFF");
        UNICEF.post("people/" + person + "/assignments", received)
                .statusCode(201)
                .body("recruitment", equalTo("LOCAL"))
                .header("Location", containsString("/people/" + person + "/assignments/"));
        UNICEF.get("people/" + person)
                .statusCode(200)
                .body("organization", equalTo("UNICEF"))
                .body("employeeNumber", equalTo("N-" + person))
                .body("category", equalTo("LOCAL_STAFF"));
        UNDP.get("people/" + person).statusCode(404);
    }

    @Test
    void somebodyIsSeenWhereTheyServeUntilTheyHaveLeft() {
        UUID person = UNDP.register("UNDP", Map.of("assignedUntil", "2026-12-31"));
        PeopleApi officer = PeopleApi.person(OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:CHGVA"));
        UNICEF.post("people/" + person + "/assignments", assignment("UNICEF", "KENBO", "2027-01-01"))
                .statusCode(201);
        UNDP.get("people/" + person).statusCode(200).body("dutyStation", equalTo("KENBO"));
        officer.get("people/" + person).statusCode(200);
        clock.set(Instant.parse("2026-12-31T23:59:59Z"));
        officer.get("people/" + person).statusCode(200);
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        officer.get("people/" + person).statusCode(404);
        UNDP.get("people/" + person).statusCode(404);
    }

    @Test
    void P1ofTwoOverlappingAssignmentsAtTheSameMomentOneWinsEveryTime() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int attempt = 0; attempt < 15; attempt++) {
                UUID person = UNDP.register("UNDP", Map.of("assignedUntil", "2026-06-30"));
                Callable<Integer> undp = () -> UNDP.request()
                        .body(assignment("UNDP", "KENBO", "2026-09-01"))
                        .post(PeopleApi.BASE + "people/" + person + "/assignments")
                        .statusCode();
                Callable<Integer> unicef = () -> UNICEF.request()
                        .body(assignment("UNICEF", "CDGOM", "2026-08-01"))
                        .post(PeopleApi.BASE + "people/" + person + "/assignments")
                        .statusCode();
                List<Integer> statuses = new ArrayList<>();
                for (var answer : threads.invokeAll(List.of(undp, unicef))) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsOnlyOnce(201).containsAnyOf(409, 422);
                assertThat(database().value(Long.class, "select count(*) from assignment where person = ?", person))
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void P1aPersonWhoseAssignmentCantBeStoredIsNotRegistered() throws SQLException {
        UUID person = UUID.randomUUID();
        Map<String, Object> details = new HashMap<>(change("CHGVA", "2026-01-01", null));
        details.put("id", person);
        details.put("category", "LOCAL_STAFF");
        details.put("organization", "UNDP");
        TestDatabase.of("personnel").owner().execute("revoke insert on assignment from personnel");
        try {
            UNDP.post("people", details).statusCode(500);
        } finally {
            TestDatabase.of("personnel").owner().execute("grant insert on assignment to personnel");
        }
        assertThat(ledger(person.toString())).isEmpty();
        UNDP.get("people/" + person).statusCode(404);
        UNDP.post("people", details).statusCode(201);
    }

    @Test
    void P1theDatabaseRefusesOverlappingDaysWhoeverWrites() {
        UUID person = UNDP.register("UNDP", Map.of());
        assertThatThrownBy(() -> database()
                        .execute(
                                "insert into assignment (id, person, organization, duty_station, category,"
                                        + " assigned_from) values (gen_random_uuid(), ?, 'UNDP', 'KENBO',"
                                        + " 'INTERNATIONAL_STAFF', date '2027-01-01')",
                                person))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("one_assignment_at_a_time");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "assignment_of_a_person, 01890000-0000-7000-8000-00000000dead, UNDP, KENBO",
        "assignment_to_a_place, , NOBODY, KENBO",
        "assignment_to_a_place, , UNDP, KEXXX"
    })
    void P1theDatabaseRefusesAnAssignmentOfNobodyOrToNoPlaceWhoeverWrites(
            String constraint, @Nullable String nobody, String organization, String dutyStation) throws SQLException {
        UUID person = UNDP.register("UNDP", Map.of("assignedUntil", "2026-12-31"));
        String insert = "insert into assignment (id, person, organization, duty_station, category, assigned_from)"
                + " values (gen_random_uuid(), ?, ?, ?, 'INTERNATIONAL_STAFF', date '2027-01-01')";
        assertThatThrownBy(() -> database()
                        .execute(insert, nobody == null ? person : UUID.fromString(nobody), organization, dutyStation))
                .isInstanceOfSatisfying(PSQLException.class, refused -> {
                    assertThat(refused.getSQLState()).isEqualTo("23503");
                    assertThat(refused.getServerErrorMessage().getConstraint()).isEqualTo(constraint);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from person",
                "delete from organization",
                "update duty_station set locode = 'KEZZZ' where locode = 'KENBO'"
            })
    void P1whatAssignmentsReferToStaysEvenForTheOwner(String change) {
        assertThatThrownBy(() -> TestDatabase.of("personnel").owner().execute(change))
                .isInstanceOfSatisfying(PSQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("23503"));
    }

    @Test
    void P2theFamilyStaysCoveredWhileTheStaffMemberServesElsewhere() {
        UUID staff = UNDP.register("UNDP", Map.of("assignedUntil", "2026-06-30"));
        UUID spouse = UNDP.registerDependant(staff, Map.of("dutyStation", "CHGVA"));
        UUID child = UNDP.registerDependant(
                staff, Map.of("relationship", "CHILD", "dutyStation", "KENBO", "eligibleUntil", "2026-09-15"));
        covered(spouse, "2026-07-01", false, "NO_ASSIGNMENT");
        UNDP.put("people/" + staff, "people/" + staff, change("CDGOM", "2026-07-01", "2027-06-30"))
                .statusCode(200);
        covered(spouse, "2026-07-01", true, "FAMILY").body("familyServesAt", equalTo("CDGOM"));
        covered(spouse, "2027-06-30", true, "FAMILY").body("assignment.dutyStation", equalTo("CHGVA"));
        covered(child, "2026-09-15", true, "FAMILY");
        covered(child, "2026-09-16", false, "NO_ASSIGNMENT");
        UNDP.get("people/" + spouse).body("assignedUntil", equalTo("2027-06-30"));
        PeopleApi.person(staff).get("people/" + spouse + "/coverage").statusCode(200);
        UNICEF.get("people/" + spouse + "/coverage").statusCode(404);
    }

    @Test
    void P2nobodyIsDroppedInSilenceWhenTheStaffMemberLeaves() {
        UUID staff = UNDP.register("UNDP", Map.of());
        UUID spouse = UNDP.registerDependant(staff, Map.of());
        String assignment =
                UNDP.get("people/" + staff + "/assignments").extract().path("items[0].id");
        String end = "people/" + staff + "/assignments/" + assignment + "/end";
        UNDP.post(end, "people/" + staff, Map.of("lastDay", "2026-11-30", "reason", "Died in service"))
                .statusCode(422)
                .body("rules", contains("P2"))
                .body("paragraphs", contains("15(m)", "20(f)"));
        UNDP.get("people/" + staff).body("assignedUntil", nullValue());
        UNDP.post(
                        end,
                        "people/" + staff,
                        Map.of("lastDay", "2026-11-30", "familyUntil", "2026-11-29", "reason", "Died in service"))
                .statusCode(400);
        UNDP.post(
                        end,
                        "people/" + staff,
                        Map.of("lastDay", "2026-11-30", "familyUntil", "2027-05-31", "reason", "Died in service"))
                .statusCode(200);
        covered(staff, "2026-12-01", false, "NO_ASSIGNMENT");
        covered(spouse, "2027-05-31", true, "FAMILY").body("familyServesAt", nullValue());
        covered(spouse, "2027-06-01", false, "NO_ASSIGNMENT");
    }

    @Test
    void P2theFamilyGoesOnWithTheReceivingOrganization() {
        UUID staff = UNDP.register("UNDP", Map.of("assignedUntil", "2026-06-30"));
        UUID spouse = UNDP.registerDependant(staff, Map.of());
        UNICEF.post("people/" + staff + "/assignments", assignment("UNICEF", "CDGOM", "2026-07-01"))
                .statusCode(201);
        UNICEF.get("people/" + spouse)
                .statusCode(200)
                .body("organization", equalTo("UNICEF"))
                .body("dutyStation", equalTo("CHGVA"))
                .body("assignedFrom", equalTo("2026-07-01"));
        UNICEF.get("people/" + spouse + "/assignments").body("items.organization", contains("UNICEF", "UNDP"));
    }

    @Test
    void P2aDependantIsChangedLikeAnybodyWithTheirOwnEligibility() {
        UUID staff = UNDP.register("UNDP", Map.of());
        UUID child = UNDP.registerDependant(staff, Map.of("relationship", "CHILD"));
        Map<String, Object> change = change("KENBO", "2026-08-01", null);
        change.put("eligibleUntil", "2026-07-31");
        UNDP.put("people/" + child, "people/" + child, change)
                .statusCode(400)
                .body("errors.pointer", contains("/eligibleUntil"));
        change.put("eligibleUntil", "2030-07-31");
        UNDP.put("people/" + staff, "people/" + staff, change)
                .statusCode(400)
                .body("errors.pointer", contains("/eligibleUntil"));
        UNDP.put("people/" + child, "people/" + child, change)
                .statusCode(200)
                .body("dutyStation", equalTo("KENBO"))
                .body("eligibleUntil", equalTo("2030-07-31"))
                .body("assignedUntil", equalTo("2030-07-31"));
        UNDP.get("people/" + child + "/assignments").body("items.dutyStation", contains("KENBO", "CHGVA"));
        Map<String, Object> own = assignment("UNICEF", "KENBO", "2031-01-01");
        UNICEF.post("people/" + child + "/assignments", own).statusCode(422).body("rules", contains("P2"));
    }

    @Test
    void P1aPartnersPeopleAreCoveredWhileItsMemorandumForTheCountryHolds() throws SQLException {
        String partner = database()
                .query("select code from organization where kind = 'PARTNER' order by code limit 1")
                .getFirst()
                .get("code")
                .toString();
        UUID person = PeopleApi.hr(partner).register(partner, Map.of("dutyStation", "DKCPH"));
        PeopleApi.hr(partner)
                .get("people/" + person + "/coverage?on=2026-11-02")
                .body("covered", equalTo(false))
                .body("reason", equalTo("NO_MEMORANDUM"));
        database()
                .execute(
                        "insert into memorandum (id, version, organization, country, reference, dated, signatory,"
                                + " valid_from, valid_until) values (gen_random_uuid(), 0, ?, 'DK', 'M/1',"
                                + " date '2026-01-01', 'S', date '2026-11-01', date '2026-11-02')",
                        partner);
        PeopleApi.hr(partner)
                .get("people/" + person + "/coverage?on=2026-11-02")
                .body("covered", equalTo(true))
                .body("reason", equalTo("ASSIGNED"));
        PeopleApi.hr(partner)
                .get("people/" + person + "/coverage?on=2026-11-03")
                .body("reason", equalTo("NO_MEMORANDUM"));
    }

    @Test
    void nobodyElseSeesOrWritesAssignments() {
        UUID person = UNDP.register("UNDP", Map.of());
        String assignment =
                UNDP.get("people/" + person + "/assignments").extract().path("items[0].id");
        String path = "people/" + person + "/assignments";
        UNICEF.get(path).statusCode(404);
        UNICEF.get(path + "/" + assignment).statusCode(404);
        PeopleApi.person(OfficeFixture.somebody("stranger")).get(path).statusCode(404);
        new PeopleApi(Tokens.reporting()).get(path).statusCode(403);
        new PeopleApi(Tokens.reporting())
                .post(path, assignment("UNDP", "KENBO", "2027-01-01"))
                .statusCode(403);
        PeopleApi.person(person)
                .post(path, assignment("UNDP", "KENBO", "2027-01-01"))
                .statusCode(403);
        PeopleApi.person(person).get(path).statusCode(200).body("items", hasSize(1));
        PeopleApi kenya =
                PeopleApi.person(OfficeFixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:UNDP@KE"));
        kenya.get(path).statusCode(404);
        kenya.post(path, assignment("UNDP", "KENBO", "2027-01-01")).statusCode(201);
        kenya.post(path, assignment("UNDP", "CDGOM", "2028-01-01")).statusCode(403);
    }

    private static ValidatableResponse covered(UUID person, String day, boolean covered, String reason) {
        return UNDP.get("people/" + person + "/coverage?on=" + day)
                .statusCode(200)
                .body("covered", equalTo(covered))
                .body("reason", equalTo(reason));
    }

    private static Map<String, Object> assignment(String organization, String dutyStation, String from) {
        return new HashMap<>(Map.of("organization", organization, "dutyStation", dutyStation, "assignedFrom", from));
    }

    private static Map<String, Object> change(String dutyStation, String from, String until) {
        Map<String, Object> change = new HashMap<>(Map.of(
                "dutyStation", dutyStation, "familyName", "Okello", "givenNames", "Amina", "assignedFrom", from));
        if (until != null) {
            change.put("assignedUntil", until);
        }
        return change;
    }

    private static List<String> ledger(String subject) throws SQLException {
        return database().query("select type from ledger where subject = ? order by sequence", subject).stream()
                .map(row -> String.valueOf(row.get("type")))
                .toList();
    }

    private static DatabaseRole database() {
        return TestDatabase.of("personnel").runtime();
    }
}
