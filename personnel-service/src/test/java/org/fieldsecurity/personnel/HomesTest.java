package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersonnelTest
class HomesTest {

    private static final String STATION = "TDAEH";
    private static final PlacesApi UNDP = PlacesApi.system("UNDP");
    private static final PlacesApi WFP = PlacesApi.system("WFP");
    private static final PlacesApi OFFICER = PlacesApi.holding(Office.SECURITY_OFFICER, "duty-station:" + STATION);
    private static final PlacesApi WARDEN = PlacesApi.holding(Office.WARDEN, "zone:TD/abeche");
    private static final PlacesApi OTHER_WARDEN = PlacesApi.holding(Office.WARDEN, "zone:TD/elsewhere");
    private static final String FROM = "2026-01-01T00:00:00Z";

    @BeforeEach
    void zones() {
        PlaceFixture.execute("insert into zone (code, version, duty_station, name, boundary, address_rules)"
                + " values ('TD/abeche', 0, 'TDAEH', 'Abéché', 'The town',"
                + " '[{\"match\":\"WORDS\",\"text\":\"ville\",\"belongs\":true}]'),"
                + " ('TD/abeche-camp', 0, 'TDAEH', 'Camp', 'The camp',"
                + " '[{\"match\":\"WORDS\",\"text\":\"camp\",\"belongs\":true}]') on conflict do nothing");
    }

    private static UUID person(String organization) {
        return PlaceFixture.person(organization, STATION);
    }

    private static String register(PlacesApi caller, String address, UUID... residents) {
        Map<String, Object> home = PlaceFixture.home(STATION, address, residents);
        home.put("since", FROM);
        return caller.post("residences", home).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse homeOf(PlacesApi caller, UUID person) {
        return caller.get("people/" + person + "/residence");
    }

    @Test
    void anOrganizationsSystemRegistersTheHomesOfItsPeople() {
        UUID staff = person("UNDP");
        String home = UNDP.post("residences", PlaceFixture.home(STATION, "Centre ville 4", staff))
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("zone", equalTo("TD/abeche"))
                .body("placedBy", equalTo("ADDRESS_RULE"))
                .extract()
                .path("id");
        homeOf(UNDP, staff).statusCode(200).body("residence.id", equalTo(home));
        UNDP.get("residences/" + home + "/residents").body("items.person", contains(staff.toString()));
        assertThat(PlaceFixture.verbs("residence", home)).containsExactly("residence.registered");
        assertThat(PlaceFixture.verbs("residency", staff)).containsExactly("residency.began");
    }

    @Test
    void anotherOrganizationsSystemSeesAndTouchesNothing() {
        UUID staff = person("UNDP");
        String home = register(UNDP, "Centre ville 5", staff);
        WFP.get("residences/" + home).statusCode(404);
        WFP.get("residences/" + home + "/residents").statusCode(404);
        homeOf(WFP, staff).statusCode(404);
        WFP.get("people/" + staff + "/warden").statusCode(404);
        WFP.put("residences/" + home, "\"0\"", Map.of("address", "Camp 1")).statusCode(404);
        WFP.post("residences/" + home + "/residents", Map.of("person", person("WFP")))
                .statusCode(404);
        WFP.post("people/" + staff + "/residence/end", Map.of("reason", "Gone")).statusCode(404);
        WFP.post("residences", PlaceFixture.home(STATION, "Centre ville 6", staff))
                .statusCode(400)
                .body("errors.pointer", contains("/residents/0"));
        WFP.post("residences", PlaceFixture.home(STATION, "Centre ville 6")).statusCode(403);
        homeOf(UNDP, staff).body("residence.id", equalTo(home));
    }

    @Test
    void peopleRegisterTheirOwnHomeAndTheirDependants() {
        UUID staff = person("UNDP");
        UUID child = PlaceFixture.dependant(staff, "UNDP", STATION);
        UUID stranger = person("UNDP");
        PlacesApi self = PlacesApi.of(staff);
        String home = register(self, "Centre ville 7", staff, child);
        self.get("residences/" + home + "/residents").body("items", hasSize(2));
        homeOf(self, child).statusCode(200).body("residence.id", equalTo(home));
        homeOf(PlacesApi.of(stranger), staff).statusCode(404);
        PlacesApi.of(stranger).get("residences/" + home).statusCode(404);
        self.post("residences", PlaceFixture.home(STATION, "Centre ville 7", stranger))
                .statusCode(400)
                .body("errors.pointer", contains("/residents/0"));
        self.post("residences/" + home + "/residents", Map.of("person", stranger))
                .statusCode(400)
                .body("errors.pointer", contains("/person"));
    }

    @Test
    void P2aDependantLivesAtAPlaceOfTheirOwn() {
        UUID staff = person("UNDP");
        UUID leftBehind = PlaceFixture.dependant(staff, "UNDP", "TDBKR");
        register(UNDP, "Camp 8", staff);
        PlacesApi.of(staff)
                .post("residences", PlaceFixture.home("TDBKR", "Rue 9", leftBehind))
                .statusCode(201);
        homeOf(UNDP, staff).body("residence.dutyStation", equalTo(STATION));
        homeOf(UNDP, leftBehind).body("residence.dutyStation", equalTo("TDBKR"));
        // who lives elsewhere is nobody the wardens and officers of this place know of
        OFFICER.post("residences", PlaceFixture.home(STATION, "Camp 8", leftBehind))
                .statusCode(400);
        homeOf(OFFICER, leftBehind).statusCode(404);
        homeOf(OFFICER, staff).statusCode(200);
    }

    @Test
    void theOfficesOfThePlaceSeeAndKeepItsHomes() {
        UUID staff = person("UNDP");
        String home = register(UNDP, "Centre ville 10", staff);
        List<PlacesApi> lookers = List.of(
                WARDEN,
                OFFICER,
                PlacesApi.holding(Office.SECURITY_ASSISTANT, "duty-station:" + STATION),
                PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:TD"),
                PlacesApi.holding(Office.COUNTRY_SECURITY_FOCAL_POINT, "organization:UNDP@TD"),
                PlacesApi.holding(Office.HQ_FOCAL_POINT, "organization:UNDP"));
        List<PlacesApi> others = List.of(
                OTHER_WARDEN,
                PlacesApi.holding(Office.WARDEN, "zone:TD/abeche-camp"),
                PlacesApi.holding(Office.SECURITY_OFFICER, "duty-station:TDBKR"),
                PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:CM"),
                PlacesApi.holding(Office.COUNTRY_SECURITY_FOCAL_POINT, "organization:UNDP@CM"),
                PlacesApi.holding(Office.HQ_FOCAL_POINT, "organization:WFP"));
        for (PlacesApi looker : lookers) {
            looker.get("residences/" + home).statusCode(200);
            homeOf(looker, staff).statusCode(200);
        }
        for (PlacesApi other : others) {
            other.get("residences/" + home).statusCode(404);
            homeOf(other, staff).statusCode(404);
            other.put("residences/" + home, "\"0\"", Map.of("address", "Camp 1"))
                    .statusCode(404);
        }
        WARDEN.get("residences?zone=TD/abeche&limit=200").statusCode(200).body("items.id", hasItem(home));
        OTHER_WARDEN.get("residences?zone=TD/abeche").statusCode(403);
        WARDEN.get("residences?dutyStation=" + STATION).statusCode(403);
        OFFICER.get("residences?dutyStation=" + STATION).statusCode(200);
        OFFICER.get("residences").statusCode(400);
        UUID newcomer = person("WFP");
        WARDEN.post("residences/" + home + "/residents", Map.of("person", newcomer))
                .statusCode(201);
        OFFICER.get("residences/" + home + "/residents").body("items", hasSize(2));
        // each organization sees its own people of the household, those who live there see all
        WFP.get("residences/" + home + "/residents").body("items.person", contains(newcomer.toString()));
        PlacesApi.of(staff).get("residences/" + home + "/residents").body("items", hasSize(2));
        PlacesApi.of(staff)
                .get("residences/" + home + "/residents?limit=1")
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
    }

    @Test
    void anAreasCoordinatorKeepsItsHomes() {
        PlaceFixture.execute(
                "insert into area (code, version, country, name) values ('TD/batha', 0, 'TD', 'Batha') on conflict do nothing");
        PlaceFixture.execute("update duty_station set area = 'TD/batha' where locode = 'TDBKR'");
        UUID staff = PlaceFixture.person("UNDP", "TDBKR");
        PlacesApi coordinator = PlacesApi.holding(Office.AREA_COORDINATOR, "area:TD/batha");
        String home = coordinator
                .post("residences", PlaceFixture.home("TDBKR", "Rue 1", staff))
                .statusCode(201)
                .extract()
                .path("id");
        coordinator.get("residences/" + home).statusCode(200);
        coordinator.get("residences?dutyStation=TDBKR").statusCode(200);
        PlacesApi.holding(Office.AREA_COORDINATOR, "area:TD/other")
                .get("residences/" + home)
                .statusCode(404);
    }

    @Test
    void P4aMoveEndsTheOldResidencyWhenTheNewBegins() {
        UUID staff = person("UNDP");
        register(UNDP, "Centre ville 11", staff);
        String camp = register(UNDP, "Camp 11", person("UNDP"));
        UNDP.post("residences/" + camp + "/residents", Map.of("person", staff, "since", "2025-12-31T00:00:00Z"))
                .statusCode(422)
                .body("rules", contains("P4"));
        UNDP.post("residences/" + camp + "/residents", Map.of("person", staff, "since", "2099-01-01T00:00:00Z"))
                .statusCode(422);
        UNDP.post("residences/" + camp + "/residents", Map.of("person", staff, "since", "2026-02-01T00:00:00Z"))
                .statusCode(201)
                .header("Location", equalTo("/personnel/v1/people/" + staff + "/residence"))
                .body("since", equalTo("2026-02-01T00:00:00Z"));
        UNDP.post("residences/" + camp + "/residents", Map.of("person", staff)).statusCode(422);
        homeOf(UNDP, staff).body("residence.id", equalTo(camp)).body("residence.zone", equalTo("TD/abeche-camp"));
        assertThat(PlaceFixture.beginnings(staff)).isEqualTo(1);
        assertThat(PlaceFixture.verbs("residency", staff)).containsExactly("residency.began", "residency.began");
    }

    @Test
    void P4ofTwoMovesAtTheSameMomentOneHomeRemainsEveryTime() throws Exception {
        String ville = register(OFFICER, "Ville 12");
        String camp = register(OFFICER, "Camp 12");
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int attempt = 0; attempt < 20; attempt++) {
                UUID staff = person("UNDP");
                register(UNDP, "Ville 13", staff);
                List<Callable<Integer>> moves = new ArrayList<>();
                for (String home : List.of(ville, camp, ville, camp)) {
                    moves.add(() -> OFFICER.post("residences/" + home + "/residents", Map.of("person", staff))
                            .extract()
                            .statusCode());
                }
                List<Integer> statuses = new ArrayList<>();
                for (var answer : threads.invokeAll(moves)) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsAnyOf(201).isSubsetOf(201, 409, 422);
                assertThat(PlaceFixture.value(
                                Long.class,
                                "select count(*) from residency where person = ? and valid_to is null",
                                staff))
                        .isEqualTo(1);
                assertThat(PlaceFixture.beginnings(staff)).isEqualTo(1);
                assertThat(PlaceFixture.value(
                                Long.class,
                                "select count(*) from residency one join residency other on one.person = other.person"
                                        + " and one.id < other.id and one.period && other.period where one.person = ?",
                                staff))
                        .isZero();
            }
        }
    }

    @Test
    void P4whoMovesInWhileTheHomeChangesItsZoneGetsTheNewOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int attempt = 0; attempt < 15; attempt++) {
                String home = register(OFFICER, "Ville 14");
                List<UUID> people = List.of(person("UNDP"), person("UNDP"), person("UNDP"));
                List<Callable<Integer>> all = new ArrayList<>();
                for (UUID one : people) {
                    all.add(() -> OFFICER.post("residences/" + home + "/residents", Map.of("person", one))
                            .extract()
                            .statusCode());
                }
                all.add(() -> OFFICER.put("residences/" + home, "\"0\"", Map.of("address", "Camp 14"))
                        .extract()
                        .statusCode());
                for (var answer : threads.invokeAll(all)) {
                    assertThat(answer.get()).isIn(200, 201);
                }
                for (UUID one : people) {
                    assertThat(PlaceFixture.zoneOf(one)).isEqualTo("TD/abeche-camp");
                }
            }
        }
    }

    @Test
    void P4homesThatCantBePlacedAreListedWithTheReason() {
        UUID staff = person("UNDP");
        String nowhere = register(UNDP, "Rue 15", staff);
        String torn = register(UNDP, "Camp de la ville 15", person("UNDP"));
        OFFICER.get("residences/" + nowhere).body("zone", nullValue()).body("unplacedBecause", equalTo("NO_ZONE"));
        OFFICER.get("residences/" + torn)
                .body("unplacedBecause", equalTo("AMBIGUOUS"))
                .body("candidates", contains("TD/abeche", "TD/abeche-camp"));
        OFFICER.get("residences?unplaced=true&limit=200&dutyStation=" + STATION)
                .body("items.id", hasItems(nowhere, torn))
                .body("items.findAll { it.zone != null }", empty());
        OTHER_WARDEN
                .put("residences/" + torn + "/zone", "\"0\"", Map.of("zone", "TD/elsewhere", "reason", "Mine"))
                .statusCode(403);
        OFFICER.put("residences/" + torn + "/zone", Map.of("zone", "TD/abeche", "reason", "The gate"))
                .statusCode(428);
        OFFICER.put("residences/" + torn + "/zone", "\"0\"", Map.of("zone", "TD/none", "reason", "The gate"))
                .statusCode(400)
                .body("errors.pointer", contains("/zone"));
        OFFICER.put("residences/" + torn + "/zone", "\"0\"", Map.of("zone", "TD/abeche", "reason", "The gate"))
                .statusCode(200)
                .body("placedBy", equalTo("BY_HAND"));
        OFFICER.put("residences/" + nowhere + "/zone", "\"0\"", Map.of("zone", "TD/abeche", "reason", "Near"))
                .statusCode(200);
        assertThat(PlaceFixture.zoneOf(staff)).isEqualTo("TD/abeche");
        // the decision stays when the address is corrected, and is lifted only if the people keep a zone
        OFFICER.put("residences/" + nowhere, "\"1\"", Map.of("address", "Rue 15 bis"))
                .statusCode(200)
                .body("zone", equalTo("TD/abeche"));
        OFFICER.put("residences/" + nowhere + "/zone", "\"2\"", Map.of("reason", "Look again"))
                .statusCode(422)
                .body("rules", contains("P4"));
        OFFICER.put("residences/" + nowhere, "\"2\"", Map.of("address", "Camp 15"))
                .statusCode(200)
                .body("placedBy", equalTo("BY_HAND"));
        OFFICER.put("residences/" + nowhere + "/zone", "\"3\"", Map.of("reason", "Look again"))
                .statusCode(200)
                .body("zone", equalTo("TD/abeche-camp"))
                .body("placedBy", equalTo("ADDRESS_RULE"));
        assertThat(PlaceFixture.beginnings(staff)).isEqualTo(1);
    }

    @Test
    void aHomeIsCorrectedAtTheVersionThatWasRead() {
        UUID staff = person("UNDP");
        String home = register(UNDP, "Ville 16", staff);
        UNDP.put("residences/" + home, Map.of("address", "Camp 16")).statusCode(428);
        UNDP.put("residences/" + home, "\"3\"", Map.of("address", "Camp 16")).statusCode(412);
        UNDP.put("residences/" + home, "\"0\"", Map.of("address", "Camp 16", "latitude", 13.8))
                .statusCode(400);
        UNDP.put("residences/" + home, "\"0\"", Map.of("address", "Camp 16"))
                .statusCode(200)
                .body("zone", equalTo("TD/abeche-camp"));
        assertThat(PlaceFixture.zoneOf(staff)).isEqualTo("TD/abeche-camp");
        assertThat(PlaceFixture.beginnings(staff)).isEqualTo(1);
        assertThat(PlaceFixture.verbs("residence", home)).containsExactly("residence.registered", "residence.changed");
    }

    @Test
    void whoLeavesIsWithoutAHomeUntilTheNextOne() {
        UUID staff = person("UNDP");
        register(UNDP, "Ville 17", staff);
        String end = "people/" + staff + "/residence/end";
        UNDP.post(end, Map.of("at", "2025-01-01T00:00:00Z", "reason", "End of assignment"))
                .statusCode(422)
                .body("rules", contains("P4"));
        UNDP.post(end, Map.of("at", "2026-03-01T00:00:00Z", "reason", "End of assignment"))
                .statusCode(200)
                .body("until", equalTo("2026-03-01T00:00:00Z"));
        UNDP.post(end, Map.of("reason", "Again")).statusCode(409);
        homeOf(UNDP, staff).statusCode(404);
        Map<String, Object> next = PlaceFixture.home(STATION, "Camp 17", staff);
        next.put("since", "2026-02-28T00:00:00Z");
        UNDP.post("residences", next).statusCode(422);
        next.put("since", "2026-03-01T00:00:00Z");
        UNDP.post("residences", next).statusCode(201);
        assertThat(PlaceFixture.verbs("residency", staff))
                .containsExactly("residency.began", "residency.ended", "residency.began");
    }

    @Test
    void whatIsRegisteredMakesSense() {
        UUID staff = person("UNDP");
        Map<String, Object> home = PlaceFixture.home(STATION, "Ville 18", staff, staff);
        UNDP.post("residences", home).statusCode(400);
        Map<String, Object> half = PlaceFixture.home(STATION, "Ville 18", staff);
        half.put("latitude", 13.8);
        UNDP.post("residences", half).statusCode(400);
        UNDP.post("residences", PlaceFixture.home("TDXXX", "Ville 18", staff))
                .statusCode(400)
                .body("errors.pointer", contains("/dutyStation"));
        Map<String, Object> far = PlaceFixture.home(STATION, 20.8123456789, 13.8, staff);
        UNDP.post("residences", far).statusCode(201).body("longitude", equalTo(20.81235f));
    }
}
