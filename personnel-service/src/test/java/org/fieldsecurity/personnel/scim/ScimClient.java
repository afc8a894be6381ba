package org.fieldsecurity.personnel.scim;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.jspecify.annotations.Nullable;

/** An organization's identity system that speaks SCIM. */
record ScimClient(String organization) {

    static final String ROOT = "/personnel/v1/scim/v2";
    static final String USERS = ROOT + "/Users";
    static final String SCIM_JSON = "application/scim+json";

    private static final RestAssuredConfig AS_SCIM = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .defaultContentCharset("UTF-8")
                    .encodeContentTypeAs(SCIM_JSON, ContentType.TEXT));

    RequestSpecification call() {
        return as(Tokens.organizationSystem(organization));
    }

    static RequestSpecification as(String token) {
        return given().config(AS_SCIM).auth().oauth2(token).accept(SCIM_JSON).contentType(SCIM_JSON);
    }

    /** A user who is in order. */
    static Map<String, Object> somebody(String userName) {
        Map<String, Object> user = new HashMap<>();
        user.put("schemas", List.of(Urn.USER, Urn.PERSON));
        user.put("userName", userName);
        user.put("name", Map.of("familyName", "Ngũgĩ", "givenName", "阿米娜"));
        user.put("active", true);
        user.put(
                "emails", List.of(Map.of("value", userName.toLowerCase(Locale.ROOT) + "@example.org", "type", "work")));
        user.put(Urn.PERSON, Map.of("category", "LOCAL_STAFF", "dutyStation", "KENBO", "assignedFrom", "2026-01-01"));
        return user;
    }

    Response make(Map<String, Object> user) {
        return call().body(json(user)).post(USERS);
    }

    String made(String userName) {
        return make(somebody(userName)).then().statusCode(201).extract().path("id");
    }

    Response find(String filter) {
        return call().queryParam("filter", filter).get(USERS);
    }

    Response patch(String id, Map<String, Object>... operations) {
        return call().body(json(Map.of("schemas", List.of(Urn.PATCH), "Operations", List.of(operations))))
                .patch(USERS + "/" + id);
    }

    static Map<String, Object> op(String op, @Nullable String path, Object value) {
        return path == null ? Map.of("op", op, "value", value) : Map.of("op", op, "path", path, "value", value);
    }

    static Map<String, Object> remove(String path) {
        return Map.of("op", "remove", "path", path);
    }

    static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
