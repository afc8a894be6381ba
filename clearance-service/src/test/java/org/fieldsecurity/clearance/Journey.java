package org.fieldsecurity.clearance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Geneva to Nairobi to Goma in March 2027, and the calls that tests make for it. */
final class Journey {

    static final String V1 = "/clearance/v1/";

    private Journey() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static Map<String, Object> leg(String from, String to, String departs, String leaves) {
        Map<String, Object> leg = new HashMap<>();
        leg.put("from", from);
        leg.put("to", to);
        leg.put("departsAt", departs + "T08:00:00Z");
        leg.put("arrivesAt", departs + "T18:00:00Z");
        leg.put("leavesAt", leaves + "T06:00:00Z");
        leg.put("transit", false);
        return leg;
    }

    static List<Map<String, Object>> legs() {
        return List.of(
                leg("CHGVA", "KENBO", "2027-03-01", "2027-03-05"), leg("KENBO", "CDGOM", "2027-03-05", "2027-03-20"));
    }

    static Map<String, Object> question(UUID... people) {
        Map<String, Object> question = new HashMap<>();
        question.put("purpose", "DUTY_TRAVEL");
        question.put(
                "travellers",
                Arrays.stream(people)
                        .map(person -> Map.of("person", person.toString()))
                        .toList());
        question.put("legs", legs());
        return question;
    }

    static Map<String, Object> request(UUID... people) {
        Map<String, Object> request = question(people);
        request.put("title", "Assessment mission to Goma");
        request.put("contact", "+254 700 000 018");
        return request;
    }

    /** Drafts and submits; gives the submitted request. */
    static ValidatableResponse submitted(String token, Map<String, Object> request) {
        String id = as(token)
                .body(request)
                .post(V1 + "requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return as(token)
                .header("If-Match", "\"0\"")
                .post(V1 + "requests/" + id + "/submission")
                .then()
                .statusCode(200);
    }

    static Map<String, Object> decision(UUID person, String outcome, String reason) {
        Map<String, Object> decision = new HashMap<>();
        decision.put("person", person.toString());
        decision.put("outcome", outcome);
        decision.put("reason", reason);
        return Map.of("decisions", List.of(decision));
    }

    static Map<String, Object> override(UUID person, String why) {
        return Map.of(
                "decisions", List.of(Map.of("person", person.toString(), "outcome", "CLEAR", "overrideReason", why)));
    }
}
