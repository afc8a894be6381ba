package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.jspecify.annotations.Nullable;

/** What tests of offices do over HTTP, and what they look up in the database. */
final class OfficeApi {

    static final String V1 = "/personnel/v1/";
    static final String APPOINTMENTS = V1 + "appointments";

    private OfficeApi() {}

    static RequestSpecification as(UUID person) {
        return given().auth().oauth2(Tokens.person(person)).contentType(ContentType.JSON);
    }

    static UUID secretaryGeneral() {
        return OfficeFixture.holding(Office.SECRETARY_GENERAL, "world");
    }

    static UUID coordinator() {
        return OfficeFixture.holding(Office.COORDINATOR, "world");
    }

    /** The body of an appointment without an end, under an instrument of its first day. */
    static Map<String, Object> appointment(String office, String scope, UUID holder, String from) {
        Map<String, Object> body = new HashMap<>();
        body.put("office", office);
        body.put("scope", scope);
        body.put("holder", holder);
        body.put("validFrom", from);
        body.put("instrument", instrument(from.substring(0, 10)));
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    static Map<String, Object> instrument(String dated) {
        return Map.of("reference", "TEST/" + dated, "dated", dated, "signatory", "Test");
    }

    static ValidatableResponse appoint(UUID by, Map<String, Object> body) {
        return as(by).body(body).post(APPOINTMENTS).then();
    }

    /** Appoints somebody, who must be taken; gives the appointment's id. */
    static String appointed(UUID by, String office, String scope, UUID holder, String from) {
        return appoint(by, appointment(office, scope, holder, from))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse end(UUID by, String appointment, String at) {
        String tag = as(by).get(APPOINTMENTS + "/" + appointment).header("ETag");
        return as(by).header("If-Match", tag)
                .body(Map.of("at", at, "reason", "Test"))
                .post(APPOINTMENTS + "/" + appointment + "/end")
                .then();
    }

    static ValidatableResponse post(UUID by, String path, @Nullable String tag, Map<String, ?> body) {
        RequestSpecification request = as(by).body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .post(V1 + path)
                .then();
    }

    static ValidatableResponse get(UUID by, String path) {
        return as(by).get(V1 + path).then();
    }

    static List<Map<String, @Nullable Object>> rows(String sql, @Nullable Object... values) {
        try {
            return TestDatabase.of("personnel").runtime().query(sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(String sql, @Nullable Object... values) {
        try {
            TestDatabase.of("personnel").runtime().execute(sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The types of a subject's rows in the ledger, the first first. */
    static List<String> ledger(Object subject) {
        return rows("select type from ledger where subject = ? order by occurred_at, position", subject.toString())
                .stream()
                .map(row -> (String) row.get("type"))
                .toList();
    }
}
