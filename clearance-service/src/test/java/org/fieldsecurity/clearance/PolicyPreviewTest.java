package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other policies than the shipped one, tried and set; the legs lead to Niger. */
@ClearanceTest
class PolicyPreviewTest {

    private static final Instant NOW = Instant.parse("2027-02-10T08:00:00Z");
    private static final String NIGER = "country:NE";

    @Inject
    SettableClock clock;

    private String coordinator;
    private String official;

    @BeforeEach
    void onlyTheShippedPolicy() {
        clock.set(NOW);
        Fixture.world();
        Fixture.onlyTheShippedRules();
        Fixture.station("NENIM", "Niamey", "NE");
        Fixture.noOpenLegsTo("NE");
        coordinator = Tokens.person(Fixture.holding(Office.COORDINATOR, "world"));
        official = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, NIGER));
    }

    @AfterEach
    void goOn() {
        clock.reset();
        Fixture.onlyTheShippedRules();
    }

    @Test
    void theDryRunCountsTheLegsThatAreJudgedOtherwiseAndStoresNothing() {
        for (int i = 0; i < 3; i++) {
            submitted().body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
        }
        long versions = Fixture.value(Long.class, "select count(*) from policy_version");
        Map<String, Object> strict = document();
        rows(strict)
                .getFirst()
                .put("ownStaff", Map.of("admission", "DECISION", "consents", List.of("designated-official")));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = preview(strict, "NE", "?limit=2" + cursor)
                    .statusCode(200)
                    .body("impact.judged", equalTo(3))
                    .body("impact.complete", equalTo(true))
                    .body("impact.counts.change", contains("NEEDS_DECISION"))
                    .body("impact.counts.country", contains("NE"))
                    .body("impact.counts.count", contains(3))
                    .extract();
            seen.addAll(page.path("legs.items.request"));
            String next = page.path("legs.nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
        preview(document(), "NE", "")
                .body("impact.judged", equalTo(3))
                .body("impact.counts", hasSize(0))
                .body("legs.items", hasSize(0));
        assertThat(Fixture.value(Long.class, "select count(*) from policy_version"))
                .isEqualTo(versions);
    }

    @Test
    void t8TheDryRunOfAManualAreaCountsTheLegsToItAlone() {
        Fixture.station("NEAJY", "Agadez", "NE", "NE/north");
        submitted();
        String north = submittedTo("NEAJY").extract().path("id");
        tryArea(official, "area:NE/north")
                .statusCode(200)
                .body("impact.judged", equalTo(2))
                .body("impact.counts.change", contains("NEEDS_DECISION"))
                .body("impact.counts.count", contains(1))
                .body("legs.items.request", contains(north));
        tryArea(official, NIGER).body("impact.counts.count", contains(2));
        tryArea(official, "duty-station:NEAJY").body("legs.items.request", contains(north));
        String set = as(official)
                .body(area("area:NE/north"))
                .post(V1 + "manual-areas")
                .then()
                .statusCode(201)
                .body("scope", equalTo("area:NE/north"))
                .extract()
                .path("id");
        submittedTo("NEAJY").body("legs[0].travellers[0].state", equalTo("PENDING"));
        submitted().body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
        as(official)
                .header("If-Match", "\"0\"")
                .post(V1 + "manual-areas/" + set + "/end")
                .then()
                .statusCode(200);
    }

    @Test
    void t8OnlyTheOfficialOfThePlaceTriesAManualArea() {
        String kenya = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE"));
        tryArea(kenya, NIGER).statusCode(403);
        tryArea(coordinator, NIGER).statusCode(403);
        tryArea(official, "organization:UNDP@NE").statusCode(400).body("errors.pointer", contains("/scope"));
        Map<String, String> endsBefore = new HashMap<>(area(NIGER));
        endsBefore.put("validTo", "2027-02-10T08:00:00Z");
        as(official)
                .body(endsBefore)
                .post(V1 + "manual-area-previews")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/validTo"));
    }

    private static ValidatableResponse tryArea(String caller, String scope) {
        return as(caller).body(area(scope)).post(V1 + "manual-area-previews").then();
    }

    private static Map<String, String> area(String scope) {
        return Map.of("scope", scope, "validFrom", "2027-02-10T08:00:00Z", "reason", "Elections");
    }

    @Test
    void onlyThoseWhoSetAPolicyTryOne() {
        as(official)
                .body(Map.of("document", document()))
                .post(V1 + "policy-previews")
                .then()
                .statusCode(403);
        Map<String, Object> odd = document();
        odd.put("manualConsents", List.of("nobody"));
        preview(odd, "NE", "").statusCode(422).body("rules", contains("T19"));
        rows(odd).getFirst().remove("present");
        preview(odd, "NE", "").statusCode(400).body("errors.pointer", contains("/document/table/0/present"));
        preview(document(), "Niger", "").statusCode(400);
        preview(document(), "NE", "?cursor=x").statusCode(400);
    }

    @Test
    void aPolicyThatIsSetSaysHowManyLegsItJudgesOtherwise() {
        submitted();
        Map<String, Object> strict = document();
        rows(strict)
                .getFirst()
                .put("ownStaff", Map.of("admission", "DECISION", "consents", List.of("designated-official")));
        String id = set(strict)
                .body("impact.counts.find { it.country == 'NE' }.count", equalTo(1))
                .extract()
                .path("id");
        assertThat(Fixture.value(String.class, "select state from ledger where subject = ?", id))
                .contains("\"change\":\"NEEDS_DECISION\",\"country\":\"NE\",\"count\":1");
        as(coordinator)
                .get(V1 + "policies/current?at=2027-02-10T08:00:01Z")
                .then()
                .body("impact.counts.find { it.country == 'NE' }.change", equalTo("NEEDS_DECISION"));
    }

    /** Levels 1 to 6 take the place of the phases, by data alone, and a journey is cleared under one of them. */
    @Test
    void t19LevelsOneToSixTakeThePlaceOfThePhases() {
        Map<String, Object> levels = document();
        List<Map<String, Object>> table = rows(levels);
        for (int order = 0; order < 6; order++) {
            table.get(order).put("rating", "LEVEL-" + (order + 1));
        }
        set(levels);
        clock.advance(Duration.ofSeconds(2));
        declare("II").statusCode(422).body("rules", contains("T19"));
        String level = declare("LEVEL-3").statusCode(201).extract().path("id");
        var pending = submitted()
                .body("legs[0].travellers[0].state", equalTo("PENDING"))
                .body("legs[0].travellers[0].rating", equalTo("LEVEL-3"))
                .extract();
        String person = pending.path("legs[0].travellers[0].person");
        as(official)
                .body(Journey.decision(UUID.fromString(person), "CLEAR", null))
                .post(V1 + "requests/" + pending.path("id") + "/legs/" + pending.path("legs[0].id") + "/decisions")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLEARED"))
                .body("legs[0].travellers[0].assessment.rules[0].id", equalTo("PHASE-LEVEL-3"));
        clock.advance(Duration.ofMinutes(1));
        as(official)
                .header("If-Match", "\"0\"")
                .body(Map.of("rating", "LEVEL-1", "reason", "quiet"))
                .post(V1 + "phases/" + level + "/lowering")
                .then()
                .statusCode(200)
                .body("effects.effect", contains("STAYS_CLEARED"));
        submitted().body("legs[0].travellers[0].state", equalTo("AUTO_CLEARED"));
        declare("LEVEL-6").statusCode(201).body("state", equalTo("PROPOSED"));
    }

    private ValidatableResponse preview(Map<String, Object> document, String country, String query) {
        return as(coordinator)
                .body(Map.of("document", document, "country", country))
                .post(V1 + "policy-previews" + query)
                .then();
    }

    private ValidatableResponse set(Map<String, Object> document) {
        return as(coordinator)
                .body(Map.of("validFrom", "2027-02-10T08:00:01Z", "document", document, "reason", "Another scheme"))
                .post(V1 + "policies")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse declare(String rating) {
        return as(official)
                .body(Map.of("scope", NIGER, "rating", rating, "emergency", false, "reason", "Unrest"))
                .post(V1 + "phases")
                .then();
    }

    private Map<String, Object> document() {
        return as(coordinator)
                .get(V1 + "policies/current")
                .then()
                .statusCode(200)
                .extract()
                .path("document");
    }

    @SuppressWarnings("unchecked") // JSON read as maps and lists.
    private static List<Map<String, Object>> rows(Map<String, Object> document) {
        return (List<Map<String, Object>>) document.get("table");
    }

    private static ValidatableResponse submitted() {
        return submittedTo("NENIM");
    }

    private static ValidatableResponse submittedTo(String station) {
        UUID person = UUID.randomUUID();
        Fixture.person(person, "INTERNATIONAL_STAFF", "UNDP", "Some", "Body", null);
        Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        Map<String, Object> request = new HashMap<>(Journey.request(person));
        request.put("legs", List.of(Journey.leg("CHGVA", station, "2027-03-01", "2027-03-05")));
        return Journey.submitted(Tokens.person(person), request);
    }
}
