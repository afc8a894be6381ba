package org.fieldsecurity.personnel.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.scim.ScimClient.ROOT;
import static org.fieldsecurity.personnel.scim.ScimClient.SCIM_JSON;
import static org.fieldsecurity.personnel.scim.ScimClient.USERS;
import static org.fieldsecurity.personnel.scim.ScimClient.as;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.personnel.OfficeFixture;
import org.fieldsecurity.personnel.PersonnelTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** SCIM is for an organization's own system; every other caller is refused, and in SCIM's words. */
@PersonnelTest
class ScimAuthorizationTest {

    private static final List<String> OPERATIONS = List.of(
            "GET " + USERS,
            "POST " + USERS,
            "GET " + USERS + "/01890000-0000-7000-8000-000000000018",
            "PUT " + USERS + "/01890000-0000-7000-8000-000000000018",
            "PATCH " + USERS + "/01890000-0000-7000-8000-000000000018",
            "DELETE " + USERS + "/01890000-0000-7000-8000-000000000018",
            "POST " + USERS + "/.search",
            "POST " + ROOT + "/.search",
            "GET " + ROOT + "/ServiceProviderConfig",
            "GET " + ROOT + "/ResourceTypes",
            "GET " + ROOT + "/ResourceTypes/User",
            "GET " + ROOT + "/Schemas",
            "GET " + ROOT + "/Schemas/" + Urn.PERSON);

    @TestFactory
    Stream<DynamicTest> everyOtherCallerIsRefused() {
        Map<String, String> others = new TreeMap<>();
        others.put("an administrator", Tokens.administrator());
        others.put("a reporting tool", Tokens.reporting());
        others.put("a service", Tokens.service("clearance-service"));
        others.put("a person", Tokens.person(Ids.next()));
        Arrays.stream(Office.values())
                .forEach(office -> others.put(office.name(), Tokens.person(new OfficeFixture().personHolding(office))));
        return OPERATIONS.stream()
                .flatMap(operation -> Stream.concat(
                        others.entrySet().stream()
                                .map(other -> DynamicTest.dynamicTest(
                                        operation + " as " + other.getKey(),
                                        () -> assertRefused(403, call(operation, other.getValue())))),
                        Stream.concat(
                                Stream.of(DynamicTest.dynamicTest(
                                        operation + " without a token",
                                        () -> assertRefused(401, call(operation, null)))),
                                Tokens.refused().entrySet().stream()
                                        .map(bad -> DynamicTest.dynamicTest(
                                                operation + " with " + bad.getKey(),
                                                () -> assertRefused(401, call(operation, bad.getValue())))))));
    }

    @TestFactory
    Stream<DynamicTest> theOrganizationsSystemIsNot() {
        return OPERATIONS.stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation, () -> assertThat(call(operation, Tokens.organizationSystem("UPU"))
                                        .statusCode())
                                .isNotIn(401, 403)
                                .isLessThan(500)));
    }

    @Test
    void whatIsNotThereOrCantBeReadIsToldInTheSameWords() {
        String token = Tokens.organizationSystem("UPU");
        assertRefused(404, as(token).get(ROOT + "/Groups"));
        assertRefused(404, as(token).body("{}").post(ROOT + "/Bulk"));
        assertRefused(404, as(token).get(ROOT));
        assertRefused(405, as(token).delete(USERS));
        assertRefused(
                415,
                RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .contentType("text/plain")
                        .body("x")
                        .post(USERS));
        assertRefused(400, as(token).body("{\"userName\":").post(USERS));
        assertRefused(400, as(token).body("[".repeat(5_000)).post(USERS));
        assertRefused(
                400, as(token).body("{\"userName\":\"a\",\"userName\":\"b\"}").post(USERS));
        assertRefused(400, as(token).body("{\"userName\":\"a\\u0000\"}").post(USERS));
        assertRefused(400, as(token).body("\"x\"").post(USERS));
        assertRefused(400, as(token).body("").post(USERS));
        assertRefused(400, as(token).body("null").post(USERS));
    }

    private static Response call(String operation, @Nullable String token) {
        String[] parts = operation.split(" ");
        var request = token == null ? RestAssured.given().accept(SCIM_JSON).contentType(SCIM_JSON) : as(token);
        if (!parts[0].equals("GET") && !parts[0].equals("DELETE")) {
            request.body("{}");
        }
        return request.request(parts[0], parts[1]);
    }

    private static void assertRefused(int status, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith(SCIM_JSON);
        assertThat(answer.jsonPath().getList("schemas")).containsExactly(Urn.ERROR);
        assertThat(answer.jsonPath().getString("status")).isEqualTo(Integer.toString(status));
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }
}
