package org.fieldsecurity.clearance;

import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A request that was submitted, and the calls that tests make on it. */
record Submitted(String id, List<String> legs) {

    static Submitted by(String token, Map<String, Object> request) {
        var answer = Journey.submitted(token, request).extract();
        return new Submitted(answer.path("id"), answer.path("legs.id"));
    }

    String path() {
        return V1 + "requests/" + id;
    }

    String leg(int place) {
        return path() + "/legs/" + legs.get(place);
    }

    ValidatableResponse seenBy(String token) {
        return as(token).get(path()).then().statusCode(200);
    }

    /** Posts with the version that stands now. */
    ValidatableResponse post(String token, String path, Object body) {
        String version = as(token).get(path()).then().extract().header("ETag");
        return as(token)
                .header("If-Match", version == null ? "\"0\"" : version)
                .body(body)
                .post(path)
                .then();
    }

    ValidatableResponse decide(String token, int place, UUID person, String outcome, String reason) {
        return as(token)
                .body(Journey.decision(person, outcome, reason))
                .post(leg(place) + "/decisions")
                .then();
    }

    /** Both journeys of a traveller as begun. */
    void begin() {
        Fixture.execute(
                "update leg_clearance set state = 'IN_PROGRESS' where request = ? and state in ('CLEARED', 'AUTO_CLEARED')",
                UUID.fromString(id));
    }

    /** The amendment that changes nothing, to be varied. */
    Map<String, Object> amendment(UUID... people) {
        Map<String, Object> amendment = Journey.request(people);
        amendment.put("reason", "The road is closed until Thursday");
        List<Map<String, Object>> itinerary = Journey.legs();
        amendment.put("legs", List.of(replacing(0, itinerary.get(0)), replacing(1, itinerary.get(1))));
        return amendment;
    }

    Map<String, Object> replacing(int place, Map<String, Object> itinerary) {
        Map<String, Object> leg = new HashMap<>();
        leg.put("leg", legs.get(place));
        leg.put("itinerary", itinerary);
        return leg;
    }
}
