package org.fieldsecurity.personnel;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.identity.Tokens;

/** People's part of the service, as one caller sees it. */
record PeopleApi(String token) {

    static final String BASE = "/personnel/v1/";

    static PeopleApi hr(String organization) {
        return new PeopleApi(Tokens.organizationSystem(organization));
    }

    static PeopleApi person(UUID id) {
        return new PeopleApi(Tokens.person(id));
    }

    RequestSpecification request() {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    ValidatableResponse get(String path) {
        return request().get(BASE + path).then();
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return request().body(body).post(BASE + path).then();
    }

    /** Changes something whose ETag is that of {@code resource}. */
    ValidatableResponse post(String path, String resource, Map<String, ?> body) {
        return request()
                .header("If-Match", etag(resource))
                .body(body)
                .post(BASE + path)
                .then();
    }

    /** Replaces something whose ETag is that of {@code resource}. */
    ValidatableResponse put(String path, String resource, Map<String, ?> body) {
        return request()
                .header("If-Match", etag(resource))
                .body(body)
                .put(BASE + path)
                .then();
    }

    String etag(String resource) {
        return get(resource).statusCode(200).extract().header("ETag");
    }

    /** Somebody new of the organization whose system calls; what is given replaces or completes the usual. */
    UUID register(String organization, Map<String, ?> details) {
        UUID id = Ids.next();
        Map<String, Object> body = new HashMap<>(Map.of(
                "id",
                id,
                "category",
                "INTERNATIONAL_STAFF",
                "organization",
                organization,
                "dutyStation",
                "CHGVA",
                "familyName",
                "Name " + id,
                "givenNames",
                "Given",
                "assignedFrom",
                "2026-01-01"));
        body.putAll(details);
        post("people", body).statusCode(201);
        return id;
    }

    UUID registerDependant(UUID staff, Map<String, ?> details) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "relationship",
                "SPOUSE",
                "dutyStation",
                "CHGVA",
                "familyName",
                "Name",
                "givenNames",
                "Given " + staff));
        body.putAll(details);
        return UUID.fromString(post("people/" + staff + "/dependants", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
