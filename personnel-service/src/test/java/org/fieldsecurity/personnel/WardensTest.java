package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersonnelTest
class WardensTest {

    private static final PlacesApi UNDP = PlacesApi.system("UNDP");

    @Inject
    SettableClock clock;

    @BeforeEach
    void set() {
        for (String zone : List.of("KE/lodwar", "KE/lodwar-new")) {
            PlaceFixture.execute(
                    "insert into zone (code, version, duty_station, name, boundary, address_rules)"
                            + " values (?, 0, 'KELOK', 'Lodwar', 'The town', ?) on conflict do nothing",
                    zone,
                    "[{\"match\":\"WORDS\",\"text\":\"" + zone.substring(3) + "\",\"belongs\":true}]");
        }
        clock.set(Instant.parse("2031-03-05T12:00:00Z"));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private static UUID warden(String zone, String from, String to) {
        UUID warden = PlaceFixture.person("UNHCR", "KELOK");
        PlaceFixture.execute(
                "insert into appointment (id, version, office, scope, holder, valid_from, valid_to, reference, dated,"
                        + " signatory, alternate) select gen_random_uuid(), 0, 'WARDEN', s.scope, ?, s.since, s.until,"
                        + " 'T/1', date '2020-01-01', 'Designated official', exists (select from appointment a where"
                        + " a.scope = s.scope and a.office = 'WARDEN' and a.period && tstzrange(s.since, s.until))"
                        + " from (values (?, ?::timestamptz, ?::timestamptz)) s (scope, since, until)",
                warden,
                "zone:" + zone,
                from,
                to);
        return warden;
    }

    /** A zone of its own, with a person who lives in it. */
    private UUID livingIn(String zone) {
        return livingIn(zone, "UNDP");
    }

    private UUID livingIn(String zone, String organization) {
        PlaceFixture.execute(
                "insert into zone (code, version, duty_station, name, boundary, address_rules) values (?, 0, 'KELOK',"
                        + " 'Of this test', 'None', ?)",
                "KE/" + zone,
                "[{\"match\":\"WORDS\",\"text\":\"" + zone + "\",\"belongs\":true}]");
        UUID person = PlaceFixture.person(organization, "KELOK");
        PlacesApi.system(organization)
                .post("residences", PlaceFixture.home("KELOK", "Plot 1, " + zone, person))
                .statusCode(201)
                .body("zone", equalTo("KE/" + zone));
        return person;
    }

    private static Map<String, Object> shown(String zone, UUID... wardens) {
        return Map.of("zone", zone, "wardens", List.of(wardens));
    }

    @Test
    void everybodyIsShownTheirWardenAndFocalPoint() {
        UUID person = livingIn("alpha", "WMO");
        UUID warden = warden("KE/alpha", "2031-01-01T00:00:00Z", null);
        UUID alternate = warden("KE/alpha", "2031-01-01T00:00:00Z", null);
        warden("KE/alpha", "2030-01-01T00:00:00Z", "2031-01-01T00:00:00Z");
        warden("KE/alpha", "2032-01-01T00:00:00Z", null);
        String path = "people/" + person + "/warden";
        PlacesApi.of(person)
                .get(path)
                .statusCode(200)
                .body("zone", equalTo("KE/alpha"))
                .body("visiting", equalTo(false))
                .body("wardens.person", containsInAnyOrder(warden.toString(), alternate.toString()))
                .body("wardens.find { !it.alternate }.person", equalTo(warden.toString()))
                .body("wardens.find { it.alternate }.person", equalTo(alternate.toString()))
                .body("wardens[0].familyName", equalTo("Bahati"))
                .body("focalPoint", nullValue());
        UUID headquarters = OfficeFixture.holding(Office.HQ_FOCAL_POINT, "organization:WMO");
        PlacesApi.of(person).get(path).body("focalPoint.person", equalTo(headquarters.toString()));
        UUID inCountry = OfficeFixture.holding(Office.COUNTRY_SECURITY_FOCAL_POINT, "organization:WMO@KE");
        PlacesApi.system("WMO")
                .get(path)
                .body("focalPoint.person", equalTo(inCountry.toString()))
                .body("focalPoint.office", equalTo("COUNTRY_SECURITY_FOCAL_POINT"))
                .body("focalPoint.alternate", nullValue());
        PlacesApi.of(warden).get(path).statusCode(200);
        PlacesApi.holding(Office.SECURITY_OFFICER, "duty-station:KELOK")
                .get(path)
                .statusCode(200);
        PlacesApi.of(OfficeFixture.somebody("stranger")).get(path).statusCode(404);
        PlacesApi.system("WFP").get(path).statusCode(404);
    }

    @Test
    void anAcknowledgementFallsVoidWhenWardenOrZoneChange() {
        UUID person = livingIn("bravo");
        String path = "people/" + person + "/warden";
        String acknowledge = "people/" + person + "/warden-acknowledgements";
        PlacesApi self = PlacesApi.of(person);
        UUID first = warden("KE/bravo", "2031-01-01T00:00:00Z", "2031-04-01T00:00:00Z");
        self.post(acknowledge, shown("KE/bravo", UUID.randomUUID())).statusCode(409);
        self.post(acknowledge, shown("KE/lodwar", first)).statusCode(409);
        self.post(acknowledge, shown("KE/bravo", first))
                .statusCode(201)
                .body("acknowledgedAt", equalTo("2031-03-05T12:00:00Z"));
        self.get(path).body("acknowledgedAt", equalTo("2031-03-05T12:00:00Z"));

        UUID alternate = warden("KE/bravo", "2031-03-06T00:00:00Z", "2031-03-10T00:00:00Z");
        clock.set(Instant.parse("2031-03-05T23:59:59.999999Z"));
        self.get(path).body("acknowledgedAt", notNullValue());
        clock.set(Instant.parse("2031-03-06T00:00:00Z"));
        self.get(path).body("acknowledgedAt", nullValue());
        self.post(acknowledge, shown("KE/bravo", alternate, first)).statusCode(201);
        self.get(path).body("acknowledgedAt", equalTo("2031-03-06T00:00:00Z"));

        Map<String, Object> next = PlaceFixture.home("KELOK", "Plot 1, lodwar", person);
        UNDP.post("residences", next).statusCode(201);
        self.get(path).body("zone", equalTo("KE/lodwar")).body("acknowledgedAt", nullValue());
        self.post(acknowledge, shown("KE/lodwar", first))
                .statusCode(422)
                .body("rules", contains("P4"))
                .body("paragraphs", contains("22(d)"));
        assertThat(PlaceFixture.verbs("warden-acknowledgement", person))
                .containsExactly("warden-acknowledgement.given", "warden-acknowledgement.given");
    }

    @Test
    void nobodyAcknowledgesForSomebodyElseButForTheirDependants() {
        UUID person = livingIn("charlie");
        UUID child = PlaceFixture.dependant(person, "UNDP", "KELOK");
        UNDP.post("residences", PlaceFixture.home("KELOK", "Plot 2, charlie", child))
                .statusCode(201);
        UUID warden = warden("KE/charlie", "2031-01-01T00:00:00Z", null);
        Map<String, Object> body = shown("KE/charlie", warden);
        PlacesApi.of(OfficeFixture.somebody("stranger"))
                .post("people/" + person + "/warden-acknowledgements", body)
                .statusCode(404);
        PlacesApi.of(warden)
                .post("people/" + person + "/warden-acknowledgements", body)
                .statusCode(404);
        UNDP.post("people/" + person + "/warden-acknowledgements", body).statusCode(403);
        PlacesApi.of(person)
                .post("people/" + child + "/warden-acknowledgements", body)
                .statusCode(201);
        PlacesApi.of(person).get("people/" + child + "/warden").body("acknowledgedAt", notNullValue());
        PlacesApi.of(person).get("people/" + person + "/warden").body("acknowledgedAt", nullValue());
    }

    @Test
    void P4whoeverVisitsHasTheWardenOfTheStayWhileItLasts() {
        UUID person = livingIn("delta");
        Map<String, Object> stay = new HashMap<>();
        stay.put("person", person);
        stay.put("zone", "KE/lodwar-new");
        stay.put("accommodation", "Hotel");
        stay.put("contactName", "Jean");
        stay.put("contactPhone", "+254700000018");
        stay.put("validFrom", "2031-03-06T00:00:00Z");
        stay.put("validTo", "2031-03-07T00:00:00Z");
        UNDP.post("zone-stays", stay).statusCode(201);
        String path = "people/" + person + "/warden";
        UNDP.get(path).body("zone", equalTo("KE/delta"));
        clock.set(Instant.parse("2031-03-06T00:00:00Z"));
        UNDP.get(path).body("zone", equalTo("KE/lodwar-new")).body("visiting", equalTo(true));
        clock.set(Instant.parse("2031-03-07T00:00:00Z"));
        UNDP.get(path).body("zone", equalTo("KE/delta")).body("visiting", equalTo(false));
    }

    @Test
    void whoHasNoHomeIsShownNoWarden() {
        UUID person = PlaceFixture.person("UNDP", "KELOK");
        PlacesApi.of(person)
                .get("people/" + person + "/warden")
                .statusCode(200)
                .body("zone", nullValue())
                .body("wardens", empty());
        PlacesApi.holding(Office.SECURITY_OFFICER, "duty-station:KELOK")
                .get("people/" + person + "/warden")
                .statusCode(200);
    }
}
