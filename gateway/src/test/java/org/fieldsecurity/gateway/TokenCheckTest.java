package org.fieldsecurity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import java.util.stream.Stream;
import org.fieldsecurity.gateway.identity.OpenPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TokenCheckTest {

    @Test
    void a_valid_token_passes() {
        given().auth()
                .oauth2(TestRealm.token())
                .get("/personnel/v1/people")
                .then()
                .statusCode(200);
    }

    @Test
    void the_scheme_may_be_written_in_any_case() {
        given().header("Authorization", "bEARER " + TestRealm.token())
                .get("/personnel/v1/people")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_bad_token_is_refused_with_a_reason_and_nothing_more(String name, String header, String why) {
        int before = Surroundings.PERSONNEL.arrived().size();

        given().header("Authorization", header)
                .get("/personnel/v1/people")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer realm=\"field-security\""))
                .header("WWW-Authenticate", containsString("error_description=\"" + why + "\""))
                .body("type", equalTo("/problems/unauthenticated"))
                .body("title", equalTo("A valid access token is needed"))
                .body("status", is(401))
                .body("detail", not(containsString("Exception")))
                .body("detail", not(containsString("http")));

        assertEquals(before, Surroundings.PERSONNEL.arrived().size(), "the service must not see the request");
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of(
                        "expired", bearer(TestRealm.signed(TestRealm.claims().expiresAt(1_700_000_000))), "expired"),
                Arguments.of(
                        "wrong issuer",
                        bearer(TestRealm.signed(TestRealm.claims().issuer("https://elsewhere.example/realms/x"))),
                        "foreign"),
                Arguments.of(
                        "wrong audience",
                        bearer(TestRealm.signed(TestRealm.claims().audience("another-suite"))),
                        "foreign"),
                Arguments.of("no audience", bearer(withoutAudience()), "foreign"),
                Arguments.of(
                        "foreign key, known id", bearer(TestRealm.signedByForeignKey(TestRealm.KEY_ID)), "foreign"),
                Arguments.of("foreign key, unknown id", bearer(TestRealm.signedByForeignKey("other")), "foreign"),
                Arguments.of("alg none", bearer(TestRealm.unsigned()), "malformed"),
                Arguments.of("public key as secret", bearer(TestRealm.signedWithPublicKeyAsSecret()), "foreign"),
                Arguments.of("garbage", bearer("garbage"), "malformed"),
                Arguments.of("three garbage parts", bearer("a.b.c"), "malformed"),
                Arguments.of("empty", "Bearer ", "malformed"),
                Arguments.of("scheme only", "Bearer", "malformed"),
                Arguments.of("basic", "Basic dXNlcjpwYXNz", "malformed"));
    }

    @Test
    void a_missing_token_is_refused_with_a_body() {
        given().get("/personnel/v1/people")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"field-security\""))
                .body("detail", equalTo("The request has no bearer token."));
    }

    @Test
    void a_token_in_the_query_is_no_token() {
        given().queryParam("access_token", TestRealm.token())
                .get("/personnel/v1/people")
                .then()
                .statusCode(401);
    }

    @Test
    void two_authorization_headers_are_refused() {
        String answer = Raw.exchange("GET /personnel/v1/people HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer "
                + TestRealm.token() + "\r\nAuthorization: Bearer " + TestRealm.token()
                + "\r\nConnection: close\r\n\r\n");
        assertEquals("HTTP/1.1 401 Unauthorized", answer.lines().findFirst().orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "/training/v1/certificates/verify/ABCD-1234, 200",
        "/clearance/v1/slip-keys, 200",
        "/clearance/v1/slip-revocations, 200",
        "/problems/, 200",
        "/problems/not-found, 200",
        "/contracts/, 200",
        "/contracts/gateway.json, 200",
        "/assets/site.css, 200",
        "/, 200",
        "/q/health/live, 200",
        "/q/health/ready, 200",
        "/q/health/started, 200",
        "/training/v1/certificates/verify, 401",
        "/training/v1/certificates/verify/, 401",
        "/training/v1/certificates/verify/a/b, 401",
        "/training/v1/certificates, 401",
        "/clearance/v1/slip-keys/, 401",
        "/clearance/v1/slip-keysx, 401",
        "/clearance/v1/feed, 401",
        "/personnel/v1/slip-keys, 401",
        "/personnel/v1/q/health, 401",
    })
    void open_are_the_paths_of_the_table_and_no_others(String path, int status) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(status);
    }

    @Test
    void open_paths_are_open_for_reading_only() {
        given().body("{}").post("/training/v1/certificates/verify/ABCD").then().statusCode(401);
        given().delete("/clearance/v1/slip-keys").then().statusCode(401);
    }

    @Test
    void every_row_of_the_table_says_who_needs_it() {
        OpenPaths.TABLE.forEach(row -> assertEquals(row.why(), row.why().strip()));
        assertEquals(
                OpenPaths.TABLE.size(),
                OpenPaths.TABLE.stream().map(OpenPaths.Row::path).distinct().count());
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String withoutAudience() {
        return TestRealm.signed(
                Jwt.claims().subject("x").issuer(TestRealm.issuer()).expiresIn(3600));
    }
}
