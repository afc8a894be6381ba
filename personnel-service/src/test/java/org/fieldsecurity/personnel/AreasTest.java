package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import org.fieldsecurity.kit.authority.Office;
import org.junit.jupiter.api.Test;

@PersonnelTest
class AreasTest {

    private static final PlacesApi COORDINATOR = PlacesApi.holding(Office.COORDINATOR, "world");
    private static final PlacesApi OFFICIAL = PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:SS");

    private static String etag(String path) {
        return COORDINATOR.get(path).statusCode(200).extract().header("ETag");
    }

    @Test
    void theCountrysOfficialSetsUpAnArea() {
        Map<String, String> area = Map.of("code", "SS/upper-nile", "name", "Upper Nile");
        PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:UG")
                .post("areas", area)
                .statusCode(403);
        OFFICIAL.post("areas", area)
                .statusCode(201)
                .header("Location", equalTo("/personnel/v1/areas/SS/upper-nile"))
                .body("country", equalTo("SS"));
        OFFICIAL.post("areas", area).statusCode(409).body("type", equalTo("/problems/duplicate"));
        COORDINATOR
                .post("areas", Map.of("code", "ZZ/nowhere", "name", "Nowhere"))
                .statusCode(400)
                .body("errors.pointer", contains("/code"));
        OFFICIAL.put("areas/SS/upper-nile", Map.of("name", "Greater Upper Nile"))
                .statusCode(428);
        OFFICIAL.put("areas/SS/upper-nile", "\"0\"", Map.of("name", "Greater Upper Nile"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Greater Upper Nile"));
        OFFICIAL.put("areas/SS/upper-nile", "\"0\"", Map.of("name", "Again")).statusCode(412);
        OFFICIAL.get("areas/SS/lower-nile").statusCode(404);
        OFFICIAL.get("areas?country=SS").body("items.code", hasItem("SS/upper-nile"));
        assertThat(PlaceFixture.verbs("area", "SS/upper-nile")).containsExactly("area.created", "area.changed");
    }

    @Test
    void dutyStationsAwayFromTheCapitalJoinAnArea() {
        COORDINATOR
                .post("areas", Map.of("code", "SS/bahr-el-ghazal", "name", "Bahr el Ghazal"))
                .statusCode(201);
        Map<String, String> area = Map.of("area", "SS/bahr-el-ghazal");
        PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:UG")
                .put("duty-stations/SSWUU/area", etag("duty-stations/SSWUU"), area)
                .statusCode(403);
        OFFICIAL.put("duty-stations/SSWUU/area", area).statusCode(428);
        OFFICIAL.put("duty-stations/SSWUU/area", etag("duty-stations/SSWUU"), area)
                .statusCode(200)
                .body("area", equalTo("SS/bahr-el-ghazal"));
        OFFICIAL.get("duty-stations?area=SS/bahr-el-ghazal").body("items.locode", contains("SSWUU"));
        OFFICIAL.put("duty-stations/SSJUB/area", etag("duty-stations/SSJUB"), area)
                .statusCode(422)
                .body("rules", contains("A2"))
                .body("paragraphs", contains("17"));
        OFFICIAL.put("duty-stations/SSMAK/area", etag("duty-stations/SSMAK"), Map.of("area", "SS/no-such-area"))
                .statusCode(400)
                .body("errors.pointer", contains("/area"));
        COORDINATOR
                .put("duty-stations/UGEBB/area", etag("duty-stations/UGEBB"), area)
                .statusCode(400)
                .body("errors.pointer", contains("/area"));
        OFFICIAL.put("duty-stations/SSWUU/area", etag("duty-stations/SSWUU"), Map.of())
                .statusCode(200)
                .body("area", nullValue());
        assertThat(PlaceFixture.verbs("duty-station", "SSWUU"))
                .containsExactly("duty-station.registered", "duty-station.changed", "duty-station.changed");
    }

    @Test
    void theCoordinatorDecidesWhetherFamiliesLiveThere() {
        Map<String, Object> nonFamily = Map.of("family", false, "reason", "ICSC/2026/3");
        String path = "duty-stations/UGEBB/family-status";
        COORDINATOR.get("duty-stations/UGEBB").body("family", equalTo(true));
        OFFICIAL.put(path, etag("duty-stations/UGEBB"), nonFamily).statusCode(403);
        COORDINATOR.put(path, nonFamily).statusCode(428);
        COORDINATOR
                .put(path, etag("duty-stations/UGEBB"), nonFamily)
                .statusCode(200)
                .body("family", equalTo(false));
        COORDINATOR.put("duty-stations/XXXXX/family-status", "\"0\"", nonFamily).statusCode(404);
        assertThat(PlaceFixture.value(
                        String.class,
                        "select reason from ledger where subject = 'UGEBB' and type = 'duty-station.changed'"))
                .isEqualTo("ICSC/2026/3");
    }
}
