package org.fieldsecurity.clearance;

import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.jspecify.annotations.Nullable;

/** A submitted request of one traveller of a test's own, and the reports that are made on it. */
record Trip(UUID person, String request, List<String> legs) {

    /** Somebody new of the organization who serves in the place and holds the basic certificate. */
    static UUID resident(String organization, String station) {
        UUID person = UUID.randomUUID();
        Fixture.person(person, "INTERNATIONAL_STAFF", organization, "Some", "Body", null);
        Fixture.assignment(person, organization, station, "INTERNATIONAL_STAFF", "2026-01-01");
        Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        return person;
    }

    /** A leg without an end, as the last one may be. */
    static Map<String, Object> oneWay(String from, String to, String departs) {
        Map<String, Object> leg = Journey.leg(from, to, departs, departs);
        leg.remove("leavesAt");
        return leg;
    }

    static Trip submitted(UUID person, List<Map<String, Object>> legs) {
        Map<String, Object> request = Journey.request(person);
        request.put("legs", legs);
        JsonPath body =
                Journey.submitted(Tokens.person(person), request).extract().jsonPath();
        return new Trip(person, body.getString("id"), body.getList("legs.id"));
    }

    /** What is sent to report one movement. */
    static Map<String, Object> movement(UUID person, String kind, String happenedAt, @Nullable String note) {
        Map<String, Object> movement = new HashMap<>();
        movement.put("person", person.toString());
        movement.put("kind", kind);
        movement.put("happenedAt", happenedAt);
        movement.put("note", note);
        return Map.of("movements", List.of(movement));
    }

    String path(int leg) {
        return V1 + "requests/" + request + "/legs/" + legs.get(leg) + "/movements";
    }

    ValidatableResponse report(String token, int leg, String kind, String happenedAt) {
        return as(token)
                .body(movement(person, kind, happenedAt, null))
                .post(path(leg))
                .then();
    }

    /** By the traveller. */
    Trip moved(int leg, String kind, String happenedAt) {
        report(Tokens.person(person), leg, kind, happenedAt).statusCode(201);
        return this;
    }

    ValidatableResponse read() {
        return as(Tokens.person(person)).get(V1 + "requests/" + request).then().statusCode(200);
    }
}
