package org.fieldsecurity.inspection;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;

/** The service as one person sees it. */
record Api(String token) {

    private static final String BASE = "/inspection/v1/";

    static Api coordinator() {
        return of(People.holding(Office.COORDINATOR));
    }

    static Api of(UUID person) {
        return new Api(Tokens.person(person));
    }

    ValidatableResponse get(String path) {
        return request().get(BASE + path).then();
    }

    ValidatableResponse post(String path, String body) {
        return request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(BASE + path)
                .then();
    }

    /** Changes a resource at the version that it has now. */
    ValidatableResponse change(String resource, String action, String body) {
        String etag = coordinator().get(resource).extract().header("ETag");
        RequestSpecification request = request().header("If-Match", etag);
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post(BASE + resource + "/" + action)
                .then();
    }

    ValidatableResponse change(String resource, String action) {
        return change(resource, action, null);
    }

    RequestSpecification request() {
        return RestAssured.given().auth().oauth2(token);
    }
}
