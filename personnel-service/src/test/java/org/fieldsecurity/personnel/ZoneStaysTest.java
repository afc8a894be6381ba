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
    private static final PlacesApi WARDEN = PlacesApi.holding(Office.WARDEN, "zone:NG/gao");
    private static final PlacesApi OFFICIAL = PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:NG");

    @Inject
    SettableClock clock;

    @BeforeEach
    void set() {
        PlaceFixture.execute("insert into zone (code, version, duty_station, name, boundary)"
                + " values ('NG/gao', 0, 'NGMIU', 'Gao', 'The town') on conflict do nothing");
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
        String id = UNDP.post("zone-stays", stay(visitor, "NG/gao", "2031-03-01T08:00:00Z", "2031-03-08T08:00:00Z"))
                .statusCode(201)
                .body("contactName", equalTo("Jean Bahati"))
                .extract()
                .path("id");
        WARDEN.get("zone-stays/" + id).statusCode(200);
        WARDEN.get("zone-stays?zone=NG/gao&limit=200").statusCode(200).body("items.id", hasItem(id));
        PlacesApi.of(visitor).get("zone-stays/" + id).statusCode(200);
        PlacesApi.system("WFP").get("zone-stays/" + id).statusCode(404);
        PlacesApi.holding(Office.WARDEN, "zone:NG/other")
                .get("zone-stays/" + id)
                .statusCode(404);
        PlacesApi.holding(Office.WARDEN, "zone:NG/other")
                .get("zone-stays?zone=NG/gao")
                .statusCode(403);
        WARDEN.get("zone-stays").statusCode(400);
        WARDEN.get("zone-stays?zone=NG/none").statusCode(400);
        Map<String, Object> withoutContact = stay(visitor, "NG/gao", "2031-04-01T08:00:00Z", "2031-04-08T08:00:00Z");
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
                PlacesApi.holding(Office.SECURITY_OFFICER, "country:NG"),
                PlacesApi.holding(Office.COUNTRY_REPRESENTATIVE, "organization:UNDP@NG"));
        for (PlacesApi arranger : arrangers) {
            String from = "2031-03-%sT08:00:00Z".formatted(day);
            String to = "2031-03-%sT08:00:00Z".formatted(++day);
            arranger.post("zone-stays", stay(visitor, "NG/gao", from, to)).statusCode(201);
        }
        PlacesApi.of(visitor)
                .post("zone-stays", stay(child, "NG/gao", "2031-03-10T08:00:00Z", "2031-03-11T08:00:00Z"))
                .statusCode(201);
        for (PlacesApi other : List.of(
                PlacesApi.system("WFP"),
                PlacesApi.of(OfficeFixture.somebody("stranger")),
                PlacesApi.holding(Office.WARDEN, "zone:NG/other"),
                PlacesApi.holding(Office.COUNTRY_REPRESENTATIVE, "organization:WFP@NG"))) {
            other.post("zone-stays", stay(visitor, "NG/gao", "2031-05-10T08:00:00Z", "2031-05-11T08:00:00Z"))
                    .statusCode(400)
                    .body("errors.pointer", contains("/person"));
        }
        UNDP.post("zone-stays", stay(visitor, "NG/none", "2031-05-10T08:00:00Z", "2031-05-11T08:00:00Z"))
                .statusCode(400)
                .body("errors.pointer", contains("/zone"));
    }

    @Test
    void P4aVisitorIsInOneZoneAtAnyInstant() throws Exception {
        UUID visitor = visitor();
        UNDP.post("zone-stays", stay(visitor, "NG/gao", "2031-03-01T08:00:00Z", "2031-03-08T08:00:00Z"))
                .statusCode(201);
        UNDP.post("zone-stays", stay(visitor, "NG/gao", "2031-03-08T07:59:59Z", "2031-03-09T08:00:00Z"))
                .statusCode(422)
                .body("rules", contains("P4"));
        UNDP.post("zone-stays", stay(visitor, "NG/gao", "2031-03-08T08:00:00Z", "2031-03-09T08:00:00Z"))
                .statusCode(201);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int attempt = 0; attempt < 15; attempt++) {
                UUID other = visitor();
                Callable<Integer> arrange = () -> UNDP.post(
                                "zone-stays", stay(other, "NG/gao", "2031-03-01T08:00:00Z", "2031-03-08T08:00:00Z"))
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
        String id = UNDP.post("zone-stays", stay(visitor, "NG/gao", "2031-03-01T08:00:00Z", "2031-03-08T08:00:00Z"))
                .extract()
                .path("id");
        String end = "zone-stays/" + id + "/end";
        UNDP.post(end, Map.of("reason", "Cut short")).statusCode(428);
        PlacesApi.system("WFP")
                .post(end, "\"0\"", Map.of("reason", "Cut short"))
                .statusCode(404);
        PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:NG")
                .post(end, "\"0\"", Map.of("reason", "Cut short"))
                .statusCode(403);
        UNDP.post(end, "\"0\"", Map.of("reason", "Longer", "at", "2031-03-09T08:00:00Z"))
                .statusCode(409);
        UNDP.post(end, "\"0\"", Map.of("reason", "Cut short"))
                .statusCode(200)
                .body("validTo", equalTo("2031-03-05T12:00:00Z"));
        UNDP.post(end, "\"1\"", Map.of("reason", "Again")).statusCode(409);
        WARDEN.get("zone-stays?zone=NG/gao&limit=200").body("items.findAll { it.id == '" + id + "' }", empty());
        String coming = UNDP.post("zone-stays", stay(visitor, "NG/gao", "2031-06-01T08:00:00Z", "2031-06-08T08:00:00Z"))
                .extract()
                .path("id");
        UNDP.post("zone-stays/" + coming + "/end", "\"0\"", Map.of("reason", "Called off"))
                .statusCode(200);
        UNDP.post("zone-stays", stay(visitor, "NG/gao", "2031-06-01T08:00:01Z", "2031-06-08T08:00:00Z"))
                .statusCode(201);
    }

    @Test
    void theListOfAZoneIsPagedByWhoLeavesFirst() {
        OFFICIAL.post("zones", PlaceFixture.zone("NG/gao-pages", "NGMIU")).statusCode(201);
        for (int day = 9; day > 4; day--) {
            UNDP.post(
                            "zone-stays",
                            stay(visitor(), "NG/gao-pages", "2031-03-01T08:00:00Z", "2031-03-0" + day + "T18:00:00Z"))
                    .statusCode(201);
        }
        List<String> ends = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = OFFICIAL.get("zone-stays?zone=NG/gao-pages&limit=2&cursor=" + cursor)
                    .statusCode(200)
                    .extract();
            ends.addAll(page.path("items.validTo"));
            cursor = page.path("nextCursor");
        }
        assertThat(ends).hasSize(5).isSorted();
    }

    @Test
    void P4theVisitorsOfAZoneThatIsClosedGoToItsSuccessor() {
        OFFICIAL.post("zones", PlaceFixture.zone("NG/gao-old", "NGMIU")).statusCode(201);
        UUID here = visitor();
        UUID expected = visitor();
        String begun = UNDP.post("zone-stays", stay(here, "NG/gao-old", "2031-03-01T08:00:00Z", "2031-03-08T08:00:00Z"))
                .extract()
                .path("id");
        String coming = UNDP.post(
                        "zone-stays", stay(expected, "NG/gao-old", "2031-04-01T08:00:00Z", "2031-04-08T08:00:00Z"))
                .extract()
                .path("id");
        String closure = "zones/NG/gao-old/closure";
        OFFICIAL.post(closure, "\"0\"", Map.of("reason", "Merged"))
                .statusCode(422)
                .body("rules", contains("P4"))
                .body("paragraphs", contains("20(d)"));
        OFFICIAL.post(closure, "\"0\"", Map.of("reason", "Merged", "successor", "NG/gao"))
                .statusCode(200);
        UNDP.get("zone-stays/" + begun).body("validTo", equalTo("2031-03-05T12:00:00Z"));
        UNDP.get("zone-stays/" + coming).body("zone", equalTo("NG/gao"));
        UNDP.get("people/" + here + "/warden").body("zone", equalTo("NG/gao")).body("visiting", equalTo(true));
        assertThat(PlaceFixture.verbs("zone-stay", begun)).containsExactly("zone-stay.arranged", "zone-stay.ended");
        assertThat(PlaceFixture.verbs("zone-stay", coming)).containsExactly("zone-stay.arranged", "zone-stay.moved");
    }
}
