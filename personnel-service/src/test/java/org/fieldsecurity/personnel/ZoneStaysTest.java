package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersonnelTest
class ZoneStaysTest {

    private static final PlacesApi UNDP = PlacesApi.system("UNDP");
    private static final PlacesApi WARDEN = PlacesApi.holding(Office.WARDEN, "zone:ML/gao");
    private static final PlacesApi OFFICIAL = PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:ML");

    @Inject
    SettableClock clock;

    @BeforeEach
    void set() {
        PlaceFixture.execute("insert into zone (code, version, duty_station, name, boundary)"
                + " values ('ML/gao', 0, 'MLGAQ', 'Gao', 'The town') on conflict do nothing");
        clock.set(Instant.parse("2031-03-05T12:00:00Z"));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private static Map<String, Object> stay(UUID visitor, String zone, String from, String to) {
        Map<String, Object> body = new HashMap<>();
        body.put("person", visitor);
        body.put("zone", zone);
        body.put("accommodation", "Hotel of this test");
        body.put("contactName", "Jean Bahati");
        body.put("contactPhone", "+22390000018");
        body.put("validFrom", from);
        body.put("validTo", to);
        return body;
    }

    private static UUID visitor() {
        return PlaceFixture.person("UNDP", "KENBO");
    }

    @Test
    void aVisitorJoinsAZoneWithANamedContact() {
        UUID visitor = visitor();
        String id = UNDP.post("zone-stays", stay(visitor, "ML/gao", "2031-03-01T08:00:00Z", "2031-03-08T08:00:00Z"))
                .statusCode(201)
                .body("contactName", equalTo("Jean Bahati"))
                .extract()
                .path("id");
        WARDEN.get("zone-stays/" + id).statusCode(200);
        WARDEN.get("zone-stays?zone=ML/gao&limit=200").statusCode(200).body("items.id", hasItem(id));
        PlacesApi.of(visitor).get("zone-stays/" + id).statusCode(200);
        PlacesApi.system("WFP").get("zone-stays/" + id).statusCode(404);
        PlacesApi.holding(Office.WARDEN, "zone:ML/other")
                .get("zone-stays/" + id)
                .statusCode(404);
        PlacesApi.holding(Office.WARDEN, "zone:ML/other")
                .get("zone-stays?zone=ML/gao")
                .statusCode(403);
        WARDEN.get("zone-stays").statusCode(400);
        WARDEN.get("zone-stays?zone=ML/none").statusCode(400);
        Map<String, Object> withoutContact = stay(visitor, "ML/gao", "2031-04-01T08:00:00Z", "2031-04-08T08:00:00Z");
        withoutContact.put("contactName", " ");
        UNDP.post("zone-stays", withoutContact).statusCode(400).body("errors.pointer", contains("/contactName"));
        assertThat(PlaceFixture.verbs("zone-stay", id)).containsExactly("zone-stay.arranged");
    }

    @Test
    void visitorsAreArrangedForByThemselvesTheirOrganizationAndTheOfficesOfThePlace() {
        int day = 10;
        UUID visitor = visitor();
        UUID child = PlaceFixture.dependant(visitor, "UNDP", "KENBO");
        List<PlacesApi> arrangers = List.of(
                PlacesApi.of(visitor),
                WARDEN,
                PlacesApi.holding(Office.SECURITY_OFFICER, "country:ML"),
                PlacesApi.holding(Office.COUNTRY_REPRESENTATIVE, "organization:UNDP@ML"));
        for (PlacesApi arranger : arrangers) {
            String from = "2031-03-%sT08:00:00Z".formatted(day);
            String to = "2031-03-%sT08:00:00Z".formatted(++day);
            arranger.post("zone-stays", stay(visitor, "ML/gao", from, to)).statusCode(201);
        }
        PlacesApi.of(visitor)
                .post("zone-stays", stay(child, "ML/gao", "2031-03-10T08:00:00Z", "2031-03-11T08:00:00Z"))
                .statusCode(201);
        for (PlacesApi other : List.of(
                PlacesApi.system("WFP"),
                PlacesApi.of(OfficeFixture.somebody("stranger")),
                PlacesApi.holding(Office.WARDEN, "zone:ML/other"),
                PlacesApi.holding(Office.COUNTRY_REPRESENTATIVE, "organization:WFP@ML"))) {
            other.post("zone-stays", stay(visitor, "ML/gao", "2031-05-10T08:00:00Z", "2031-05-11T08:00:00Z"))
                    .statusCode(400)
                    .body("errors.pointer", contains("/person"));
        }
        UNDP.post("zone-stays", stay(visitor, "ML/none", "2031-05-10T08:00:00Z", "2031-05-11T08:00:00Z"))
                .statusCode(400)
                .body("errors.pointer", contains("/zone"));
    }

    @Test
    void P4aVisitorIsInOneZoneAtAnyInstant() throws Exception {
        UUID visitor = visitor();
        UNDP.post("zone-stays", stay(visitor, "ML/gao", "2031-03-01T08:00:00Z", "2031-03-08T08:00:00Z"))
                .statusCode(201);
        UNDP.post("zone-stays", stay(visitor, "ML/gao", "2031-03-08T07:59:59Z", "2031-03-09T08:00:00Z"))
                .statusCode(422)
                .body("rules", contains("P4"));
        UNDP.post("zone-stays", stay(visitor, "ML/gao", "2031-03-08T08:00:00Z", "2031-03-09T08:00:00Z"))
                .statusCode(201);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int attempt = 0; attempt < 15; attempt++) {
                UUID other = visitor();
                Callable<Integer> arrange = () -> UNDP.post(
                                "zone-stays", stay(other, "ML/gao", "2031-03-01T08:00:00Z", "2031-03-08T08:00:00Z"))
                        .extract()
                        .statusCode();
                List<Integer> statuses = new ArrayList<>();
                for (var answer : threads.invokeAll(List.of(arrange, arrange))) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsOnlyOnce(201).containsAnyOf(409, 422);
            }
        }
    }

    @Test
    void P4aStayEndsEarlierThanPlanned() {
        UUID visitor = visitor();
        String id = UNDP.post("zone-stays", stay(visitor, "ML/gao", "2031-03-01T08:00:00Z", "2031-03-08T08:00:00Z"))
                .extract()
                .path("id");
        String end = "zone-stays/" + id + "/end";
        UNDP.post(end, Map.of("reason", "Cut short")).statusCode(428);
        PlacesApi.system("WFP")
                .post(end, "\"0\"", Map.of("reason", "Cut short"))
                .statusCode(404);
        PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:ML")
                .post(end, "\"0\"", Map.of("reason", "Cut short"))
                .statusCode(403);
        UNDP.post(end, "\"0\"", Map.of("reason", "Longer", "at", "2031-03-09T08:00:00Z"))
                .statusCode(409);
        UNDP.post(end, "\"0\"", Map.of("reason", "Cut short"))
                .statusCode(200)
                .body("validTo", equalTo("2031-03-05T12:00:00Z"));
        UNDP.post(end, "\"1\"", Map.of("reason", "Again")).statusCode(409);
        WARDEN.get("zone-stays?zone=ML/gao&limit=200").body("items.findAll { it.id == '" + id + "' }", empty());
        String coming = UNDP.post("zone-stays", stay(visitor, "ML/gao", "2031-06-01T08:00:00Z", "2031-06-08T08:00:00Z"))
                .extract()
                .path("id");
        UNDP.post("zone-stays/" + coming + "/end", "\"0\"", Map.of("reason", "Called off"))
                .statusCode(200);
        UNDP.post("zone-stays", stay(visitor, "ML/gao", "2031-06-01T08:00:01Z", "2031-06-08T08:00:00Z"))
                .statusCode(201);
    }

    @Test
    void theListOfAZoneIsPagedByWhoLeavesFirst() {
        OFFICIAL.post("zones", PlaceFixture.zone("ML/gao-pages", "MLGAQ")).statusCode(201);
        for (int day = 9; day > 4; day--) {
            UNDP.post(
                            "zone-stays",
                            stay(visitor(), "ML/gao-pages", "2031-03-01T08:00:00Z", "2031-03-0" + day + "T18:00:00Z"))
                    .statusCode(201);
        }
        List<String> ends = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = OFFICIAL.get("zone-stays?zone=ML/gao-pages&limit=2&cursor=" + cursor)
                    .statusCode(200)
                    .extract();
            ends.addAll(page.path("items.validTo"));
            cursor = page.path("nextCursor");
        }
        assertThat(ends).hasSize(5).isSorted();
    }

    @Test
    void P4theVisitorsOfAZoneThatIsClosedGoToItsSuccessor() {
        OFFICIAL.post("zones", PlaceFixture.zone("ML/gao-old", "MLGAQ")).statusCode(201);
        UUID here = visitor();
        UUID expected = visitor();
        String begun = UNDP.post("zone-stays", stay(here, "ML/gao-old", "2031-03-01T08:00:00Z", "2031-03-08T08:00:00Z"))
                .extract()
                .path("id");
        String coming = UNDP.post(
                        "zone-stays", stay(expected, "ML/gao-old", "2031-04-01T08:00:00Z", "2031-04-08T08:00:00Z"))
                .extract()
                .path("id");
        String closure = "zones/ML/gao-old/closure";
        OFFICIAL.post(closure, "\"0\"", Map.of("reason", "Merged"))
                .statusCode(422)
                .body("rules", contains("P4"))
                .body("paragraphs", contains("20(d)"));
        OFFICIAL.post(closure, "\"0\"", Map.of("reason", "Merged", "successor", "ML/gao"))
                .statusCode(200);
        UNDP.get("zone-stays/" + begun).body("validTo", equalTo("2031-03-05T12:00:00Z"));
        UNDP.get("zone-stays/" + coming).body("zone", equalTo("ML/gao"));
        UNDP.get("people/" + here + "/warden").body("zone", equalTo("ML/gao")).body("visiting", equalTo(true));
        assertThat(PlaceFixture.verbs("zone-stay", begun)).containsExactly("zone-stay.arranged", "zone-stay.ended");
        assertThat(PlaceFixture.verbs("zone-stay", coming)).containsExactly("zone-stay.arranged", "zone-stay.moved");
    }
}
