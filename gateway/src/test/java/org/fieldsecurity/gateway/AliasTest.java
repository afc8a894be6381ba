package org.fieldsecurity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identity systems find SCIM at /scim/v2, and files of people may be long. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AliasTest {

    private static final String SCIM_ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    @Test
    void another_address_leads_to_the_services_path_with_query_and_body() {
        caller().urlEncodingEnabled(false)
                .contentType("application/scim+json")
                .body("{\"userName\":\"x\"}")
                .patch("/scim/v2/Users/7?filter=userName%20eq%20%22x%22&attributes=id")
                .then()
                .statusCode(200)
                .body("service", equalTo("personnel"))
                .body("method", equalTo("PATCH"))
                .body("uri", equalTo("/personnel/v1/scim/v2/Users/7?filter=userName%20eq%20%22x%22&attributes=id"))
                .body("body", equalTo("{\"userName\":\"x\"}"));
    }

    @Test
    void the_service_learns_under_which_address_it_was_asked_and_from_nobody_else() {
        caller().header("X-Forwarded-Prefix", "/evil")
                .get("/scim/v2/Users")
                .then()
                .body("headers.'x-forwarded-prefix'[0]", equalTo("/scim/v2"))
                .body("headers.'x-forwarded-prefix'.size()", is(1));
        caller().header("X-Forwarded-Prefix", "/evil")
                .get("/personnel/v1/scim/v2/Users")
                .then()
                .body("headers", not(hasKey("x-forwarded-prefix")));
    }

    @Test
    void a_token_is_needed_here_too_and_errors_are_written_as_scim_does() {
        int before = Surroundings.PERSONNEL.arrived().size();
        given().get("/scim/v2/Users")
                .then()
                .statusCode(401)
                .contentType("application/scim+json")
                .body("schemas", contains(SCIM_ERROR))
                .body("status", equalTo("401"))
                .body("type", nullValue());
        caller().body(new byte[Surroundings.BODY_LIMIT + 1])
                .post("/scim/v2/Users")
                .then()
                .statusCode(413)
                .contentType("application/scim+json")
                .body("status", equalTo("413"));
        assertEquals(before, Surroundings.PERSONNEL.arrived().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/scim/v2", "/scim/v2/", "/scim/v3/Users", "/scim", "/%73cim/v2/Users", "/scim/%76%32/Users"})
    void what_only_reads_like_it_is_not_it(String path) {
        int before = Surroundings.PERSONNEL.arrived().size();
        caller().urlEncodingEnabled(false).get(path).then().statusCode(404);
        assertEquals(before, Surroundings.PERSONNEL.arrived().size());
    }

    @Test
    void a_file_of_people_may_be_longer_than_other_bodies() {
        int length = Surroundings.BODY_LIMIT * 20;
        caller().contentType("text/csv")
                .body(new byte[length])
                .post("/personnel/v1/imports?mode=apply")
                .then()
                .statusCode(200)
                .body("headers.'content-length'[0]", equalTo(String.valueOf(length)));
        caller().contentType("text/csv")
                .body(new byte[length])
                .post("/personnel/v1/imports/more")
                .then()
                .statusCode(413);
        String answer = Raw.exchange("POST /personnel/v1/imports HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer "
                + TestRealm.token() + "\r\nContent-Length: 536870913\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(TestRealm.token());
    }
}
