package org.fieldsecurity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gateway starts without the realm, says so, and goes on by itself when the realm is there. */
@QuarkusTest
@TestProfile(RealmAwayTest.NoRealm.class)
@QuarkusTestResource(Surroundings.class)
class RealmAwayTest {

    static final int PORT = Surroundings.freePort();

    /** Points the gateway at a realm that is not there yet. */
    public static final class NoRealm implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url", TestRealm.url(PORT),
                    "quarkus.oidc.token.issuer", TestRealm.url(PORT));
        }
    }

    @Test
    void tokens_cant_be_checked_until_the_realm_is_back_and_the_rest_goes_on() {
        String token = TestRealm.signed(TestRealm.claims().issuer(TestRealm.url(PORT)));

        given().auth()
                .oauth2(token)
                .get("/personnel/v1/people")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/service-unavailable"));
        given().get("/personnel/v1/people").then().statusCode(401);
        given().get("/clearance/v1/slip-keys").then().statusCode(200);
        given().get("/contracts/").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);

        try (TestRealm back = TestRealm.start(PORT)) {
            given().auth().oauth2(token).get("/personnel/v1/people").then().statusCode(200);
        }
        given().auth().oauth2(token).get("/personnel/v1/people").then().statusCode(200);
        given().auth()
                .oauth2(TestRealm.signedByForeignKey("unknown-key"))
                .get("/personnel/v1/people")
                .then()
                .statusCode(503);
    }
}
