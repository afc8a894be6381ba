package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.personnel.organization.MemorandumRegister;
import org.fieldsecurity.personnel.organization.MemorandumSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersonnelTest
class MemorandaTest {

    private static final PlacesApi COORDINATOR = PlacesApi.holding(Office.COORDINATOR, "world");

    @Inject
    SettableClock clock;

    @Inject
    MemorandumSweep sweep;

    @Inject
    MemorandumRegister register;

    @BeforeEach
    void set() {
        clock.set(Instant.parse("2031-03-10T12:00:00Z"));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private static Map<String, Object> memorandum(String country, String from, String until) {
        Map<String, Object> body = new HashMap<>();
        body.put("country", country);
        body.put("reference", "MOU/1");
        body.put("dated", "2031-01-05");
        body.put("signatory", "Director General");
        body.put("validFrom", from);
        body.put("validUntil", until);
        return body;
    }

    private static ValidatableResponse record(String partner, Map<String, Object> body) {
        return COORDINATOR.post("organizations/" + partner + "/memoranda", body);
    }

    @Test
    void theCountrysOfficialRecordsAMemorandumAndNoOther() {
        String partner = PlaceFixture.partner("MEMO-A");
        PlacesApi official = PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:TD");
        official.post("organizations/" + partner + "/memoranda", memorandum("CM", "2031-01-01", null))
                .statusCode(403);
        String id = official.post("organizations/" + partner + "/memoranda", memorandum("TD", "2031-01-01", null))
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("organization", equalTo(partner))
                .body("validUntil", nullValue())
                .extract()
                .path("id");
        PlacesApi.of(OfficeFixture.somebody("reader"))
                .get("memoranda/" + id)
                .statusCode(200)
                .body("country", equalTo("TD"));
        PlacesApi.of(OfficeFixture.somebody("reader"))
                .get("organizations/" + partner + "/memoranda?country=TD")
                .statusCode(200)
                .body("items.id", contains(id));
        PlacesApi.of(OfficeFixture.somebody("reader"))
                .get("organizations/" + partner + "/memoranda?country=CM")
                .body("items", empty());
        assertThat(PlaceFixture.verbs("memorandum", id)).containsExactly("memorandum.signed");
    }

    @Test
    void P1onlyPartnersSign() {
        record("UNDP", memorandum("TD", "2031-01-01", null))
                .statusCode(422)
                .body("rules", contains("P1"))
                .body("paragraphs", contains("8(l)", "15(n)"));
        record("NOBODY", memorandum("TD", "2031-01-01", null)).statusCode(404);
        record("IOM", memorandum("ZZ", "2031-01-01", null))
                .statusCode(400)
                .body("errors.pointer", contains("/country"));
        record("IOM", memorandum("TD", "2031-01-02", "2031-01-01")).statusCode(400);
    }

    @Test
    void P1twoMemorandaForACountryNeverOverlap() {
        String partner = PlaceFixture.partner("MEMO-B");
        record(partner, memorandum("TD", "2031-01-01", "2031-06-30")).statusCode(201);
        record(partner, memorandum("TD", "2031-06-30", "2031-12-31"))
                .statusCode(422)
                .body("rules", contains("P1"));
        record(partner, memorandum("TD", "2030-01-01", null)).statusCode(422);
        record(partner, memorandum("TD", "2031-07-01", null)).statusCode(201);
        record(partner, memorandum("TD", "2040-07-01", "2040-07-01")).statusCode(422);
        record(partner, memorandum("CM", "2031-01-01", null)).statusCode(201);
    }

    @Test
    void P1ofTwoOverlappingMemorandaAtTheSameMomentOneWinsEveryTime() throws Exception {
        String partner = PlaceFixture.partner("MEMO-C");
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int attempt = 0; attempt < 25; attempt++) {
                Map<String, Object> body = memorandum("TD", (2040 + attempt) + "-01-01", (2040 + attempt) + "-12-31");
                Callable<Integer> sign = () -> record(partner, body).extract().statusCode();
                List<Integer> statuses = new ArrayList<>();
                for (var answer : threads.invokeAll(List.of(sign, sign))) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsOnlyOnce(201).containsAnyOf(409, 422);
            }
        }
    }

    @Test
    void P1anEndIsBroughtForwardNeverPutOff() {
        String partner = PlaceFixture.partner("MEMO-D");
        String id = record(partner, memorandum("TD", "2031-01-01", "2031-12-31"))
                .extract()
                .path("id");
        String end = "memoranda/" + id + "/end";
        Map<String, Object> body = Map.of("lastDay", "2031-06-30", "reason", "The partner leaves");
        COORDINATOR.post(end, body).statusCode(428);
        COORDINATOR.post(end, "\"7\"", body).statusCode(412);
        PlacesApi.holding(Office.DESIGNATED_OFFICIAL, "country:CM")
                .post(end, "\"0\"", body)
                .statusCode(403);
        COORDINATOR
                .post(end, "\"0\"", Map.of("lastDay", "2031-03-09", "reason", "Yesterday"))
                .statusCode(422)
                .body("rules", contains("P1"));
        COORDINATOR.post(end, "\"0\"", body).statusCode(200).body("validUntil", equalTo("2031-06-30"));
        COORDINATOR
                .post(end, "\"1\"", Map.of("lastDay", "2031-07-01", "reason", "Later after all"))
                .statusCode(409);
        assertThat(PlaceFixture.verbs("memorandum", id)).containsExactly("memorandum.signed", "memorandum.ended");
    }

    @Test
    void P1itIsListedAsEndingWithinTheDaysOfThePolicy() {
        String partner = PlaceFixture.partner("MEMO-E");
        record(partner, memorandum("TD", "2030-01-01", "2031-03-09"));
        String today = record(partner, memorandum("CM", "2030-01-01", "2031-03-10"))
                .extract()
                .path("id");
        String inTime = record(partner, memorandum("CF", "2030-01-01", "2031-04-08"))
                .extract()
                .path("id");
        record(partner, memorandum("NE", "2030-01-01", "2031-04-09"));
        record(partner, memorandum("ML", "2030-01-01", null));
        String list = "organizations/" + partner + "/memoranda";
        COORDINATOR.get(list).body("items", hasSize(5));
        COORDINATOR.get(list + "?ending=true").statusCode(200).body("items.id", contains(today, inTime));
        COORDINATOR.get(list + "?endingBefore=2031-03-11").body("items.id", contains(today));
        COORDINATOR.get("memoranda?country=CF&ending=true").body("items.id", contains(inTime));
        COORDINATOR.get(list + "?ending=perhaps").statusCode(400).body("errors.pointer", contains("#ending"));
    }

    @Test
    void P1whenItEndsItsPeopleDropOutWithOneNotice() throws Exception {
        String partner = PlaceFixture.partner("MEMO-F");
        UUID staff = PlaceFixture.person(partner, "TDNDJ");
        PlaceFixture.person(partner, "TDNDJ");
        PlaceFixture.dependant(staff, partner, "TDNDJ");
        PlaceFixture.person(partner, "CMYAO");
        String id = record(partner, memorandum("TD", "2031-01-01", "2031-03-10"))
                .extract()
                .path("id");
        sweepOnManyInstances();
        COORDINATOR.get("memoranda/" + id).body("lapse", nullValue());
        assertThat(covers(partner, "TD", "2031-03-10")).isTrue();
        assertThat(covers(partner, "TD", "2031-03-11")).isFalse();

        clock.set(Instant.parse("2031-03-11T00:00:00Z"));
        sweepOnManyInstances();
        sweepOnManyInstances();
        COORDINATOR
                .get("memoranda/" + id)
                .body("lapse.personnel", equalTo(2))
                .body("lapse.dependants", equalTo(1))
                .body("lapse.at", equalTo("2031-03-11T00:00:00Z"));
        assertThat(PlaceFixture.verbs("memorandum", id)).containsExactly("memorandum.signed", "memorandum.lapsed");
        assertThat(PlaceFixture.value(
                        String.class, "select actor from ledger where subject = ? and type = 'memorandum.lapsed'", id))
                .isEqualTo("system");
    }

    @Test
    void P1nobodyDropsOutWhileAnotherMemorandumGoesOn() throws Exception {
        String partner = PlaceFixture.partner("MEMO-G");
        PlaceFixture.person(partner, "TDNDJ");
        String id = record(partner, memorandum("TD", "2031-01-01", "2031-03-09"))
                .extract()
                .path("id");
        record(partner, memorandum("TD", "2031-03-10", null));
        sweepOnManyInstances();
        COORDINATOR.get("memoranda/" + id).body("lapse.personnel", equalTo(0)).body("lapse.dependants", equalTo(0));
        assertThat(covers(partner, "TD", "2031-03-10")).isTrue();
        assertThat(covers("UNDP", "TD", "1990-01-01")).isTrue();
        assertThat(covers("NOBODY", "TD", "2031-03-10")).isFalse();
    }

    private boolean covers(String organization, String country, String day) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> Panache.withSession(() -> register.covers(organization, country, LocalDate.parse(day))));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void sweepOnManyInstances() throws Exception {
        Callable<Boolean> instance = () -> {
            try {
                VertxContextSupport.subscribeAndAwait(() -> sweep.sweep());
                return true;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.of(instance, instance, instance, instance))) {
                assertThat(done.get()).isTrue();
            }
        }
    }
}
