package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;

/** The service as one caller sees it. */
record PlacesApi(String token) {

    private static final String BASE = "/personnel/v1/";

    static PlacesApi holding(Office office, String scope) {
        return of(OfficeFixture.holding(office, scope));
    }

    static PlacesApi of(UUID person) {
        return new PlacesApi(Tokens.person(person));
    }

    static PlacesApi system(String organization) {
        return new PlacesApi(Tokens.organizationSystem(organization));
    }

    ValidatableResponse get(String path) {
        return request().get(BASE + path).then();
    }

    ValidatableResponse post(String path, Object body) {
        return request().body(body).post(BASE + path).then();
    }

    ValidatableResponse put(String path, Object body) {
        return request().body(body).put(BASE + path).then();
    }

    ValidatableResponse post(String path, String etag, Object body) {
        return request().header("If-Match", etag).body(body).post(BASE + path).then();
    }

    ValidatableResponse put(String path, String etag, Object body) {
        return request().header("If-Match", etag).body(body).put(BASE + path).then();
    }

    private RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
