package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures over rows put into a country, an area and an organization that no other test uses. */
@PersonnelTest
class PlaceMeasuresTest {

    @Inject
    SettableClock clock;

    @BeforeEach
    void set() {
        clock.set(Instant.parse("2031-03-05T12:00:00Z"));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private static List<Object> measure(String scope, String id) {
        List<Map<String, Object>> found = given().auth()
                .oauth2(Tokens.reporting())
                .get("/personnel/v1/measures?scope=" + scope)
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.id == '" + id + "' }");
        return found.isEmpty()
                ? List.of()
                : List.of(
                        found.getFirst().get("compliant"),
                        found.getFirst().get("total"),
                        found.getFirst().getOrDefault("oldestGap", "none"));
    }

    private static UUID appoint(String office, String scope, String from, String to) {
        UUID holder = PlaceFixture.person("UN", "USNYC");
        PlaceFixture.execute(
                "insert into appointment (id, version, office, scope, holder, valid_from, valid_to, reference, dated,"
                        + " signatory, alternate) select gen_random_uuid(), 0, s.office, s.scope, ?, s.since, s.until,"
                        + " 'T/1', date '2020-01-01', 'Designated official', s.office = 'WARDEN' and exists (select"
                        + " from appointment a where a.scope = s.scope and a.office = s.office"
                        + " and a.period && tstzrange(s.since, s.until))"
                        + " from (values (?, ?, ?::timestamptz, ?::timestamptz)) s (office, scope, since, until)",
                holder,
                office,
                scope,
                from,
                to);
        return holder;
    }

    private static void zone(String code, String dutyStation, String closedAt) {
        PlaceFixture.execute(
                "insert into zone (code, version, duty_station, name, boundary, opened_at, closed_at) values (?, 0, ?,"
                        + " 'Zone', 'None', timestamptz '2030-05-01T00:00:00Z', ?::timestamptz)",
                code,
                dutyStation,
                closedAt);
    }

    private static void livesIn(UUID person, String zone, String dutyStation) {
        UUID home = UUID.randomUUID();
        PlaceFixture.execute(
                "insert into residence (id, version, duty_station, address, zone, placed_by) values (?, 0, ?, 'Rue 1',"
                        + " ?, ?)",
                home,
                dutyStation,
                zone,
                zone == null ? null : "BY_HAND");
        PlaceFixture.execute(
                "insert into residency (id, person, residence, zone, valid_from) values (gen_random_uuid(), ?, ?, ?,"
                        + " timestamptz '2030-06-01T00:00:00Z')",
                person,
                home,
                zone);
    }

    private static void acknowledges(UUID person, String zone, UUID... wardens) {
        PlaceFixture.execute(
                "insert into warden_acknowledgement (person, version, zone, wardens, acknowledged_at) values (?, 0, ?,"
                        + " string_to_array(?, ',')::uuid[], timestamptz '2031-01-01T00:00:00Z')",
                person,
                zone,
                Arrays.stream(wardens).map(UUID::toString).sorted().collect(Collectors.joining(",")));
    }

    private static void visits(UUID person, String zone, String from, String to) {
        PlaceFixture.execute(
                "insert into zone_stay (id, version, person, zone, accommodation, contact_name, contact_phone,"
                        + " valid_from, valid_to) values (gen_random_uuid(), 0, ?, ?, 'Hotel', 'Jean', '+22300000000',"
                        + " ?::timestamptz, ?::timestamptz)",
                person,
                zone,
                from,
                to);
    }

    @Test
    void areasAndZonesHaveTheirOffices() {
        PlaceFixture.execute("insert into area (code, version, country, name) values ('SO/north', 0, 'SO', 'North'),"
                + " ('SO/south', 0, 'SO', 'South')");
        PlaceFixture.execute("update duty_station set area = 'SO/north' where locode = 'SOGGR'");
        appoint("AREA_COORDINATOR", "area:SO/north", "2031-01-01T00:00:00Z", null);
        appoint("AREA_COORDINATOR", "area:SO/south", "2031-01-01T00:00:00Z", "2031-03-05T12:00:00Z");
        zone("SO/guarded", "SOGGR", null);
        zone("SO/left", "SOGGR", null);
        zone("SO/never", "SOMGQ", null);
        zone("SO/closed", "SOMGQ", "2031-01-01T00:00:00Z");
        appoint("WARDEN", "zone:SO/guarded", "2031-01-01T00:00:00Z", null);
        appoint("WARDEN", "zone:SO/left", "2030-06-01T00:00:00Z", "2031-01-01T00:00:00Z");
        appoint("WARDEN", "zone:SO/left", "2031-03-06T00:00:00Z", null);

        assertThat(measure("country:SO", "areas-with-area-coordinator")).isEqualTo(List.of(1, 2, "none"));
        assertThat(measure("area:SO/north", "areas-with-area-coordinator")).isEqualTo(List.of(1, 1, "none"));
        assertThat(measure("country:SO", "zones-with-warden")).isEqualTo(List.of(1, 3, "2030-05-01T00:00:00Z"));
        assertThat(measure("duty-station:SOGGR", "zones-with-warden")).isEqualTo(List.of(1, 2, "2031-01-01T00:00:00Z"));
        assertThat(measure("zone:SO/guarded", "zones-with-warden")).isEqualTo(List.of(1, 1, "none"));
        assertThat(measure("country:SO", "area-zones-with-warden")).isEqualTo(List.of(1, 2, "2031-01-01T00:00:00Z"));
        assertThat(measure("area:SO/north", "area-zones-with-warden")).hasSize(3);
        assertThat(measure("organization:UNDP", "zones-with-warden")).isEmpty();
    }

    @Test
    void P4peopleHaveAWardenThatTheyHaveAcknowledged() {
        zone("AF/a", "AFKBL", null);
        zone("AF/b", "AFKBL", null);
        UUID one = appoint("WARDEN", "zone:AF/a", "2031-01-01T00:00:00Z", null);
        UUID two = appoint("WARDEN", "zone:AF/a", "2031-01-01T00:00:00Z", null);
        UUID acknowledged = PlaceFixture.person("ILO", "AFKBL");
        livesIn(acknowledged, "AF/a", "AFKBL");
        acknowledges(acknowledged, "AF/a", one, two);
        UUID ofFormerWardens = PlaceFixture.person("ILO", "AFKBL");
        livesIn(ofFormerWardens, "AF/a", "AFKBL");
        acknowledges(ofFormerWardens, "AF/a", one);
        UUID ofFormerZone = PlaceFixture.person("ILO", "AFKBL");
        livesIn(ofFormerZone, "AF/b", "AFKBL");
        acknowledges(ofFormerZone, "AF/a", one, two);
        UUID unplaced = PlaceFixture.person("FAO", "AFKBL");
        livesIn(unplaced, null, "AFKBL");
        PlaceFixture.person("FAO", "AFKBL");
        UUID visiting = PlaceFixture.person("FAO", "AFKBL");
        livesIn(visiting, "AF/a", "AFKBL");
        acknowledges(visiting, "AF/a", one, two);
        visits(visiting, "AF/b", "2031-03-05T12:00:00Z", "2031-03-06T00:00:00Z");

        String id = "people-with-acknowledged-warden";
        assertThat(measure("country:AF", id)).isEqualTo(List.of(1, 6, "none"));
        assertThat(measure("duty-station:AFKBL", id)).isEqualTo(List.of(1, 6, "none"));
        assertThat(measure("zone:AF/a", id)).isEqualTo(List.of(1, 2, "none"));
        assertThat(measure("zone:AF/b", id)).isEqualTo(List.of(0, 2, "none"));
        assertThat(measure("organization:FAO@AF", id)).isEqualTo(List.of(0, 3, "none"));
        clock.set(Instant.parse("2031-03-06T00:00:00Z"));
        assertThat(measure("country:AF", id)).isEqualTo(List.of(2, 6, "none"));
        assertThat(measure("organization:FAO@AF", id)).isEqualTo(List.of(1, 3, "none"));
        assertThat(measure("world", id)).hasSize(3);
    }

    @Test
    void P2familiesLeftBehindHaveTheirOwnPlaceZoneAndWarden() {
        zone("YE/a", "YEADE", null);
        zone("YE/b", "YEADE", null);
        appoint("WARDEN", "zone:YE/a", "2031-01-01T00:00:00Z", null);
        UUID staff = PlaceFixture.person("WMO", "KENBO");
        livesIn(PlaceFixture.dependant(staff, "WMO", "YEADE"), "YE/a", "YEADE");
        livesIn(PlaceFixture.dependant(staff, "WMO", "YEADE"), "YE/b", "YEADE");
        livesIn(PlaceFixture.dependant(staff, "WMO", "YEADE"), null, "YEADE");
        PlaceFixture.dependant(staff, "WMO", "YEADE");
        livesIn(PlaceFixture.dependant(staff, "WMO", "KENBO"), null, "KENBO");

        String id = "families-left-behind-with-warden";
        assertThat(measure("country:YE", id)).isEqualTo(List.of(1, 4, "none"));
        assertThat(measure("zone:YE/a", id)).isEqualTo(List.of(1, 1, "none"));
        assertThat(measure("organization:WMO", id)).isEqualTo(List.of(1, 4, "none"));
        assertThat(measure("organization:WMO@KE", id)).isEmpty();
    }

    @Test
    void P1partnersAreInsideTheArrangements() {
        String signed = PlaceFixture.partner("MEASURE-A");
        String lapsed = PlaceFixture.partner("MEASURE-B");
        PlaceFixture.execute(
                "insert into memorandum (id, version, organization, country, reference, dated, signatory, valid_from,"
                        + " valid_until) values (gen_random_uuid(), 0, ?, 'LY', 'T', date '2030-01-01', 'X',"
                        + " date '2030-01-01', null), (gen_random_uuid(), 0, ?, 'LY', 'T', date '2030-01-01', 'X',"
                        + " date '2030-01-01', date '2031-02-28')",
                signed,
                lapsed);
        PlaceFixture.person(lapsed, "LYTIP");
        PlaceFixture.person(lapsed, "LYTIP");
        assertThat(measure("country:LY", "partners-with-personnel-on-list")).isEqualTo(List.of(0, 1, "none"));
        PlaceFixture.person(signed, "LYTIP");
        assertThat(measure("country:LY", "partners-with-personnel-on-list")).isEqualTo(List.of(1, 1, "none"));
        assertThat(measure("country:LY", "partners-with-memorandum")).isEqualTo(List.of(1, 2, "2031-03-01T00:00:00Z"));
        assertThat(measure("organization:" + lapsed, "partners-with-memorandum"))
                .isEqualTo(List.of(0, 1, "2031-03-01T00:00:00Z"));
        assertThat(measure("organization:" + signed + "@LY", "partners-with-memorandum"))
                .isEqualTo(List.of(1, 1, "none"));
        // those whose memorandum lapsed are no longer counted among the people
        assertThat(measure("country:LY", "people-with-acknowledged-warden")).isEqualTo(List.of(0, 1, "none"));
        clock.set(Instant.parse("2031-02-28T23:59:59Z"));
        assertThat(measure("country:LY", "people-with-acknowledged-warden")).isEqualTo(List.of(0, 3, "none"));
    }

    @Test
    void P4visitorsHaveAContact() {
        zone("HT/a", "HTPAP", null);
        visits(PlaceFixture.person("WHO", "KENBO"), "HT/a", "2031-03-01T00:00:00Z", "2031-03-08T00:00:00Z");
        visits(PlaceFixture.person("WHO", "KENBO"), "HT/a", "2031-03-01T00:00:00Z", "2031-03-05T12:00:00Z");
        visits(PlaceFixture.person("WHO", "KENBO"), "HT/a", "2031-03-06T00:00:00Z", "2031-03-08T00:00:00Z");
        for (String scope : List.of("country:HT", "duty-station:HTPAP", "zone:HT/a", "organization:WHO@HT")) {
            assertThat(measure(scope, "visitors-with-contact")).isEqualTo(List.of(1, 1, "none"));
        }
        assertThat(measure("area:HT/none", "visitors-with-contact")).isEmpty();
    }
}
