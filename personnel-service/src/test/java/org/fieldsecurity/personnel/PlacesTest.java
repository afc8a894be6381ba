package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fieldsecurity.kit.test.identity.TestIdentity;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedDatabase.class, initArgs = @ResourceArg(name = "service", value = "personnel"))
@WithTestResource(TestIdentity.class)
class PlacesTest {

    @Test
    void aDutyStationIsReadByItsCode() {
        given().auth()
                .oauth2(Tokens.reporting())
                .get("/personnel/v1/duty-stations/KENBO")
                .then()
                .log()
                .all()
                .statusCode(200)
                .body("name", equalTo("Nairobi"));
        given().get("/q/openapi?format=json").then().log().all();
        given().get("/personnel/v1/duty-stations/KENBO").then().log().all();
        given().get("/personnel/v1/xyz").then().log().all();
        given().get("/q/health/ready").then().log().all();
    }
}
