package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.OfficeApi.appoint;
import static org.fieldsecurity.personnel.OfficeApi.appointed;
import static org.fieldsecurity.personnel.OfficeApi.appointment;
import static org.fieldsecurity.personnel.OfficeApi.coordinator;
import static org.fieldsecurity.personnel.OfficeApi.end;
import static org.fieldsecurity.personnel.OfficeApi.get;
import static org.fieldsecurity.personnel.OfficeApi.post;
import static org.fieldsecurity.personnel.OfficeApi.secretaryGeneral;
import static org.fieldsecurity.personnel.OfficeApi.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.HeldOfficeState;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.personnel.authority.OwnAppointments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who acts while the holder is away [8(b), 16, An 22], here and in the copies that other services make of the feed. */
@PersonnelTest
class AbsencesTest {

    private static final String NOW = "2026-12-01T10:00:00Z";
    private static final UUID OFFICIAL = OfficeFixture.somebody("official who travels");
    private static final UUID AD_INTERIM = OfficeFixture.somebody("ad interim");

    @Inject
    SettableClock clock;

    @Inject
    ObjectMapper json;

    @Inject
    OwnAppointments directory;

    @BeforeEach
    void setUp() {
        clock.set(Instant.parse(NOW));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    private static Map<String, Object> absence(String appointment, String from, String until) {
        return new HashMap<>(Map.of(
                "appointment", appointment, "from", from, "until", until, "reason", "Leave", "reference", "DO/1"));
    }

    private static ValidatableResponse recorded(UUID by, Map<String, Object> absence) {
        return post(by, "absences", null, absence);
    }

    /** Naming a team focal point takes the powers of a designated official. */
    private static void hasThePowers(String country, String station, UUID person, boolean has) {
        Map<String, Object> body =
                appointment("TEAM_FOCAL_POINT", "duty-station:" + station, UUID.randomUUID(), "2026-12-01T00:00:00Z");
        appoint(person, body).statusCode(has ? 400 : 403);
        get(person, "office-holders?office=DESIGNATED_OFFICIAL_AD_INTERIM&scope=country:" + country)
                .body("items.holder", has ? contains(person.toString()) : empty());
    }

    private static String official(String country, String from) {
        return appointed(secretaryGeneral(), "DESIGNATED_OFFICIAL", "country:" + country, OFFICIAL, from);
    }

    private static String adInterim(String country, String from) {
        return appointed(coordinator(), "DESIGNATED_OFFICIAL_AD_INTERIM", "country:" + country, AD_INTERIM, from);
    }

    @Test
    void A1anAdInterimHasThePowersInAnAbsenceAndOutsideOfItNot() {
        String official = official("MZ", "2026-06-01T00:00:00Z");
        String adInterim = adInterim("MZ", "2026-06-01T00:00:00Z");
        hasThePowers("MZ", "MZMPM", AD_INTERIM, false);
        assertThat(OfficeApi.ledger(adInterim)).containsExactly("stand-by.made");

        var absence = recorded(OFFICIAL, absence(official, "2026-12-10T00:00:00Z", "2026-12-20T00:00:00Z"))
                .statusCode(201)
                .extract();
        recorded(OFFICIAL, absence(official, "2026-12-19T00:00:00Z", "2026-12-21T00:00:00Z"))
                .statusCode(422)
                .body("rules", contains("A1"));
        hasThePowers("MZ", "MZMPM", AD_INTERIM, false);
        at("2026-12-10T00:00:00Z");
        hasThePowers("MZ", "MZMPM", AD_INTERIM, true);
        get(OFFICIAL, "office-holders?office=DESIGNATED_OFFICIAL&scope=duty-station:MZMPM")
                .body("items.size()", equalTo(2))
                .body("items.find { it.basis == 'APPOINTMENT' }.absent", equalTo(true))
                .body("items.find { it.basis == 'APPOINTMENT' }.absentUntil", equalTo("2026-12-20T00:00:00Z"))
                .body("items.find { it.basis == 'AD_INTERIM' }.holder", equalTo(AD_INTERIM.toString()))
                .body("items.find { it.basis == 'AD_INTERIM' }.chain.appointment", contains(adInterim));

        // back two days early; the past stays as it was
        at("2026-12-18T00:00:00Z");
        String path = "absences/" + absence.path("id");
        post(OFFICIAL, path + "/return", absence.header("ETag"), Map.of("at", "2026-12-17T00:00:00Z"))
                .statusCode(422);
        post(AD_INTERIM, path + "/return", absence.header("ETag"), Map.of()).statusCode(403);
        post(OFFICIAL, path + "/return", null, Map.of()).statusCode(428);
        var back = post(OFFICIAL, path + "/return", absence.header("ETag"), Map.of())
                .statusCode(200)
                .body("returnedAt", equalTo("2026-12-18T00:00:00Z"))
                .extract();
        hasThePowers("MZ", "MZMPM", AD_INTERIM, false);
        post(OFFICIAL, path + "/return", back.header("ETag"), Map.of()).statusCode(409);
        get(OFFICIAL, "office-holders?office=DESIGNATED_OFFICIAL&scope=country:MZ&at=2026-12-17T23:59:59Z")
                .body("items.size()", equalTo(2));
        get(OFFICIAL, "office-holders?office=DESIGNATED_OFFICIAL&scope=country:MZ&at=2026-12-18T00:00:00Z")
                .body("items.absent", contains(false));
        theCopiesAgree(AD_INTERIM);
    }

    @Test
    void A1anAbsenceGivesNoPowerForATimeBeforeItWasRecordedAndCanBeCalledOff() {
        String official = official("NA", "2026-06-01T00:00:00Z");
        adInterim("NA", "2026-06-01T00:00:00Z");
        var sick = recorded(coordinator(), absence(official, "2026-11-28T00:00:00Z", "2026-12-03T00:00:00Z"))
                .statusCode(201)
                .body("recordedAt", equalTo(NOW))
                .extract();
        hasThePowers("NA", "NAWDH", AD_INTERIM, true);
        get(OFFICIAL, "office-holders?office=DESIGNATED_OFFICIAL_AD_INTERIM&scope=country:NA&at=2026-12-01T09:59:59Z")
                .body("items", empty());
        post(coordinator(), "absences/" + sick.path("id") + "/return", sick.header("ETag"), Map.of("at", NOW))
                .statusCode(200);
        hasThePowers("NA", "NAWDH", AD_INTERIM, false);

        var planned = recorded(OFFICIAL, absence(official, "2026-12-24T00:00:00Z", "2027-01-03T00:00:00Z"))
                .statusCode(201)
                .extract();
        post(
                        OFFICIAL,
                        "absences/" + planned.path("id") + "/return",
                        planned.header("ETag"),
                        Map.of("at", "2026-12-24T00:00:00Z"))
                .statusCode(200);
        recorded(OFFICIAL, absence(official, "2026-12-24T00:00:00Z", "2027-01-04T00:00:00Z"))
                .statusCode(201);
        at("2026-12-24T00:00:00Z");
        hasThePowers("NA", "NAWDH", AD_INTERIM, true);
        theCopiesAgree(AD_INTERIM);
    }

    @Test
    void A1anAdInterimActsWhileTheOfficeIsVacant() {
        adInterim("BW", "2026-06-01T00:00:00Z");
        hasThePowers("BW", "BWGBE", AD_INTERIM, true);
        String official = official("BW", "2026-12-05T00:00:00Z");
        hasThePowers("BW", "BWGBE", AD_INTERIM, true);
        at("2026-12-05T00:00:00Z");
        hasThePowers("BW", "BWGBE", AD_INTERIM, false);
        end(secretaryGeneral(), official, "2026-12-10T00:00:00Z").statusCode(200);
        at("2026-12-10T00:00:00Z");
        hasThePowers("BW", "BWGBE", AD_INTERIM, true);
        get(OFFICIAL, "vacancies?office=DESIGNATED_OFFICIAL&country=BW").body("items", empty());
        official("BW", "2026-12-10T00:00:00Z");
        hasThePowers("BW", "BWGBE", AD_INTERIM, false);
        theCopiesAgree(AD_INTERIM);
    }

    @Test
    void theEndOfAnAdInterimsAppointmentEndsTheirActing() {
        String adInterim = adInterim("LS", "2026-06-01T00:00:00Z");
        end(coordinator(), adInterim, "2026-12-02T00:00:00Z").statusCode(200);
        assertThat(OfficeApi.ledger(adInterim)).containsExactly("stand-by.made", "stand-by.ended");
        at("2026-12-02T00:00:00Z");
        hasThePowers("LS", "LSMSU", AD_INTERIM, false);
        get(OFFICIAL, "vacancies?office=DESIGNATED_OFFICIAL&country=LS")
                .body("items.scope", contains("country:LS"))
                .body("items.since", contains("2026-12-02T00:00:00Z"));
        theCopiesAgree(AD_INTERIM);
    }

    @Test
    void A1aDeputyHasTheRepresentativesPowersOnlyInAnAuthorizedAbsence() {
        UUID representative = OfficeFixture.somebody("representative who travels");
        UUID deputy = OfficeFixture.somebody("deputy of the UN");
        UUID head = OfficeFixture.holding(Office.EXECUTIVE_HEAD, "organization:UN");
        String appointment =
                appointed(head, "COUNTRY_REPRESENTATIVE", "organization:UN@BI", representative, "2026-06-01T00:00:00Z");
        Map<String, Object> away = absence(appointment, "2026-12-10T00:00:00Z", "2026-12-20T00:00:00Z");
        recorded(representative, with(away, "deputy", representative)).statusCode(422);
        recorded(representative, with(away, "deputy", UUID.randomUUID())).statusCode(400);
        OfficeApi.execute("update person set organization = 'WFP' where id = ?", AD_INTERIM);
        recorded(representative, with(away, "deputy", AD_INTERIM))
                .statusCode(422)
                .body("paragraphs", contains("An 22"));
        OfficeApi.execute("update person set organization = 'UN' where id = ?", AD_INTERIM);
        String id = recorded(head, with(away, "deputy", deputy))
                .statusCode(201)
                .extract()
                .path("id");

        get(deputy, "people?organization=UN&dutyStation=BIBJM").statusCode(403);
        at("2026-12-10T00:00:00Z");
        get(deputy, "people?organization=UN&dutyStation=BIBJM").statusCode(200);
        get(deputy, "office-holders?office=COUNTRY_REPRESENTATIVE&scope=organization:UN@BI")
                .body("items.basis.toSet()", equalTo(Set.of("APPOINTMENT", "DEPUTY")))
                .body(
                        "items.find { it.basis == 'DEPUTY' }.chain.holder",
                        contains(representative.toString(), deputy.toString()))
                .body("items.find { it.basis == 'DEPUTY' }.chain.instrument[1]", equalTo("DO/1"));
        at("2026-12-20T00:00:00Z");
        get(deputy, "people?organization=UN&dutyStation=BIBJM").statusCode(403);

        get(deputy, "absences/" + id).statusCode(200);
        get(OFFICIAL, "absences/" + id).statusCode(404);
        get(OFFICIAL, "absences?appointment=" + appointment).statusCode(404);
        get(representative, "absences?appointment=" + appointment).body("items.id", contains(id));
        theCopiesAgree(deputy);
    }

    @Test
    void absencesAreRecordedByTheHolderAndThoseAbove() {
        String official = official("SZ", "2026-06-01T00:00:00Z");
        Map<String, Object> away = absence(official, "2026-12-10T00:00:00Z", "2026-12-20T00:00:00Z");
        recorded(OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:LS"), away)
                .statusCode(403);
        recorded(OfficeFixture.holding(Office.EXECUTIVE_HEAD, "organization:UN"), away)
                .statusCode(403);
        recorded(OFFICIAL, with(away, "from", "2026-05-31T00:00:00Z")).statusCode(422);
        recorded(OFFICIAL, with(away, "until", "2026-12-10T00:00:00Z")).statusCode(400);
        recorded(OFFICIAL, with(away, "deputy", AD_INTERIM)).statusCode(422).body("paragraphs", contains("8(b)"));
        recorded(coordinator(), away).statusCode(201);
    }

    /** Any sequence of acts, some at the same moment: here and in the copies the same people have the same powers. */
    @Test
    void hereAndInTheCopiesTheSamePeopleHaveTheSamePowersWhateverHappened() throws Exception {
        UUID other = OfficeFixture.somebody("another official");
        UUID secretaryGeneral = secretaryGeneral();
        Random random = new Random(7);
        List<String> officials = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            adInterim("CR", "2027-01-02T00:00:00Z");
            for (int round = 0; round < 12; round++) {
                List<Callable<Integer>> acts = new ArrayList<>();
                for (int act = 0; act < 3; act++) {
                    Instant from = Instant.parse("2027-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(60)));
                    Instant to = from.plus(Duration.ofDays(1 + random.nextInt(12)));
                    UUID holder = random.nextBoolean() ? OFFICIAL : other;
                    if (act == 0 || officials.isEmpty()) {
                        Map<String, Object> body = with(
                                appointment("DESIGNATED_OFFICIAL", "country:CR", holder, from.toString()),
                                "validTo",
                                to.toString());
                        acts.add(() -> {
                            var answer = appoint(secretaryGeneral, body).extract();
                            if (answer.statusCode() == 201) {
                                synchronized (officials) {
                                    officials.add(answer.path("id"));
                                }
                            }
                            return answer.statusCode();
                        });
                    } else {
                        String official = officials.get(random.nextInt(officials.size()));
                        acts.add(() -> recorded(coordinator(), absence(official, from.toString(), to.toString()))
                                .extract()
                                .statusCode());
                    }
                }
                for (var answer : threads.invokeAll(acts)) {
                    assertThat(answer.get()).isIn(201, 409, 422);
                }
            }
        }
        assertThat(officials).isNotEmpty();
        theCopiesAgree(AD_INTERIM);
    }

    /** Replays the feed as the kit's follower does, and compares at every instant at which something changes. */
    private void theCopiesAgree(UUID person) {
        Map<UUID, HeldOfficeState> copies = new HashMap<>();
        OfficeApi.rows("select state from ledger where type like 'appointment.%' or type like 'delegation.%'"
                        + " order by occurred_at, position")
                .forEach(row -> {
                    HeldOfficeState state = read((String) row.get("state"));
                    copies.put(state.id(), state);
                });
        List<HeldOfficeState> ofPerson = copies.values().stream()
                .filter(copy -> copy.holder().equals(person))
                .toList();
        assertThat(ofPerson).isNotEmpty();
        ofPerson.stream()
                .flatMap(copy -> Stream.of(copy.validFrom(), copy.validTo()))
                .filter(Objects::nonNull)
                .flatMap(instant -> Stream.of(instant.minusMillis(1), instant))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(instant -> assertThat(
                                directory.heldBy(person, instant).await().atMost(Duration.ofSeconds(10)).stream()
                                        .map(held -> held.office() + " " + held.scope() + " "
                                                + held.chain().stream()
                                                        .map(link -> link.appointment())
                                                        .toList())
                                        .toList())
                        .as("powers at %s", instant)
                        .containsExactlyInAnyOrderElementsOf(ofPerson.stream()
                                .filter(copy -> !copy.validFrom().isAfter(instant)
                                        && (copy.validTo() == null
                                                || copy.validTo().isAfter(instant)))
                                .map(copy -> copy.office() + " " + copy.scope() + " "
                                        + copy.chain().stream()
                                                .map(link -> link.appointment())
                                                .toList())
                                .toList()));
    }

    private HeldOfficeState read(String state) {
        try {
            return json.readerFor(HeldOfficeState.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(state);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
