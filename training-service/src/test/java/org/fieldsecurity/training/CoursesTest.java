package org.fieldsecurity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.training.Requests.ROOT;
import static org.fieldsecurity.training.Requests.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

@TrainingTest
class CoursesTest {

    @Test
    void anEmptyDatabaseStartsWithTheFrameworksCoursesAllInTheLedger() throws SQLException {
        as(Ids.next())
                .get(ROOT + "courses?limit=200")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("BSA", "SEC-IND", "SEC-MGT", "SSM", "WARDEN"));
        Map<String, Long> rows = new HashMap<>();
        TestDatabase.of("training")
                .runtime()
                .query("select type, count(*) as rows from ledger where actor = 'system' group by type")
                .forEach(row -> rows.put((String) row.get("type"), (Long) row.get("rows")));
        assertThat(rows)
                .containsEntry("course.created", 5L)
                .containsEntry("course.recognized", 5L)
                .containsEntry("requirement.set", 10L)
                .containsEntry("question.added", 40L)
                .containsEntry("test-policy.set", 1L);
    }

    @Test
    void C3aNewVersionBeginsAfterTheOneBeforeAndKeepsIt() {
        var made = as(Office.AGENCY_SECURITY_OFFICER, "organization:UNICEF")
                .body(course("UNICEF-DRIVE", "organization:UNICEF"))
                .post(ROOT + "courses")
                .then()
                .statusCode(201)
                .body("recognizedFrom", equalTo(null))
                .extract();
        String versions = ROOT + "courses/UNICEF-DRIVE/versions";
        as(Office.AGENCY_SECURITY_OFFICER, "organization:UNICEF")
                .header("If-Match", made.header("ETag"))
                .body(version("2026-01-01"))
                .post(versions)
                .then()
                .statusCode(422)
                .body("rules", contains("C3"));
        as(Office.AGENCY_SECURITY_OFFICER, "organization:UNICEF")
                .header("If-Match", made.header("ETag"))
                .body(version("2027-01-01"))
                .post(versions)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("versions", hasSize(2))
                .body("versions[1].number", equalTo(2))
                .body("versions[1].calendarDay", equalTo("12-31"));
        as(Office.AGENCY_SECURITY_OFFICER, "organization:UNICEF")
                .header("If-Match", made.header("ETag"))
                .body(version("2028-01-01"))
                .post(versions)
                .then()
                .statusCode(412);
    }

    @Test
    void aCourseIsMadeOnlyInsideTheMakersScopeAndItsCodeOnce() {
        as(Office.AGENCY_SECURITY_OFFICER, "organization:UNICEF")
                .body(course("WFP-DRIVE", "organization:WFP"))
                .post(ROOT + "courses")
                .then()
                .statusCode(403);
        as(Office.COORDINATOR, "world")
                .body(course("BSA", "world"))
                .post(ROOT + "courses")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"));
    }

    @Test
    void termsThatContradictEachOtherAreRefused() {
        Map<String, Object> version = version("2026-01-01");
        version.put("calendarDay", "02-30");
        refused(version, "/calendarDay");
        version.remove("calendarDay");
        refused(version, "/countedFrom");
    }

    private static void refused(Map<String, Object> version, String pointer) {
        Map<String, Object> course = course("NEVER-MADE", "world");
        course.put("firstVersion", version);
        as(Office.COORDINATOR, "world")
                .body(course)
                .post(ROOT + "courses")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    private static Map<String, Object> course(String code, String owner) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "title",
                "Safe driving",
                "kind",
                "IN_PERSON",
                "owner",
                owner,
                "firstVersion",
                version("2026-01-01")));
    }

    private static Map<String, Object> version(String from) {
        return new HashMap<>(Map.of(
                "effectiveFrom",
                from,
                "validityMonths",
                24,
                "countedFrom",
                "TO_CALENDAR_DAY",
                "calendarDay",
                "12-31",
                "warnDays",
                60));
    }
}
