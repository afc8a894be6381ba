package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;

/** A zone of its own with people in it, and the requests of its headcounts. */
final class HeadcountFixture {

    static final String HEADCOUNTS = "/personnel/v1/headcounts";

    final String station;
    final String code;
    final String zone;
    final UUID warden;
    final UUID home;
    final List<UUID> people = new ArrayList<>();

    HeadcountFixture(String station) {
        this.station = station;
        this.code =
                station.substring(0, 2) + "/z" + UUID.randomUUID().toString().substring(0, 8);
        this.zone = RosterFixture.zone(code, station);
        this.warden = OfficeFixture.holding(Office.WARDEN, zone);
        this.home = RosterFixture.residence(station, "1 Counted Road", code);
    }

    /** Lets so many more people live in the zone. */
    HeadcountFixture with(int many) {
        for (int i = 0; i < many; i++) {
            UUID person = RosterFixture.personnel("P" + i, "UNDP", station, "2026-01-01", null);
            RosterFixture.lives(person, home, "2026-01-01T00:00:00Z", null);
            people.add(person);
        }
        return this;
    }

    UUID person(int index) {
        return people.get(index);
    }

    static ValidatableResponse open(UUID caller, String scope, String kind) {
        return given().auth()
                .oauth2(Tokens.person(caller))
                .contentType(ContentType.JSON)
                .body(Map.of("scope", scope, "kind", kind, "reason", "Shots heard"))
                .post(HEADCOUNTS)
                .then();
    }

    String open() {
        return open(warden, zone, "REAL").statusCode(201).extract().path("id");
    }

    static Map<String, Object> says(UUID person, String status, boolean firstHand) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("person", person);
        answer.put("status", status);
        answer.put("firstHand", firstHand);
        return answer;
    }

    @SafeVarargs
    static ValidatableResponse answer(UUID caller, String headcount, Map<String, Object>... answers) {
        return given().auth()
                .oauth2(Tokens.person(caller))
                .contentType(ContentType.JSON)
                .body(Map.of("answers", List.of(answers)))
                .post(HEADCOUNTS + "/" + headcount + "/answers")
                .then();
    }

    static ValidatableResponse get(UUID caller, String path) {
        return given().auth()
                .oauth2(Tokens.person(caller))
                .get(HEADCOUNTS + path)
                .then();
    }

    static ValidatableResponse close(UUID caller, String headcount) {
        return given().auth()
                .oauth2(Tokens.person(caller))
                .header("If-Match", "\"" + version(headcount) + "\"")
                .post(HEADCOUNTS + "/" + headcount + "/closure")
                .then();
    }

    private static Object version(String headcount) {
        return RosterFixture.query("select version from headcount where id = ?", UUID.fromString(headcount))
                .getFirst()
                .get("version");
    }

    static ValidatableResponse paper(UUID caller, String headcount, String at, List<Map<String, Object>> lines) {
        return given().auth()
                .oauth2(Tokens.person(caller))
                .contentType(ContentType.JSON)
                .body(Map.of("observedAt", at, "lines", lines))
                .post(HEADCOUNTS + "/" + headcount + "/paper-results")
                .then();
    }
}
