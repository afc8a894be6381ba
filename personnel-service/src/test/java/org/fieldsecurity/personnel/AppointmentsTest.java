package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

@PersonnelTest
class AppointmentsTest {

    private static final String APPOINTMENTS = "/personnel/v1/appointments";
    private static final String DELEGATIONS = "/personnel/v1/delegations";
    private static final Map<String, Object> INSTRUMENT =
            Map.of("reference", "SG/DO/2026/041", "dated", "2026-01-05", "signatory", "Secretary-General");
    private static final UUID OFFICIAL = OfficeFixture.somebody("official");
    private static final UUID DEPUTY = OfficeFixture.somebody("deputy");

    private static RequestSpecification as(UUID person) {
        return given().auth().oauth2(Tokens.person(person)).contentType(ContentType.JSON);
    }

    private static UUID secretaryGeneral() {
        return new OfficeFixture().personHolding(Office.SECRETARY_GENERAL);
    }

    private static Map<String, Object> designation(String country, String from, String to) {
        Map<String, Object> body = new HashMap<>();
        body.put("office", "DESIGNATED_OFFICIAL");
        body.put("scope", "country:" + country);
        body.put("holder", OFFICIAL);
        body.put("validFrom", from);
        body.put("validTo", to);
        body.put("instrument", INSTRUMENT);
        return body;
    }

    private static ValidatableResponse designate(String country, String from, String to) {
        return as(secretaryGeneral())
                .body(designation(country, from, to))
                .post(APPOINTMENTS)
                .then();
    }

    @Test
    void A1exactlyOneDesignatedOfficialAtAnyInstant() {
        designate("NO", "2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z").statusCode(201);
        designate("NO", "2026-05-31T23:59:59Z", "2026-07-01T00:00:00Z")
                .statusCode(422)
                .body("rules", contains("A1"))
                .body("paragraphs", contains("8", "An 21"));
        designate("NO", "2026-06-01T00:00:00Z", null).statusCode(201);
        designate("NO", "2030-01-01T00:00:00Z", "2031-01-01T00:00:00Z").statusCode(422);
        holderAt("NO", "2025-12-31T23:59:59Z").body("items", empty());
        holderAt("NO", "2026-05-31T23:59:59Z").body("items.validFrom", contains("2026-01-01T00:00:00Z"));
        holderAt("NO", "2026-06-01T00:00:00Z").body("items.validFrom", contains("2026-06-01T00:00:00Z"));
    }

    private static ValidatableResponse holderAt(String country, String at) {
        return as(OFFICIAL)
                .get(APPOINTMENTS + "?office=DESIGNATED_OFFICIAL&scope=country:" + country + "&at=" + at)
                .then()
                .statusCode(200);
    }

    @Test
    void A1ofTwoOverlappingAppointmentsAtTheSameMomentOneWinsEveryTime() throws Exception {
        UUID secretaryGeneral = secretaryGeneral();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int attempt = 0; attempt < 25; attempt++) {
                String from = "20" + (30 + attempt) + "-01-01T00:00:00Z";
                String to = "20" + (30 + attempt) + "-12-31T00:00:00Z";
                Callable<Integer> appoint = () -> as(secretaryGeneral)
                        .body(designation("SE", from, to))
                        .post(APPOINTMENTS)
                        .statusCode();
                List<Integer> statuses = new ArrayList<>();
                for (var answer : threads.invokeAll(List.of(appoint, appoint))) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsOnlyOnce(201).containsAnyOf(409, 422);
            }
        }
    }

    @Test
    void onlyTheOfficeThatAppointsMayAppoint() {
        as(OfficeFixture.holding(Office.COORDINATOR, "world"))
                .body(designation("FI", "2026-01-01T00:00:00Z", null))
                .post(APPOINTMENTS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.administrator())
                .contentType(ContentType.JSON)
                .body(designation("FI", "2026-01-01T00:00:00Z", null))
                .post(APPOINTMENTS)
                .then()
                .statusCode(403);
    }

    @Test
    void A4aSecurityOfficerIsNotActiveBeforeTheInduction() {
        Map<String, Object> officer = designation("CD", "2026-01-10T00:00:00Z", null);
        officer.put("office", "SECURITY_OFFICER");
        officer.put("scope", "duty-station:CDGOM");
        UUID coordinator = OfficeFixture.holding(Office.COORDINATOR, "world");
        as(coordinator)
                .body(officer)
                .post(APPOINTMENTS)
                .then()
                .statusCode(422)
                .body("rules", contains("A4"))
                .body("paragraphs", hasItem("30"));
        officer.put("gates", Map.of("inductedOn", "2026-01-09"));
        as(coordinator).body(officer).post(APPOINTMENTS).then().statusCode(201);
    }

    @Test
    void A8aDelegationIsScopedAndEndsWithItsAppointment() {
        var appointment =
                designate("DK", "2026-01-01T00:00:00Z", null).statusCode(201).extract();
        Map<String, Object> delegation = new HashMap<>();
        delegation.put("appointment", appointment.path("id"));
        delegation.put("scope", "country:SE");
        delegation.put("holder", DEPUTY);
        delegation.put("validFrom", "2026-02-01T00:00:00Z");
        delegation.put("validTo", "2099-01-01T00:00:00Z");
        delegation.put("instrument", INSTRUMENT);
        as(OFFICIAL).body(delegation).post(DELEGATIONS).then().statusCode(422).body("rules", contains("A8"));
        delegation.put("scope", "country:DK");
        as(secretaryGeneral()).body(delegation).post(DELEGATIONS).then().statusCode(403);
        String id = as(OFFICIAL)
                .body(delegation)
                .post(DELEGATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(DEPUTY).get("/personnel/v1/people?dutyStation=DKCPH").then().statusCode(200);

        as(secretaryGeneral())
                .header("If-Match", appointment.header("ETag"))
                .body(Map.of("at", "2026-03-01T00:00:00Z", "reason", "End of assignment"))
                .post(APPOINTMENTS + "/" + appointment.path("id") + "/end")
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2026-03-01T00:00:00Z"));
        as(DEPUTY).get(DELEGATIONS + "/" + id).then().body("validTo", equalTo("2026-03-01T00:00:00Z"));
        as(DEPUTY).get("/personnel/v1/people?dutyStation=DKCPH").then().statusCode(403);
        assertThat(lastVerb(id)).isEqualTo("delegation.lapsed");
    }

    private static String lastVerb(String subject) {
        try {
            return TestDatabase.of("personnel")
                    .runtime()
                    .value(
                            String.class,
                            "select type from ledger where subject = ? order by sequence desc limit 1",
                            subject);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
