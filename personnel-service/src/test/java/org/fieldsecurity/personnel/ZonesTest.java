package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PersonnelTest
class ZonesTest {

    private static final PlacesApi OFFICIAL = PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:CD");
    private static final PlacesApi COORDINATOR = PlacesApi.holding(Office.COORDINATOR, "world");

    private static String etag(String zone) {
        return COORDINATOR.get("zones/" + zone).statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse change(Map<String, Object> zone) {
        String code = (String) zone.get("code");
        return OFFICIAL.put("zones/" + code, etag(code), PlaceFixture.content(zone));
    }

    private static ValidatableResponse close(String code, String successor) {
        Map<String, Object> closure = new HashMap<>();
        closure.put("reason", "Merged");
        closure.put("successor", successor);
        return OFFICIAL.post("zones/" + code + "/closure", etag(code), closure);
    }

    private static UUID livingAt(String dutyStation, double longitude, double latitude) {
        UUID person = PlaceFixture.person("UNDP", dutyStation);
        PlacesApi.system("UNDP")
                .post("residences", PlaceFixture.home(dutyStation, longitude, latitude, person))
                .statusCode(201);
        return person;
    }

    @Test
    void theOfficesOfThePlaceOpenZones() {
        COORDINATOR.post("areas", Map.of("code", "CD/ituri", "name", "Ituri")).statusCode(201);
        String etag = COORDINATOR.get("duty-stations/CDBUX").extract().header("ETag");
        OFFICIAL.put("duty-stations/CDBUX/area", etag, Map.of("area", "CD/ituri"))
                .statusCode(200);
        OFFICIAL.post("zones", PlaceFixture.zone("CD/bunia-one", "CDBUX"))
                .statusCode(201)
                .header("Location", equalTo("/personnel/v1/zones/CD/bunia-one"));
        PlacesApi.holding(Office.AREA_COORDINATOR, "area:CD/ituri")
                .post("zones", PlaceFixture.zone("CD/bunia-two", "CDBUX"))
                .statusCode(201);
        PlacesApi.holding(Office.SECURITY_OFFICER, "duty-station:CDBUX")
                .post("zones", PlaceFixture.zone("CD/bunia-three", "CDBUX"))
                .statusCode(201);
        for (PlacesApi other : List.of(
                PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:SS"),
                PlacesApi.holding(Office.AREA_COORDINATOR, "area:CD/elsewhere"),
                PlacesApi.holding(Office.SECURITY_OFFICER, "duty-station:CDBKY"),
                PlacesApi.holding(Office.WARDEN, "zone:CD/bunia-one"))) {
            other.post("zones", PlaceFixture.zone("CD/bunia-four", "CDBUX")).statusCode(403);
            other.put("zones/CD/bunia-one", "\"0\"", PlaceFixture.content(PlaceFixture.zone("CD/bunia-one", "CDBUX")))
                    .statusCode(403);
            other.post("zones/CD/bunia-one/closure", "\"0\"", Map.of("reason", "Why not"))
                    .statusCode(403);
        }
        OFFICIAL.get("zones?area=CD/ituri")
                .body("items.code", contains("CD/bunia-one", "CD/bunia-three", "CD/bunia-two"));
        OFFICIAL.get("zones?dutyStation=CDBUX&limit=2").body("items.code", contains("CD/bunia-one", "CD/bunia-three"));
    }

    @Test
    void aZoneHasACodeOfItsCountryAndIsChangedAtTheVersionThatWasRead() {
        Map<String, Object> zone = PlaceFixture.zone("CD/kananga-one", "CDKGA");
        OFFICIAL.post("zones", PlaceFixture.zone("SS/kananga", "CDKGA"))
                .statusCode(400)
                .body("errors.pointer", contains("/code"));
        OFFICIAL.post("zones", PlaceFixture.zone("CD/kananga", "CDXXX"))
                .statusCode(400)
                .body("errors.pointer", contains("/dutyStation"));
        OFFICIAL.post("zones", zone).statusCode(201);
        OFFICIAL.post("zones", zone).statusCode(409).body("type", equalTo("/problems/duplicate"));
        Map<String, Object> renamed = PlaceFixture.content(zone);
        renamed.put("name", "Kananga, the whole town");
        OFFICIAL.put("zones/CD/kananga-one", renamed).statusCode(428);
        OFFICIAL.put("zones/CD/kananga-one", "\"5\"", renamed).statusCode(412);
        OFFICIAL.put("zones/CD/kananga-one", "\"0\"", renamed)
                .statusCode(200)
                .body("name", equalTo("Kananga, the whole town"));
        close("CD/kananga-one", "CD/kananga-one").statusCode(400).body("errors.pointer", contains("/successor"));
        close("CD/kananga-one", null).statusCode(200);
        OFFICIAL.put("zones/CD/kananga-one", etag("CD/kananga-one"), renamed).statusCode(409);
        close("CD/kananga-one", null).statusCode(409);
        OFFICIAL.get("zones?dutyStation=CDKGA&open=true").body("items", empty());
        OFFICIAL.get("zones?dutyStation=CDKGA").body("items.code", contains("CD/kananga-one"));
        assertThat(PlaceFixture.verbs("zone", "CD/kananga-one"))
                .containsExactly("zone.opened", "zone.changed", "zone.closed");
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"Point\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]]]}                | /polygon/type",
                "{\"type\":\"polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]]]}              | /polygon/type",
                "{\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]]]}                                   | /polygon/type",
                "{\"type\":\"Polygon\"}                                                          | /polygon/coordinates",
                "{\"type\":\"Polygon\",\"coordinates\":null}                                     | /polygon/coordinates",
                "{\"type\":\"Polygon\",\"coordinates\":[]}                                       | /polygon/coordinates",
                "{\"type\":\"Polygon\",\"coordinates\":[[]]}                                     | /polygon/coordinates/0",
                "{\"type\":\"Polygon\",\"coordinates\":[null]}                                   | /polygon/coordinates/0",
                "{\"type\":\"Polygon\",\"coordinates\":[[null,[4,0],[4,4],[0,0]]]}               | /polygon/coordinates/0/0",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,null],[4,0],[4,4],[0,0]]]}           | /polygon/coordinates/0/0/1",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0],[4,0],[4,4],[0,0]]]}                | /polygon/coordinates/0/0",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0,7],[4,0],[4,4],[0,0]]]}            | /polygon/coordinates/0/0",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"0\",0],[4,0],[4,4],[0,0]]]}          | /polygon/coordinates/0/0/0",
                "{\"type\":\"Polygon\",\"coordinates\":[[0,0,4,0]]}                              | /polygon/coordinates/0/0",
                "{\"type\":\"Polygon\",\"coordinates\":\"0 0, 4 0\"}                             | /polygon/coordinates",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,4]]]}              | /polygon/coordinates/0",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[0,0]]]}                    | /polygon/coordinates/0",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,4],[4,0],[0,4],[0,0]]]}        | /polygon/coordinates/0/2",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[181,0],[4,4],[0,0]]]}            | /polygon/coordinates/0/1",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,-91],[4,4],[0,0]]]}            | /polygon/coordinates/0/1",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1e400,0],[4,4],[0,0]]]}          | /polygon/coordinates/0/1",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]],[[5,5],[6,5],[6,6],[5,5]]]} | /polygon/coordinates/1",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]]],\"crs\":1}    | /polygon/crs",
                "{\"type\":\"Feature\",\"geometry\":{}}                                          | /polygon/geometry",
                "[[0,0],[4,0],[4,4],[0,0]]                                                       | /polygon",
            })
    void badGeoJsonIsRefusedWhereItIsBad(String polygon, String pointer) {
        String body = """
                {"code":"CD/bad","dutyStation":"CDBKY","name":"Bad","boundary":"None","addressRules":[],"polygon":%s}\
                """.formatted(polygon);
        OFFICIAL.post("zones", body).statusCode(400).body("errors.pointer", hasItem(pointer));
        OFFICIAL.get("zones/CD/bad").statusCode(404);
    }

    @Test
    void aPolygonOfTooManyPositionsIsRefused() {
        Map<String, Object> zone = PlaceFixture.zone("CD/bad", "CDBKY");
        List<List<Double>> comb = new ArrayList<>();
        for (int tooth = 0; tooth < 250; tooth++) {
            comb.add(List.of(tooth / 100.0, 0.0));
            comb.add(List.of((tooth + 0.5) / 100.0, 1.0));
        }
        comb.add(List.of(2.5, 2.0));
        comb.add(List.of(0.0, 0.0));
        zone.put("polygon", Map.of("type", "Polygon", "coordinates", List.of(comb)));
        OFFICIAL.post("zones", zone).statusCode(400).body("errors.pointer", hasItem("/polygon/coordinates/0"));
        List<List<List<Double>>> manyHoles = new ArrayList<>();
        for (int hole = 0; hole < 51; hole++) {
            manyHoles.add(List.of(List.of(0.0, 0.0), List.of(1.0, 0.0), List.of(1.0, 1.0), List.of(0.0, 0.0)));
        }
        zone.put("polygon", Map.of("type", "Polygon", "coordinates", manyHoles));
        OFFICIAL.post("zones", zone).statusCode(400).body("errors.pointer", hasItem("/polygon/coordinates"));
    }

    @Test
    void anAddressRuleMustSaySomething() {
        OFFICIAL.post("zones", PlaceFixture.zone("CD/bad", "CDBKY", "himbi", " - "))
                .statusCode(400)
                .body("errors.pointer", contains("/addressRules/1/text"));
    }

    @Test
    void P4aBorderIsMovedWithoutAnybodyLosingTheirWarden() {
        OFFICIAL.post("zones", PlaceFixture.zone("CD/lub-west", "CDFBM", 27, -12, 0.1))
                .statusCode(201);
        OFFICIAL.post("zones", PlaceFixture.zone("CD/lub-east", "CDFBM", 27.1, -12, 0.1))
                .statusCode(201);
        UUID inStrip = livingAt("CDFBM", 27.09, -11.95);
        UUID west = livingAt("CDFBM", 27.01, -11.95);
        UUID east = livingAt("CDFBM", 27.15, -11.95);
        UUID nowhere = livingAt("CDFBM", 28.15, -11.95);
        assertThat(PlaceFixture.zoneOf(inStrip)).isEqualTo("CD/lub-west");
        assertThat(PlaceFixture.zoneOf(nowhere)).isEqualTo("none");

        change(PlaceFixture.zone("CD/lub-west", "CDFBM", 27, -12, 0.08))
                .statusCode(422)
                .body("rules", contains("P4"));
        assertThat(PlaceFixture.zoneOf(inStrip)).isEqualTo("CD/lub-west");
        change(PlaceFixture.zone("CD/lub-east", "CDFBM", 27.08, -12, 0.12)).statusCode(200);
        assertThat(PlaceFixture.zoneOf(inStrip)).isEqualTo("CD/lub-west");
        change(PlaceFixture.zone("CD/lub-west", "CDFBM", 27, -12, 0.08)).statusCode(200);

        assertThat(PlaceFixture.zoneOf(inStrip)).isEqualTo("CD/lub-east");
        assertThat(PlaceFixture.zoneOf(west)).isEqualTo("CD/lub-west");
        assertThat(PlaceFixture.zoneOf(east)).isEqualTo("CD/lub-east");
        assertThat(PlaceFixture.beginnings(inStrip)).isEqualTo(1);
        assertThat(PlaceFixture.value(Long.class, "select count(*) from residency where person = ?", inStrip))
                .isEqualTo(2);
        assertThat(PlaceFixture.value(Long.class, "select count(*) from residency where person = ?", west))
                .isEqualTo(1);
        OFFICIAL.post("zones", PlaceFixture.zone("CD/lub-far", "CDFBM", 28, -12, 0.5))
                .statusCode(201);
        assertThat(PlaceFixture.zoneOf(nowhere)).isEqualTo("CD/lub-far");
    }

    @Test
    void P4aZoneWithResidentsIsClosedOnlyIfEverybodyKeepsAZone() {
        OFFICIAL.post("zones", PlaceFixture.zone("CD/kis-a", "CDFKI", 25, 0, 0.1))
                .statusCode(201);
        UUID inside = livingAt("CDFKI", 25.01, 0.05);
        UUID alsoUnderB = livingAt("CDFKI", 25.06, 0.05);
        OFFICIAL.post("zones", PlaceFixture.zone("CD/kis-b", "CDFKI", 25.05, 0, 0.1))
                .statusCode(201);
        assertThat(PlaceFixture.zoneOf(alsoUnderB)).isEqualTo("CD/kis-a");

        close("CD/kis-a", null).statusCode(422).body("rules", contains("P4"));
        assertThat(PlaceFixture.zoneOf(inside)).isEqualTo("CD/kis-a");
        close("CD/kis-a", "CD/kananga-none").statusCode(400).body("errors.pointer", contains("/successor"));
        close("CD/kis-a", "CD/kis-b").statusCode(200);

        assertThat(PlaceFixture.zoneOf(inside)).isEqualTo("CD/kis-b");
        assertThat(PlaceFixture.zoneOf(alsoUnderB)).isEqualTo("CD/kis-b");
        assertThat(PlaceFixture.beginnings(inside)).isEqualTo(1);
        PlacesApi home = PlacesApi.of(inside);
        home.get("people/" + inside + "/residence").body("residence.placedBy", equalTo("BY_HAND"));
        PlacesApi.of(alsoUnderB)
                .get("people/" + alsoUnderB + "/residence")
                .body("residence.placedBy", equalTo("COORDINATES"));
    }

    @Test
    void P4asManyHomesMoveAtOnceAsAShortTransactionTakes() {
        PlaceFixture.execute(
                "insert into residence (id, version, duty_station, address, unplaced_because)"
                        + " select gen_random_uuid(), 0,"
                        + " 'PKPEW', 'Plateau ' || case when n <= 1200 then 'nord' else 'sud' end, 'NO_ZONE' from generate_series(1, 2400) n");
        PlacesApi official = PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:PK");
        official.post("zones", PlaceFixture.zone("PK/plateau", "PKPEW", "plateau"))
                .statusCode(422)
                .body("rules", contains("P4"))
                .body("paragraphs", contains("19", "20(g)"));
        official.get("zones/PK/plateau").statusCode(404);
        official.post("zones", PlaceFixture.zone("PK/plateau-nord", "PKPEW", "plateau nord"))
                .statusCode(201);
        assertThat(PlaceFixture.value(
                        Long.class,
                        "select count(*) from residence where zone = 'PK/plateau-nord' and placed_by = 'ADDRESS_RULE'"
                                + " and version = 1"))
                .isEqualTo(1200);
        assertThat(PlaceFixture.value(
                        Long.class,
                        "select count(*) from ledger where type = 'residence.placed' and state like '%PKPEW%nord%'"))
                .isEqualTo(1200);
        PlacesApi.holding(Office.SECURITY_OFFICER, "country:PK")
                .get("residences?dutyStation=PKPEW&unplaced=true&limit=200")
                .body("items", hasSize(200))
                .body("items.unplacedBecause", hasItem("NO_ZONE"));
    }

    @Test
    void P4nobodyMovesIntoAZoneWhileItIsClosed() throws Exception {
        OFFICIAL.post("zones", PlaceFixture.zone("CD/gom-rest", "CDGOM", 0, 0, 5))
                .statusCode(201);
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (int attempt = 0; attempt < 12; attempt++) {
                String code = "CD/gom-" + attempt;
                OFFICIAL.post("zones", PlaceFixture.zone(code, "CDGOM", "race " + attempt))
                        .statusCode(201);
                List<Callable<Integer>> all = new ArrayList<>();
                List<UUID> people = new ArrayList<>();
                for (int mover = 0; mover < 4; mover++) {
                    UUID person = PlaceFixture.person("UNDP", "CDGOM");
                    people.add(person);
                    Map<String, Object> home = PlaceFixture.home("CDGOM", "Race " + attempt, person);
                    all.add(() -> PlacesApi.system("UNDP")
                            .post("residences", home)
                            .extract()
                            .statusCode());
                }
                all.add(() -> close(code, "CD/gom-rest").extract().statusCode());
                for (var answer : threads.invokeAll(all)) {
                    assertThat(answer.get()).isIn(200, 201);
                }
                for (UUID person : people) {
                    assertThat(PlaceFixture.zoneOf(person)).isIn("CD/gom-rest", "none");
                    assertThat(PlaceFixture.beginnings(person)).isEqualTo(1);
                }
            }
        }
        assertThat(PlaceFixture.value(
                        Long.class,
                        "select count(*) from residency r join zone z on z.code = r.zone where r.valid_to is null"
                                + " and z.closed_at is not null"))
                .isZero();
        assertThat(PlaceFixture.value(
                        Long.class,
                        "select count(*) from residency r join residence h on h.id = r.residence"
                                + " where r.valid_to is null and r.zone is distinct from h.zone"))
                .isZero();
    }
}
