package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

@PersonnelTest
class PeopleTest {

    private static final String PEOPLE = "/personnel/v1/people";

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static Map<String, Object> somebody(UUID id) {
        Map<String, Object> body = new HashMap<>();
        body.put("id", id);
        body.put("category", "INTERNATIONAL_STAFF");
        body.put("organization", "UNDP");
        body.put("dutyStation", "CHGVA");
        body.put("familyName", "Ngũgĩ");
        body.put("givenNames", "阿米娜");
        body.put("assignedFrom", "2026-01-01");
        return body;
    }

    static ValidatableResponse register(UUID id) {
        return as(Tokens.organizationSystem("UNDP"))
                .body(somebody(id))
                .post(PEOPLE)
                .then()
                .statusCode(201);
    }

    @Test
    void aRegisteredPersonIsReadBackInAnyScript() {
        UUID id = Ids.next();
        register(id).header("Location", equalTo(PEOPLE + "/" + id)).header("ETag", equalTo("\"0\""));
        as(Tokens.organizationSystem("UNDP"))
                .get(PEOPLE + "/" + id)
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Ngũgĩ"))
                .body("givenNames", equalTo("阿米娜"));
    }

    @Test
    void anotherOrganizationsSystemCantSeeOrTouchThem() {
        UUID id = Ids.next();
        register(id);
        as(Tokens.organizationSystem("UNICEF")).get(PEOPLE + "/" + id).then().statusCode(404);
        as(Tokens.organizationSystem("UNICEF"))
                .header("If-Match", "\"0\"")
                .body(change("CHGVA"))
                .put(PEOPLE + "/" + id)
                .then()
                .statusCode(404);
        as(Tokens.organizationSystem("UNICEF"))
                .body(somebody(Ids.next()))
                .post(PEOPLE)
                .then()
                .statusCode(403);
        as(Tokens.organizationSystem("UNICEF"))
                .get(PEOPLE + "?organization=UNDP")
                .then()
                .statusCode(403);
        as(Tokens.organizationSystem("UNICEF"))
                .get(PEOPLE + "?dutyStation=CHGVA")
                .then()
                .statusCode(403);
    }

    @Test
    void anOfficeSeesThePeopleOfItsScopeOnly() {
        UUID id = Ids.next();
        register(id);
        String swiss = Tokens.person(OfficeFixture.holding(Office.SECURITY_OFFICER, "country:CH"));
        String kenyan = Tokens.person(OfficeFixture.holding(Office.SECURITY_OFFICER, "country:KE"));
        as(swiss).get(PEOPLE + "/" + id).then().statusCode(200);
        as(kenyan).get(PEOPLE + "/" + id).then().statusCode(404);
        as(swiss).get(PEOPLE + "?dutyStation=CHGVA").then().statusCode(200);
        as(kenyan).get(PEOPLE + "?dutyStation=CHGVA").then().statusCode(403);
        as(Tokens.person(id)).get(PEOPLE + "/" + id).then().statusCode(200);
    }

    @Test
    void P2aDependantIsAPersonAtAPlaceOfTheirOwn() {
        UUID staff = Ids.next();
        register(staff);
        Map<String, Object> child =
                Map.of("relationship", "CHILD", "dutyStation", "KENBO", "familyName", "Ngũgĩ", "givenNames", "Wanjirũ");
        String dependant = as(Tokens.organizationSystem("UNDP"))
                .body(child)
                .post(PEOPLE + "/" + staff + "/dependants")
                .then()
                .statusCode(201)
                .body("category", equalTo("DEPENDANT"))
                .body("dutyStation", equalTo("KENBO"))
                .extract()
                .path("id");
        as(Tokens.person(staff))
                .get(PEOPLE + "/" + staff + "/dependants")
                .then()
                .statusCode(200)
                .body("items.id", contains(dependant));
        as(Tokens.organizationSystem("UNDP"))
                .body(child)
                .post(PEOPLE + "/" + dependant + "/dependants")
                .then()
                .statusCode(422)
                .body("rules", hasItem("P2"));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        UUID id = Ids.next();
        register(id);
        String mine = Tokens.organizationSystem("UNDP");
        as(mine).body(change("KENBO")).put(PEOPLE + "/" + id).then().statusCode(428);
        as(mine).header("If-Match", "\"7\"")
                .body(change("KENBO"))
                .put(PEOPLE + "/" + id)
                .then()
                .statusCode(412);
        as(mine).header("If-Match", "\"0\"")
                .body(change("KENBO"))
                .put(PEOPLE + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("dutyStation", equalTo("KENBO"));
        as(mine).header("If-Match", "\"0\"")
                .body(change("CHGVA"))
                .put(PEOPLE + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void ofManyChangesToOneVersionAtTheSameMomentOneWins() throws Exception {
        UUID id = Ids.next();
        register(id);
        String mine = Tokens.organizationSystem("UNDP");
        List<Callable<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            changes.add(() -> as(mine).header("If-Match", "\"0\"")
                    .body(change("KENBO"))
                    .put(PEOPLE + "/" + id)
                    .statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(changes)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnly(200, 409, 412).containsOnlyOnce(200);
        assertThat(TestDatabase.of("personnel")
                        .runtime()
                        .value(Long.class, "select count(*) from ledger where subject = ?", id.toString()))
                .isEqualTo(2);
    }

    @Test
    void everyInvalidFieldIsNamedAtOnce() {
        Map<String, Object> body = somebody(Ids.next());
        body.put("familyName", " ");
        body.put("dutyStation", "Geneva");
        body.put("email", "nobody");
        as(Tokens.organizationSystem("UNDP"))
                .body(body)
                .post(PEOPLE)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", contains("/dutyStation", "/dutyStation", "/email", "/familyName"));
        body = somebody(Ids.next());
        body.put("dutyStation", "KEZZZ");
        as(Tokens.organizationSystem("UNDP"))
                .body(body)
                .post(PEOPLE)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dutyStation"));
    }

    @Test
    void pagesGiveEveryPersonOnce() {
        for (int i = 0; i < 7; i++) {
            Map<String, Object> body = somebody(Ids.next());
            body.put("organization", "UNV");
            as(Tokens.organizationSystem("UNV")).body(body).post(PEOPLE).then().statusCode(201);
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = as(Tokens.organizationSystem("UNV"))
                    .get(PEOPLE + "?organization=UNV&limit=3&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
            assertThat(page.headers().getValues("Link").toString().contains("rel=\"next\""))
                    .isEqualTo(cursor != null);
        }
        assertThat(seen).hasSize(7).isSorted();
        assertThat(new HashSet<>(seen)).hasSize(7);
    }

    @Test
    void theSameKeyAndBodyGiveTheSameAnswerAndAnotherBodyIsRefused() {
        UUID id = Ids.next();
        String key = "key-" + id;
        var first = as(Tokens.organizationSystem("UNDP"))
                .header("Idempotency-Key", key)
                .body(somebody(id))
                .post(PEOPLE)
                .then()
                .statusCode(201)
                .extract();
        var second = as(Tokens.organizationSystem("UNDP"))
                .header("Idempotency-Key", '"' + key + '"')
                .body(somebody(id))
                .post(PEOPLE)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract();
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        as(Tokens.organizationSystem("UNDP"))
                .header("Idempotency-Key", key)
                .body(somebody(Ids.next()))
                .post(PEOPLE)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void everyChangeIsInTheFeedOnceWithItsAuthority() {
        UUID id = Ids.next();
        register(id);
        as(Tokens.organizationSystem("UNDP"))
                .header("If-Match", "\"0\"")
                .body(change("KENBO"))
                .put(PEOPLE + "/" + id)
                .then()
                .statusCode(200);
        List<Map<String, Object>> events = new ArrayList<>();
        String last = "";
        List<Map<String, Object>> batch;
        do {
            batch = given().auth()
                    .oauth2(Tokens.service("clearance-service"))
                    .get("/personnel/v1/feed?limit=1000" + last)
                    .then()
                    .statusCode(200)
                    .contentType("application/cloudevents-batch+json")
                    .extract()
                    .jsonPath()
                    .getList("$");
            events.addAll(batch);
            last = batch.isEmpty() ? "" : "&lastEventId=" + batch.getLast().get("id");
        } while (!batch.isEmpty());
        var ofThisPerson = events.stream()
                .filter(event -> id.toString().equals(event.get("subject")))
                .toList();
        assertThat(ofThisPerson)
                .extracting(event -> event.get("type"), event -> event.get("sequence"), event -> event.get("actor"))
                .containsExactly(
                        tuple("org.fieldsecurity.personnel.person.registered", 1, "client:hr-undp"),
                        tuple("org.fieldsecurity.personnel.person.changed", 2, "client:hr-undp"));
        assertThat(events).extracting(event -> event.get("id")).doesNotHaveDuplicates();
    }

    private static Map<String, Object> change(String dutyStation) {
        return Map.of(
                "dutyStation", dutyStation, "familyName", "Ngũgĩ", "givenNames", "阿米娜", "assignedFrom", "2026-01-01");
    }
}
