package org.fieldsecurity.personnel.hrimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fieldsecurity.personnel.hrimport.ImportClient.CSV;
import static org.fieldsecurity.personnel.hrimport.ImportClient.HEADER;
import static org.fieldsecurity.personnel.hrimport.ImportClient.IMPORTS;
import static org.fieldsecurity.personnel.hrimport.ImportClient.NDJSON;
import static org.fieldsecurity.personnel.hrimport.ImportClient.cells;
import static org.fieldsecurity.personnel.hrimport.ImportClient.row;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.personnel.PersonnelTest;
import org.junit.jupiter.api.Test;

/** P11: what becomes of the rows of a file. */
@PersonnelTest
class ImportTest {

    private final ImportClient fao = new ImportClient("FAO");

    @Test
    void everyRowIsAnsweredOnItsOwnAndTheSameFileAgainChangesNothing() throws SQLException {
        String file = row("FAO-1", "") + row("FAO-2", ",\"email\":\"nobody\",\"phone\":\"12\"") + row("FAO-3", "");
        JsonPath first = fao.imported("apply", NDJSON, file);
        assertCounts(first, "DONE", 2, 0, 0, 1);
        assertThat(fao.rows(first, "&outcome=REFUSED"))
                .extracting(row -> row.get("line"), row -> row.get("key"), row -> row.get("field"))
                .containsExactly(tuple(2, "FAO-2", "/email"));
        assertThat((String) fao.rows(first, "&outcome=REFUSED").getFirst().get("reason"))
                .contains("phone must be a number with country code");
        long ledger = rows("ledger");
        JsonPath second = fao.imported("apply", NDJSON, file);
        assertCounts(second, "DONE", 0, 0, 2, 1);
        // The import itself has its rows: begun, received, done.
        assertThat(rows("ledger")).isEqualTo(ledger + 3);
        UUID person = UUID.fromString(
                (String) fao.rows(first, "&outcome=REGISTERED").getFirst().get("person"));
        fao.call()
                .get("/personnel/v1/people/" + person)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("employeeNumber", equalTo("FAO-1"))
                .body("familyName", equalTo("Ngũgĩ"))
                .body("givenNames", equalTo("阿米娜"))
                .body("organization", equalTo("FAO"));
    }

    @Test
    void aChangedRowChangesThePersonTheirAssignmentAndTheLedger() throws SQLException {
        fao.imported("apply", NDJSON, row("FAO-10", ""));
        JsonPath moved = fao.imported(
                "apply",
                NDJSON,
                row("FAO-10", "").replace("KENBO", "CHGVA").replace("2026-01-01", "2026-07-01")
                        + row("FAO-11", "").replace("Ngũgĩ", "Okello"));
        assertCounts(moved, "DONE", 1, 1, 0, 0);
        String person =
                String.valueOf(fao.rows(moved, "&outcome=CHANGED").getFirst().get("person"));
        fao.call()
                .get("/personnel/v1/people/" + person)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("dutyStation", equalTo("CHGVA"));
        assertThat(database()
                        .query(
                                "select duty_station, assigned_from::text as f, assigned_until::text as u from assignment"
                                        + " where person = ?::uuid order by assigned_from",
                                person))
                .extracting(row -> row.get("duty_station"), row -> row.get("f"), row -> row.get("u"))
                .containsExactly(tuple("KENBO", "2026-01-01", "2026-06-30"), tuple("CHGVA", "2026-07-01", null));
        assertThat(database()
                        .query(
                                "select type, sequence, actor, previous_hash is null as first, state from ledger"
                                        + " where subject_type = 'person' and subject = ? order by sequence",
                                person))
                .extracting(row -> row.get("type"), row -> row.get("sequence"), row -> row.get("actor"))
                .containsExactly(
                        tuple("person.registered", 1, "client:hr-fao"), tuple("person.changed", 2, "client:hr-fao"));
        assertThat(assignmentEvents(person))
                .containsExactly(
                        "assignment.begun 2026-01-01 null KENBO",
                        "assignment.ended 2026-01-01 2026-06-30 KENBO",
                        "assignment.begun 2026-07-01 null CHGVA");
    }

    @Test
    void P1anAssignmentThatStandsInTheWayIsNamed() throws SQLException {
        JsonPath first = fao.imported("apply", NDJSON, row("FAO-15", ""));
        String person = (String) fao.rows(first, "").getFirst().get("person");
        database()
                .execute(
                        "insert into assignment (id, person, organization, duty_station, category, assigned_from,"
                                + " assigned_until) values (gen_random_uuid(), ?::uuid, 'WFP', 'KENBO', 'LOCAL_STAFF',"
                                + " date '2025-01-01', date '2025-12-31')",
                        person);
        JsonPath earlier = fao.imported(
                "apply", NDJSON, row("FAO-15", "").replace("2026-01-01", "2025-12-31") + row("FAO-16", ""));
        assertCounts(earlier, "DONE", 1, 0, 0, 1);
        assertThat(fao.rows(earlier, "&outcome=REFUSED"))
                .extracting(row -> row.get("field"), row -> row.get("reason"))
                .containsExactly(tuple(
                        "/assignedFrom",
                        "Another organization's assignment covers some of these days. That organization ends its"
                                + " assignment first, or this one begins later."));
    }

    @Test
    void P2dependantsAreCoveredOnWithTheStaffMemberUnlessTheFileGivesThemDates() throws SQLException {
        String until = ",\"assignedUntil\":\"2026-12-31\"";
        String longer = until.replace("2026", "2027");
        String own = ",\"assignedFrom\":\"2026-01-01\"" + until;
        JsonPath first = fao.imported(
                "apply",
                NDJSON,
                row("FAO-170", until)
                        + dependant("FAO-170-A", "FAO-170")
                        + dependant("FAO-170-B", "FAO-170")
                        + dependant("FAO-170-C", "FAO-170"));
        assertCounts(first, "DONE", 4, 0, 0, 0);
        JsonPath second = fao.imported(
                "apply",
                NDJSON,
                dependant("FAO-170-B", "FAO-170").replace("Wanjirũ", "Wanjiru")
                        + row("FAO-170", longer)
                        + dependant("FAO-170-C", "FAO-170").replace("}", own + "}"));
        assertCounts(second, "DONE", 0, 2, 1, 0);
        assertThat(database()
                        .query("select employee_number, given_names, assigned_until::text as until from person"
                                + " where employee_number like 'FAO-170%' order by employee_number"))
                .extracting(row -> row.get("employee_number"), row -> row.get("given_names"), row -> row.get("until"))
                .containsExactly(
                        tuple("FAO-170", "阿米娜", "2027-12-31"),
                        tuple("FAO-170-A", "Wanjirũ", "2027-12-31"),
                        tuple("FAO-170-B", "Wanjiru", "2027-12-31"),
                        tuple("FAO-170-C", "Wanjirũ", "2026-12-31"));
        String brother =
                database().value(String.class, "select id::text from person where employee_number = 'FAO-170-B'");
        assertThat(assignmentEvents(brother))
                .containsExactly(
                        "assignment.begun 2026-01-01 2026-12-31 CHGVA",
                        "assignment.corrected 2026-01-01 2027-12-31 CHGVA");
        assertThat(database()
                        .query(
                                "select type from ledger where subject_type = 'person' and subject = ? order by sequence",
                                brother))
                .extracting(row -> row.get("type"))
                .containsExactly("person.registered", "person.changed", "person.changed");
        assertCounts(fao.imported("apply", NDJSON, row("FAO-170", longer)), "DONE", 0, 0, 1, 0);
    }

    private static List<String> assignmentEvents(String person) throws SQLException {
        return database()
                .query(
                        "select l.type, l.state from ledger l join assignment a on l.subject = a.id::text"
                                + " where l.subject_type = 'assignment' and a.person = ?::uuid order by l.position",
                        person)
                .stream()
                .map(row -> {
                    JsonPath state = JsonPath.from(String.valueOf(row.get("state")));
                    return row.get("type") + " " + state.get("assignedFrom") + " " + state.get("assignedUntil") + " "
                            + state.get("dutyStation");
                })
                .toList();
    }

    @Test
    void aDryRunSaysTheSameAndStoresNothingButTheJob() throws SQLException {
        String file = row("FAO-20", "") + row("FAO-21", "").replace("KENBO", "KEZZZ") + dependant("FAO-20-A", "FAO-20");
        long people = rows("person");
        JsonPath dry = fao.imported("dry-run", NDJSON, file);
        assertCounts(dry, "DONE", 2, 0, 0, 1);
        assertThat(rows("person")).isEqualTo(people);
        assertThat(fao.rows(dry, "")).extracting(row -> row.get("person")).containsOnlyNulls();
        JsonPath wet = fao.imported("apply", NDJSON, file);
        assertCounts(wet, "DONE", 2, 0, 0, 1);
        assertThat(fao.rows(wet, "&outcome=REFUSED").getFirst().get("reason"))
                .isEqualTo(fao.rows(dry, "&outcome=REFUSED").getFirst().get("reason"));
    }

    @Test
    void P2dependantsAreRowsWithAPlaceOfTheirOwn() {
        JsonPath job = fao.imported(
                "apply",
                NDJSON,
                dependant("FAO-30-A", "FAO-30")
                        + row("FAO-30", "")
                        + dependant("FAO-30-B", "FAO-30")
                        + dependant("FAO-30-C", "FAO-30-B"));
        assertThat(fao.rows(job, ""))
                .extracting(row -> row.get("line"), row -> row.get("outcome"), row -> row.get("field"))
                .containsExactly(
                        tuple(1, "REFUSED", "/dependantOfEmployeeNumber"),
                        tuple(2, "REGISTERED", null),
                        tuple(3, "REGISTERED", null),
                        tuple(4, "REFUSED", "/dependantOfEmployeeNumber"));
        String child = (String) fao.rows(job, "&outcome=REGISTERED").get(1).get("person");
        fao.call()
                .get("/personnel/v1/people/" + child)
                .then()
                .body("category", equalTo("DEPENDANT"))
                .body("relationship", equalTo("CHILD"))
                .body("dutyStation", equalTo("CHGVA"))
                .body("assignedFrom", equalTo("2026-01-01"));
        assertCounts(fao.imported("apply", NDJSON, dependant("FAO-30-B", "FAO-30")), "DONE", 0, 0, 1, 0);
    }

    @Test
    void CSVisReadByItsHeaderInAnyOrder() {
        JsonPath job = fao.imported(
                "apply",
                CSV,
                "familyName,givenNames,employeeNumber,category,dutyStation,assignedFrom,contract\r\n"
                        + "\"O\"\"Neill, Jr.\",\"Ana\r\nMaria\",FAO-40,LOCAL_STAFF,KENBO,2026-01-01,\r\n"
                        + "\r\n"
                        + "Okello,Amina,FAO-41,LOCAL_STAFF,KENBO,01.02.2026,Fixed term\r\n"
                        + "Okello,Amina,FAO-42\r\n");
        assertThat(fao.rows(job, ""))
                .extracting(row -> row.get("line"), row -> row.get("outcome"), row -> row.get("field"))
                .containsExactly(
                        tuple(2, "REGISTERED", null), tuple(5, "REFUSED", "assignedFrom"), tuple(6, "REFUSED", ""));
        String person = (String) fao.rows(job, "&outcome=REGISTERED").getFirst().get("person");
        fao.call().get("/personnel/v1/people/" + person).then().body("familyName", equalTo("O\"Neill, Jr."));
    }

    @Test
    void peopleOfOthersCantBeTouchedAndAreNotTold() {
        ImportClient who = new ImportClient("WHO");
        UUID theirs = Ids.next();
        who.imported("apply", NDJSON, row("N-1", ",\"id\":\"" + theirs + "\""));
        JsonPath job = fao.imported(
                "apply",
                NDJSON,
                row("N-1", "")
                        + row("N-2", ",\"id\":\"" + theirs + "\"")
                        + row("N-3", ",\"organization\":\"WHO\"")
                        + row("N-4", ",\"organization\":\"FAO\""));
        assertThat(fao.rows(job, ""))
                .extracting(row -> row.get("outcome"), row -> row.get("field"))
                .containsExactly(
                        tuple("REGISTERED", null),
                        tuple("REFUSED", "/id"),
                        tuple("REFUSED", "/organization"),
                        tuple("REGISTERED", null));
        who.call().get(IMPORTS + "/" + job.getString("id")).then().statusCode(404);
        who.call().get(IMPORTS + "/" + job.getString("id") + "/rows").then().statusCode(404);
        who.call().get(IMPORTS + "/" + job.getString("id") + "/outcomes").then().statusCode(404);
        who.call()
                .accept("text/event-stream")
                .get(IMPORTS + "/" + job.getString("id"))
                .then()
                .statusCode(404);
        who.call()
                .post(IMPORTS + "/" + job.getString("id") + "/cancellation")
                .then()
                .statusCode(404);
    }

    @Test
    void outcomesComeAsAWholeFileThatNoSpreadsheetTakesForFormulas() {
        JsonPath job = fao.imported(
                "apply",
                CSV,
                HEADER + cells("=cmd|' /C calc'!A0") + cells("FAO-50") + cells("@SUM(1)") + cells("FAO-50"));
        String id = job.getString("id");
        String csv = fao.call()
                .accept(CSV)
                .get(IMPORTS + "/" + id + "/outcomes")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
        assertThat(csv).startsWith("line,outcome,key,person,field,reason\r\n2,REGISTERED,'=cmd|");
        assertThat(csv.lines()).hasSize(5).noneMatch(line -> line.matches(".*,[=+@-].*"));
        assertThat(csv).contains("5,REFUSED,FAO-50,,employeeNumber,stands in line 3 already\r\n");
        String ndjson = fao.call()
                .accept(NDJSON)
                .get(IMPORTS + "/" + id + "/outcomes")
                .then()
                .statusCode(200)
                .contentType(NDJSON)
                .extract()
                .asString();
        assertThat(ndjson.lines()).hasSize(4).allSatisfy(line -> assertThat(
                        JsonPath.from(line).getInt("line"))
                .isPositive());
    }

    @Test
    void progressIsToldAsServerSentEventsUntilTheEnd() {
        JsonPath job = fao.imported("apply", NDJSON, row("FAO-60", ""));
        String events = fao.call()
                .accept("text/event-stream")
                .get(IMPORTS + "/" + job.getString("id"))
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();
        assertThat(events.lines().filter(line -> line.startsWith("data:"))).hasSize(1);
        assertThat(JsonPath.from(events.substring(events.indexOf('{'))).getString("state"))
                .isEqualTo("DONE");
    }

    @Test
    void theSameKeyAndFileGiveTheSameImportAndAnotherFileIsRefused() {
        String key = "nightly-" + Ids.next();
        byte[] file = row("FAO-70", "").getBytes(StandardCharsets.UTF_8);
        String first = send(key, file).then().statusCode(202).extract().header("Location");
        send('"' + key + '"', file)
                .then()
                .statusCode(202)
                .header("Location", equalTo(first))
                .header("Idempotency-Replayed", equalTo("true"));
        send(key, row("FAO-71", "").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        send("short", file).then().statusCode(400).body("errors.pointer", hasItem("#Idempotency-Key"));
    }

    @Test
    void anEndedImportCantBeCancelled() {
        JsonPath job = fao.imported("apply", NDJSON, row("FAO-80", ""));
        fao.call()
                .post(IMPORTS + "/" + job.getString("id") + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-state"));
        fao.call().post(IMPORTS + "/" + Ids.next() + "/cancellation").then().statusCode(404);
    }

    private Response send(String key, byte[] file) {
        return fao.call()
                .header("Idempotency-Key", key)
                .contentType(NDJSON)
                .body(file)
                .post(IMPORTS);
    }

    private static String dependant(String number, String of) {
        return "{\"employeeNumber\":\"" + number + "\",\"dependantOfEmployeeNumber\":\"" + of
                + "\",\"relationship\":\"CHILD\",\"dutyStation\":\"CHGVA\",\"familyName\":\"Ngũgĩ\","
                + "\"givenNames\":\"Wanjirũ\"}\n";
    }

    static void assertCounts(JsonPath job, String state, int registered, int changed, int unchanged, int refused) {
        Map<String, Object> view = job.getMap("$");
        assertThat(view)
                .containsEntry("state", state)
                .containsEntry("registered", registered)
                .containsEntry("changed", changed)
                .containsEntry("unchanged", unchanged)
                .containsEntry("refused", refused)
                .containsEntry("worked", registered + changed + unchanged + refused);
    }

    private static long rows(String table) throws SQLException {
        return database().value(Long.class, "select count(*) from " + table);
    }

    private static DatabaseRole database() {
        return TestDatabase.of("personnel").runtime();
    }
}
