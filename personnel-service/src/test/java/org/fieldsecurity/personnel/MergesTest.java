package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.personnel.identity.rules.MergeRules;
import org.fieldsecurity.personnel.identity.rules.MergeRules.Candidate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two records of one person become one, and can be parted again (P10). */
@PersonnelTest
class MergesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final PeopleApi UNDP = PeopleApi.hr("UNDP");
    private static final PeopleApi UNICEF = PeopleApi.hr("UNICEF");
    private static final List<String> OWNED =
            List.of("assignment", "person_contact", "person_identifier", "sponsorship", "residency", "zone_stay");

    private static final String DAY = "select cast(acknowledged_at at time zone current_setting('TimeZone') as date)"
            + " as row from warden_acknowledgement where person = ?";

    @Inject
    SettableClock clock;

    private final PeopleApi coordinator = PeopleApi.person(OfficeFixture.holding(Office.COORDINATOR, "world"));
    private final PeopleApi focalPoint =
            PeopleApi.person(OfficeFixture.holding(Office.HQ_FOCAL_POINT, "organization:UNDP"));

    @BeforeEach
    void set() {
        clock.set(NOW);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @ParameterizedTest(name = "survivor merged {0} dependant {1}, merged {2} dependant {3} office {4}: allowed {5}")
    @CsvSource({
        "false, false, false, false, false, true",
        "false, true, false, true, false, true",
        "true, false, false, false, false, false",
        "false, false, true, false, false, false",
        "false, true, false, false, false, false",
        "false, false, false, true, false, false",
        "false, false, false, false, true, false",
    })
    void P10whichRecordsMayBecomeOne(
            boolean survivorMerged,
            boolean survivorDependant,
            boolean merged,
            boolean dependant,
            boolean office,
            boolean allowed) {
        UUID other = UUID.randomUUID();
        Candidate survivor =
                new Candidate(UUID.randomUUID(), survivorMerged ? other : null, survivorDependant ? other : null, true);
        Candidate second = new Candidate(UUID.randomUUID(), merged ? other : null, dependant ? other : null, office);
        assertThat(MergeRules.refusal(survivor, second).isEmpty()).isEqualTo(allowed);
        assertThat(MergeRules.refusal(survivor, survivor)).isPresent();
    }

    @ParameterizedTest(name = "made with {0} days, after {1}: undoable {2}")
    @CsvSource({
        "30, PT0S, true",
        "30, PT719H59M59S, true",
        "30, PT720H, false",
        "1, PT23H59M59S, true",
        "1, PT24H, false",
    })
    void P10undoingEndsAtAnInstant(int days, Duration after, boolean undoable) {
        assertThat(MergeRules.isUndoable(MergeRules.undoableUntil(NOW, days), NOW.plus(after)))
                .isEqualTo(undoable);
    }

    @Test
    void P10everythingMovesAndIsPutBackExactly() throws SQLException {
        Pair pair = fullPair();
        Map<String, Object> before = everything(pair);
        String merge = merge(pair, focalPoint)
                .statusCode(201)
                .body("undoableUntil", equalTo("2026-12-02T08:00:00Z"))
                .body("moves.findAll { it.kind == 'ASSIGNMENT' }.moved", contains(true, false))
                .extract()
                .path("id");

        UNDP.get("people/" + pair.merged).statusCode(200).body("mergedInto", equalTo(pair.survivor.toString()));
        UNDP.get("people/" + pair.survivor).body("mergedInto", nullValue());
        UNDP.get("people/" + pair.survivor + "/assignments")
                .body("items.dutyStation", contains("KENBO", "CHGVA", "CDGOM"))
                .body("items.assignedFrom", contains("2027-01-01", "2026-01-01", "2025-01-01"));
        UNDP.get("people/" + pair.survivor).body("dutyStation", equalTo("KENBO"));
        UNDP.get("people/" + pair.merged + "/assignments").body("items.size()", equalTo(0));
        UNDP.get("people/" + pair.survivor + "/contacts")
                .body("contacts.value", contains("+41220000011", "+41220000012", "Guard post"));
        UNDP.get("people/" + pair.survivor + "/identifiers").body("identifiers.size()", equalTo(2));
        UNDP.get("people/" + pair.survivor + "/dependants").body("items.id", contains(pair.child.toString()));
        UNDP.get("people?organization=UNDP&limit=200&cursor=" + "")
                .body("items.id", not(hasItem(pair.merged.toString())));
        focalPoint.get("merges/" + merge).statusCode(200).body("merged", equalTo(pair.merged.toString()));
        assertThat(types(pair.merged)).contains("person.merged");
        assertThat(types(pair.survivor)).contains("person.merged");

        UNDP.put(
                        "people/" + pair.survivor + "/contacts",
                        "people/" + pair.survivor,
                        Map.of(
                                "contacts",
                                List.of(Map.of("kind", "OTHER", "value", "New guard post", "time", "ALWAYS"))))
                .statusCode(200);
        focalPoint
                .post("merges/" + merge + "/undoing", "merges/" + merge, Map.of("reason", "Twins"))
                .statusCode(200)
                .body("undoneAt", equalTo("2026-11-02T08:00:00Z"));
        Map<String, Object> after = everything(pair);
        before.remove("person_contact of " + pair.survivor);
        assertThat(after.remove("person_contact of " + pair.survivor).toString())
                .contains("New guard post");
        assertThat(after).isEqualTo(before);
        assertThat(types(pair.merged)).endsWith("person.merged", "person.separated");
        assertThat(types(pair.survivor)).endsWith("person.merged", "person.separated");
        focalPoint
                .post("merges/" + merge + "/undoing", "merges/" + merge, Map.of("reason", "Twins"))
                .statusCode(409);
        merge(pair, focalPoint).statusCode(201);
    }

    @Test
    void P10aMergedRecordIsNotChangedAnyMore() {
        Pair pair = pair();
        merge(pair, coordinator).statusCode(201);
        String merged = "people/" + pair.merged;
        UNDP.put(merged + "/contacts", merged, Map.of("contacts", List.of())).statusCode(409);
        UNDP.post(
                        merged + "/assignments",
                        Map.of("organization", "UNDP", "dutyStation", "KENBO", "assignedFrom", "2030-01-01"))
                .statusCode(409)
                .body("detail", containsString("mergedInto"));
        UNDP.get(merged + "/coverage").body("reason", equalTo("MERGED")).body("covered", equalTo(false));
        UUID third = UNDP.register("UNDP", Map.of());
        merge(new Pair(third, pair.merged, null), coordinator).statusCode(422).body("rules", contains("P10"));
        merge(new Pair(pair.merged, third, null), coordinator).statusCode(422);
        PeopleApi.person(pair.merged).get(merged).statusCode(200);
    }

    @Test
    void P10undoingIsRefusedAfterTheDaysOfThePolicy() {
        Pair pair = pair();
        String merge = merge(pair, coordinator).statusCode(201).extract().path("id");
        String path = "merges/" + merge;
        clock.set(NOW.plus(Duration.ofDays(30)));
        coordinator.post(path + "/undoing", path, Map.of("reason", "Late")).statusCode(409);
        clock.set(NOW.plus(Duration.ofDays(30)).minusSeconds(1));
        coordinator.post(path + "/undoing", path, Map.of("reason", "In time")).statusCode(200);
    }

    @ParameterizedTest(name = "survivor''s of {0} in {1}, the other''s of 2026-03-01: moves {2}")
    @CsvSource({
        ", , true",
        "2026-02-01, CH/merging, true",
        "2026-03-01, CH/merging, false",
        "2026-04-01, CH/merging, false",
        "2026-02-01, CH/merging-home, false",
    })
    void P10theLaterAcknowledgementOfWardensStandsAndComesBack(
            @Nullable String own, @Nullable String zone, boolean moves) throws SQLException {
        zone();
        RosterFixture.zone("CH/merging-home", "CHGVA");
        Pair pair = pair();
        RosterFixture.lives(
                pair.survivor,
                RosterFixture.residence("CHGVA", "1 Merging", "CH/merging-home"),
                "2026-01-01T00:00:00Z",
                null);
        if (own != null) {
            acknowledge(pair.survivor, zone, own);
        }
        acknowledge(pair.merged, "CH/merging", "2026-03-01");
        List<String> before = acknowledged(pair);
        String merge = merge(pair, coordinator)
                .statusCode(201)
                .body("moves.find { it.kind == 'WARDEN_ACKNOWLEDGEMENT' }.moved", equalTo(moves))
                .extract()
                .path("id");
        assertThat(rows(DAY, pair.survivor)).containsExactly(moves ? "2026-03-01" : own);

        coordinator
                .post("merges/" + merge + "/undoing", "merges/" + merge, Map.of("reason", "Twins"))
                .statusCode(200);
        assertThat(acknowledged(pair)).isEqualTo(before);
    }

    @Test
    void P10whatWasAcknowledgedAfterTheMergeStaysWithTheSurvivor() throws SQLException {
        zone();
        Pair pair = pair();
        acknowledge(pair.survivor, "CH/merging", "2026-02-01");
        acknowledge(pair.merged, "CH/merging", "2026-03-01");
        String merge = merge(pair, coordinator).statusCode(201).extract().path("id");
        database()
                .execute(
                        "update warden_acknowledgement set acknowledged_at = timestamptz '2026-10-01' where person = ?",
                        pair.survivor);
        coordinator
                .post("merges/" + merge + "/undoing", "merges/" + merge, Map.of("reason", "Twins"))
                .statusCode(200);
        assertThat(rows(DAY, pair.survivor)).containsExactly("2026-10-01");
        assertThat(rows(DAY, pair.merged)).containsExactly("2026-03-01");
    }

    private static void acknowledge(UUID person, String zone, String day) throws SQLException {
        database()
                .execute(
                        "insert into warden_acknowledgement (person, version, zone, wardens, acknowledged_at)"
                                + " values (?, 0, ?, array[gen_random_uuid()], cast(? as timestamptz))",
                        person,
                        zone,
                        day);
    }

    private static List<String> acknowledged(Pair pair) throws SQLException {
        String all = "select to_jsonb(t) - 'version' as row from warden_acknowledgement t where person = ?";
        List<String> rows = new ArrayList<>(rows(all, pair.survivor));
        rows.addAll(rows(all, pair.merged));
        return rows;
    }

    @Test
    void P10mergesAreUndoneInTheReverseOrder() {
        Pair first = pair();
        String inner = merge(first, coordinator).statusCode(201).extract().path("id");
        Pair second = new Pair(
                UNDP.register("UNDP", Map.of("assignedFrom", "2020-01-01", "assignedUntil", "2020-12-31")),
                first.survivor,
                null);
        String outer = merge(second, coordinator).statusCode(201).extract().path("id");
        coordinator
                .post("merges/" + inner + "/undoing", "merges/" + inner, Map.of("reason", "Wrong"))
                .statusCode(409);
        coordinator
                .post("merges/" + outer + "/undoing", "merges/" + outer, Map.of("reason", "Wrong"))
                .statusCode(200);
        coordinator
                .post("merges/" + inner + "/undoing", "merges/" + inner, Map.of("reason", "Wrong"))
                .statusCode(200);
    }

    @Test
    void P10aRecordThatHoldsAnOfficeSurvives() {
        UUID official = OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:AD");
        UUID other = UNDP.register("UNDP", Map.of());
        merge(new Pair(other, official, null), coordinator).statusCode(422).body("rules", contains("P10"));
        merge(new Pair(official, other, null), coordinator).statusCode(201);
    }

    @Test
    void bothVersionsMustBeThoseThatWereRead() {
        Pair pair = pair();
        Map<String, Object> body = body(pair);
        body.put("mergedVersion", 7);
        coordinator.post("merges", body).statusCode(412);
        body.put("mergedVersion", 0);
        body.put("survivorVersion", 7);
        coordinator.post("merges", body).statusCode(412);
        body.remove("survivorVersion");
        coordinator.post("merges", body).statusCode(400).body("errors.pointer", contains("/survivorVersion"));
    }

    @Test
    void ofTwoMergesAtTheSameMomentOneWins() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int attempt = 0; attempt < 5; attempt++) {
                Pair pair = pair();
                Map<String, Object> there = body(pair);
                Map<String, Object> back = body(pair.reversed());
                List<Callable<Integer>> both = List.of(
                        () -> coordinator
                                .request()
                                .body(there)
                                .post(PeopleApi.BASE + "merges")
                                .statusCode(),
                        () -> focalPoint
                                .request()
                                .body(back)
                                .post(PeopleApi.BASE + "merges")
                                .statusCode());
                List<Integer> statuses = new ArrayList<>();
                for (var answer : threads.invokeAll(both)) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsOnlyOnce(201).containsAnyOf(409, 412, 422);
            }
        }
    }

    @Test
    void aSuspicionIsSettledByTheMergeAndOpenAgainAfterwards() {
        String mail = UUID.randomUUID() + "@example.org";
        UUID one = UNDP.register(
                "UNDP", Map.of("email", mail, "assignedFrom", "2024-01-01", "assignedUntil", "2024-12-31"));
        UUID other = UNDP.register("UNDP", Map.of("email", mail));
        String find = "items.find { it.records.any { r -> r.person == '" + one + "' } }.state";
        String list = "suspected-duplicates?organization=UNDP&limit=200&state=";
        coordinator.get(list + "OPEN").body(find, equalTo("OPEN"));
        String merge = merge(new Pair(other, one, null), coordinator)
                .statusCode(201)
                .extract()
                .path("id");
        coordinator.get(list + "MERGED").body(find, equalTo("MERGED"));
        coordinator
                .post("merges/" + merge + "/undoing", "merges/" + merge, Map.of("reason", "Father and son"))
                .statusCode(200);
        coordinator.get(list + "OPEN").body(find, equalTo("OPEN"));
    }

    @Test
    void nobodyElseMergesOrSees() {
        Pair pair = pair();
        UUID foreign = UNICEF.register("UNICEF", Map.of());
        merge(new Pair(pair.survivor, foreign, null), focalPoint)
                .statusCode(400)
                .body("errors.pointer", contains("/merged"));
        UNDP.post("merges", body(pair)).statusCode(403);
        new PeopleApi(Tokens.reporting()).post("merges", body(pair)).statusCode(403);
        PeopleApi.person(pair.survivor).post("merges", body(pair)).statusCode(403);
        PeopleApi other = PeopleApi.person(OfficeFixture.holding(Office.HQ_FOCAL_POINT, "organization:UNICEF"));
        other.post("merges", body(pair)).statusCode(400);
        String merge = merge(pair, focalPoint).statusCode(201).extract().path("id");
        other.get("merges/" + merge).statusCode(404);
        other.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "Mine"))
                .post(PeopleApi.BASE + "merges/" + merge + "/undoing")
                .then()
                .statusCode(404);
        merge(new Pair(foreign, UNDP.register("UNDP", Map.of()), null), coordinator)
                .statusCode(201);
    }

    private record Pair(UUID survivor, UUID merged, UUID child) {

        Pair reversed() {
            UUID second = survivor;
            return new Pair(merged, second, child);
        }
    }

    private static Pair pair() {
        return new Pair(
                UNDP.register("UNDP", Map.of()),
                UNDP.register("UNDP", Map.of("assignedFrom", "2025-01-01", "assignedUntil", "2025-12-31")),
                null);
    }

    /** Two records with something of every kind, some of it against each other. */
    private static Pair fullPair() throws SQLException {
        UUID survivor = UNDP.register(
                "UNDP",
                Map.of(
                        "assignedUntil",
                        "2026-12-31",
                        "employeeNumber",
                        "N-" + UUID.randomUUID().toString().substring(0, 8)));
        UUID merged = UNDP.register(
                "UNDP", Map.of("dutyStation", "CDGOM", "assignedFrom", "2025-01-01", "assignedUntil", "2025-12-31"));
        UUID child = UNDP.registerDependant(merged, Map.of("relationship", "CHILD"));
        assign(merged, "CHGVA", "2026-06-01", "2026-12-31");
        assign(survivor, "KENBO", "2027-01-01", null);
        contacts(survivor, "MOBILE", "+41220000011", "HOME", "+41220000012");
        contacts(merged, "HOME", "+41220000012", "OTHER", "Guard post");
        identifier(survivor, "BADGE");
        identifier(merged, "INDEX_NUMBER");
        zone();
        stay(survivor, "2026-11-01T00:00:00Z", "2026-11-10T00:00:00Z");
        stay(merged, "2026-11-05T00:00:00Z", "2026-11-06T00:00:00Z");
        stay(merged, "2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z");
        return new Pair(survivor, merged, child);
    }

    private static void assign(UUID person, String dutyStation, String from, String until) {
        Map<String, Object> body =
                new HashMap<>(Map.of("organization", "UNDP", "dutyStation", dutyStation, "assignedFrom", from));
        if (until != null) {
            body.put("assignedUntil", until);
        }
        UNDP.post("people/" + person + "/assignments", body).statusCode(201);
    }

    private static void contacts(UUID person, String kind, String value, String otherKind, String otherValue) {
        UNDP.put(
                        "people/" + person + "/contacts",
                        "people/" + person,
                        Map.of(
                                "contacts",
                                List.of(
                                        Map.of("kind", kind, "value", value, "time", "ALWAYS"),
                                        Map.of("kind", otherKind, "value", otherValue, "time", "ALWAYS"))))
                .statusCode(200);
    }

    private static void identifier(UUID person, String scheme) {
        UNDP.put(
                        "people/" + person + "/identifiers",
                        "people/" + person,
                        Map.of("identifiers", List.of(Map.of("scheme", scheme, "value", person.toString()))))
                .statusCode(200);
    }

    private static void zone() throws SQLException {
        database()
                .execute(
                        "insert into zone (code, version, duty_station, name, boundary) values ('CH/merging', 0, 'CHGVA',"
                                + " 'Merging', 'By the lake') on conflict do nothing");
    }

    private static void stay(UUID person, String from, String to) throws SQLException {
        database()
                .execute(
                        "insert into zone_stay (id, version, person, zone, accommodation, contact_name, contact_phone,"
                                + " valid_from, valid_to) values (gen_random_uuid(), 0, ?, 'CH/merging', 'Inn', 'Ada',"
                                + " '+41220000000', cast(? as timestamptz), cast(? as timestamptz))",
                        person,
                        from,
                        to);
    }

    /** Every row of both records but for their versions, as the database has it. */
    private static Map<String, Object> everything(Pair pair) throws SQLException {
        Map<String, Object> all = new TreeMap<>();
        for (UUID person : List.of(pair.survivor, pair.merged)) {
            for (String table : OWNED) {
                all.put(
                        table + " of " + person,
                        rows(
                                "select to_jsonb(t) - 'version' as row from " + table
                                        + " t where person = ? order by id",
                                person));
            }
            all.put(
                    "person " + person,
                    rows("select to_jsonb(t) - 'version' as row from person t where id = ?", person));
        }
        all.put("child", rows("select to_jsonb(t) - 'version' as row from person t where id = ?", pair.child));
        return all;
    }

    private static List<String> rows(String sql, UUID parameter) throws SQLException {
        return database().query(sql, parameter).stream()
                .map(row -> String.valueOf(row.get("row")))
                .toList();
    }

    private ValidatableResponse merge(Pair pair, PeopleApi official) {
        return official.post("merges", body(pair));
    }

    private Map<String, Object> body(Pair pair) {
        Map<String, Object> body = new HashMap<>();
        body.put("survivor", pair.survivor);
        body.put("survivorVersion", version(pair.survivor));
        body.put("merged", pair.merged);
        body.put("mergedVersion", version(pair.merged));
        body.put("reason", "Same laissez-passer");
        return body;
    }

    private static int version(UUID person) {
        try {
            return database().value(Integer.class, "select version from person where id = ?", person);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> types(UUID subject) throws SQLException {
        return database()
                .query(
                        "select type from ledger where subject = ? and subject_type = 'person' order by sequence",
                        subject.toString())
                .stream()
                .map(row -> String.valueOf(row.get("type")))
                .toList();
    }

    private static DatabaseRole database() {
        return TestDatabase.of("personnel").runtime();
    }
}
