package org.fieldsecurity.kit.test.contract;

import io.restassured.RestAssured;

/** The contract of the application under test. */
public final class ServedContract {

    private ServedContract() {}

    /** Fetches it from where RestAssured points, which Quarkus sets to the application. */
    public static Contract fetch() {
        return Contract.parse(RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
