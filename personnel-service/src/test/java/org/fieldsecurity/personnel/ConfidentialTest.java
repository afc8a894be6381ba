package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What few may read of a person (P9), and that each reading is recorded [10(o)]. */
@PersonnelTest
class ConfidentialTest {

    private static final PeopleApi UNDP = PeopleApi.hr("UNDP");
    private static final PeopleApi UNICEF = PeopleApi.hr("UNICEF");

    @Inject
    SettableClock clock;

    private final PeopleApi warden = PeopleApi.person(OfficeFixture.holding(Office.WARDEN, "zone:CH/restricted"));

    @BeforeEach
    void set() throws SQLException {
        clock.set(Instant.parse("2026-11-02T08:00:00Z"));
        for (String zone : List.of("restricted", "elsewhere", "printed")) {
            database()
                    .execute(
                            "insert into zone (code, version, duty_station, name, boundary)"
                                    + " values ('CH/' || ?, 0, 'CHGVA', 'Zone', 'By the lake') on conflict do nothing",
                            zone);
        }
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void P9onlyThePersonTheirWardenOfficerAndDesignatedOfficialRead() throws SQLException {
        UUID person = resident("CH/restricted");
        change(PeopleApi.person(person), person, Map.of("bloodType", "O_NEGATIVE"))
                .statusCode(200);
        read(PeopleApi.person(person), person).statusCode(200).body("bloodType", equalTo("O_NEGATIVE"));
        read(warden, person).statusCode(200);
        read(holder(Office.SECURITY_OFFICER, "duty-station:CHGVA"), person).statusCode(200);
        read(holder(Office.DESIGNATED_OFFICIAL, "country:CH"), person).statusCode(200);

        read(holder(Office.WARDEN, "zone:CH/elsewhere"), person).statusCode(404);
        read(holder(Office.SECURITY_OFFICER, "duty-station:KENBO"), person).statusCode(404);
        read(holder(Office.DESIGNATED_OFFICIAL, "country:KE"), person).statusCode(404);
        read(holder(Office.SECURITY_ASSISTANT, "duty-station:CHGVA"), person).statusCode(403);
        read(holder(Office.HQ_FOCAL_POINT, "organization:UNDP"), person).statusCode(403);
        read(holder(Office.COORDINATOR, "world"), person).statusCode(403);
        read(PeopleApi.person(OfficeFixture.somebody("stranger")), person).statusCode(404);
        read(UNDP, person).statusCode(403);
        read(UNICEF, person).statusCode(403);
        read(new PeopleApi(Tokens.reporting()), person).statusCode(403);
        given().get(PeopleApi.BASE + path(person)).then().statusCode(401);
    }

    @Test
    void P9aWardenReadsWhileThePersonLivesOrStaysInTheZone() throws SQLException {
        UUID visitor = UNDP.register("UNDP", Map.of("dutyStation", "KENBO"));
        read(warden, visitor).statusCode(404);
        database()
                .execute(
                        "insert into zone_stay (id, version, person, zone, accommodation, contact_name, contact_phone,"
                                + " valid_from, valid_to) values (gen_random_uuid(), 0, ?, 'CH/restricted', 'Inn', 'Ada',"
                                + " '+41220000000', timestamptz '2026-11-02T08:00:00Z', timestamptz"
                                + " '2026-11-04T08:00:00Z')",
                        visitor);
        read(warden, visitor).statusCode(200).body("$", anEmptyMap());
        read(holder(Office.SECURITY_OFFICER, "duty-station:CHGVA"), visitor).statusCode(200);
        clock.set(Instant.parse("2026-11-04T08:00:00Z"));
        read(warden, visitor).statusCode(404);
        read(holder(Office.SECURITY_OFFICER, "duty-station:CHGVA"), visitor).statusCode(404);
    }

    @Test
    void P9eachReadingIsRecordedAndThePersonSeesIt() throws SQLException {
        UUID person = resident("CH/restricted");
        change(UNDP, person, Map.of("bloodType", "AB_POSITIVE", "vehicleSeats", 3))
                .statusCode(200);
        read(warden, person).statusCode(200);
        read(PeopleApi.person(person), person).statusCode(200);
        assertThat(ledger(person))
                .containsExactly(
                        "confidential.changed ORGANIZATION_SYSTEM [BLOOD_TYPE, VEHICLE_SEATS]",
                        "confidential.read WARDEN [BLOOD_TYPE, VEHICLE_SEATS]",
                        "confidential.read SELF [BLOOD_TYPE, VEHICLE_SEATS]");
        PeopleApi.person(person)
                .get(path(person) + "/readings")
                .statusCode(200)
                .body("items.basis", contains("SELF", "WARDEN"))
                .body("items.scope", contains(nullValue(), equalTo("zone:CH/restricted")))
                .body("items.readAt", contains("2026-11-02T08:00:00Z", "2026-11-02T08:00:00Z"));
        String cursor = PeopleApi.person(person)
                .get(path(person) + "/readings?limit=1")
                .body("items.basis", contains("SELF"))
                .extract()
                .path("nextCursor");
        PeopleApi.person(person)
                .get(path(person) + "/readings?limit=1&cursor=" + cursor)
                .body("items.basis", contains("WARDEN"));
        warden.get(path(person) + "/readings").statusCode(404);
        holder(Office.SECURITY_OFFICER, "duty-station:CHGVA")
                .get(path(person) + "/readings")
                .statusCode(403);
        for (String change :
                List.of("update confidential_reading set basis = 'SELF'", "delete from confidential_reading")) {
            assertThatThrownBy(() -> database().execute(change)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void P9aPrintedListShowsWhatItsReaderMayReadAndRecordsEachReading() throws Exception {
        PeopleApi warden = holder(Office.WARDEN, "zone:CH/printed");
        UUID person = resident("CH/printed");
        UUID unreadable = resident("CH/printed");
        change(UNDP, unreadable, Map.of("bloodType", "O_POSITIVE")).statusCode(200);
        database().execute("update confidential_value set sealed = 'broken' where person = ?", unreadable);
        String needs = "Stairs only with help " + person;
        change(UNDP, person, Map.of("bloodType", "AB_NEGATIVE", "specialNeeds", needs, "medicalConditions", "Asthma"))
                .statusCode(200);
        assertThat(printed(holder(Office.SECURITY_ASSISTANT, "duty-station:CHGVA"), ""))
                .doesNotContain(needs, "AB−");
        assertThat(printed(warden, "&at=2026-11-01T08:00:00Z"))
                .contains("Rue 1")
                .doesNotContain(needs);
        assertThat(ledger(person)).hasSize(1);

        assertThat(printed(warden, "")).contains(needs, "AB−").doesNotContain("Asthma");
        assertThat(printed(holder(Office.DESIGNATED_OFFICIAL, "country:CH"), ""))
                .contains(needs);
        assertThat(ledger(person))
                .endsWith(
                        "confidential.read WARDEN [BLOOD_TYPE, SPECIAL_NEEDS]",
                        "confidential.read DESIGNATED_OFFICIAL [BLOOD_TYPE, SPECIAL_NEEDS]");
        PeopleApi.person(person)
                .get(path(person) + "/readings")
                .body("items.basis", contains("DESIGNATED_OFFICIAL", "WARDEN"));
    }

    private static String printed(PeopleApi reader, String more) throws IOException {
        byte[] pdf = reader.get("lists/pack?scope=zone:CH/printed" + more)
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void P9aReadingThatCantBeRecordedGivesNothingAway() throws SQLException {
        UUID person = resident("CH/restricted");
        change(UNDP, person, Map.of("specialNeeds", "Uses a wheelchair")).statusCode(200);
        TestDatabase.of("personnel").owner().execute("revoke insert on confidential_reading from personnel");
        try {
            read(warden, person).statusCode(500).body("specialNeeds", nullValue());
        } finally {
            TestDatabase.of("personnel").owner().execute("grant insert on confidential_reading to personnel");
        }
        read(warden, person).statusCode(200).body("specialNeeds", equalTo("Uses a wheelchair"));
        assertThat(ledger(person)).hasSize(2);
    }

    @Test
    void P9readersAtTheSameMomentAreAllAnsweredAndAllRecorded() throws Exception {
        UUID person = resident("CH/restricted");
        Callable<Integer> reading = () -> read(warden, person).extract().statusCode();
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(Collections.nCopies(24, reading))) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnly(200);
        assertThat(ledger(person)).hasSize(24);
    }

    @Test
    void P9onlyThePersonTheirOrganizationsSystemAndTheirWardenSet() throws SQLException {
        UUID person = resident("CH/restricted");
        Map<String, Object> change = Map.of("vehicleSeats", 4);
        change(PeopleApi.person(person), person, change).statusCode(200);
        change(UNDP, person, change).statusCode(200);
        change(warden, person, change).statusCode(200);
        change(UNICEF, person, change).statusCode(404);
        change(holder(Office.WARDEN, "zone:CH/elsewhere"), person, change).statusCode(404);
        change(holder(Office.SECURITY_OFFICER, "duty-station:CHGVA"), person, change)
                .statusCode(403);
        change(holder(Office.HQ_FOCAL_POINT, "organization:UNDP"), person, change)
                .statusCode(403);
        change(new PeopleApi(Tokens.reporting()), person, change).statusCode(403);
        UNDP.request().body(change).put(PeopleApi.BASE + path(person)).then().statusCode(428);
        UNDP.request()
                .header("If-Match", "\"0\"")
                .body(change)
                .put(PeopleApi.BASE + path(person))
                .then()
                .statusCode(412);
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsNamedIsTakenOut() throws SQLException {
        UUID person = resident("CH/restricted");
        change(UNDP, person, Map.of("bloodType", "A_NEGATIVE", "medicalConditions", "Asthma"))
                .statusCode(200)
                .body("fields", contains("BLOOD_TYPE", "MEDICAL_CONDITIONS"))
                .body("bloodType", nullValue());
        change(
                        UNDP,
                        person,
                        Map.of(
                                "nextOfKin",
                                List.of(Map.of("name", "Wanjirũ", "relationship", "Sister", "phone", "+254700000019")),
                                "removed",
                                List.of("MEDICAL_CONDITIONS")))
                .statusCode(200)
                .body("fields", contains("BLOOD_TYPE", "NEXT_OF_KIN"));
        read(warden, person)
                .header("Cache-Control", equalTo("no-store"))
                .body("bloodType", equalTo("A_NEGATIVE"))
                .body("medicalConditions", nullValue())
                .body("nextOfKin.name", contains("Wanjirũ"));
        change(UNDP, person, Map.of("vehicleSeats", 2, "removed", List.of("VEHICLE_SEATS")))
                .statusCode(400)
                .body("errors.pointer", contains("/removed"));
    }

    @Test
    void P9noValueIsFoundInAnyTableInTheFeedOrUnderAnIdempotencyKey() throws SQLException {
        UUID person = resident("CH/restricted");
        String secret = "Pollenallergie-" + UUID.randomUUID();
        String etag = UNDP.etag("people/" + person);
        UNDP.request()
                .header("If-Match", etag)
                .header("Idempotency-Key", "key-" + person)
                .body(Map.of(
                        "medicalConditions",
                        secret,
                        "nextOfKin",
                        List.of(Map.of("name", secret, "relationship", "Sister", "note", secret))))
                .put(PeopleApi.BASE + path(person))
                .then()
                .statusCode(200);
        warden.request()
                .header("Idempotency-Key", "key-" + person)
                .get(PeopleApi.BASE + path(person))
                .then()
                .statusCode(200)
                .body("medicalConditions", equalTo(secret))
                .body("nextOfKin[0].note", equalTo(secret));
        List<Map<String, Object>> tables = database()
                .query("select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE'");
        assertThat(tables).hasSizeGreaterThan(20);
        for (Map<String, Object> table : tables) {
            String name = String.valueOf(table.get("table_name"));
            String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(TestDatabase.of("personnel")
                            .owner()
                            .value(
                                    Long.class,
                                    "select count(*) from " + name
                                            + " t where strpos(cast(t as text), ?) > 0 or strpos(cast(t as text), ?) > 0",
                                    secret,
                                    hex))
                    .as(name)
                    .isZero();
        }
        assertThat(feed()).contains("confidential.read").doesNotContain(secret);
    }

    @Test
    void P9aValueThatIsPutIntoAnotherRowDoesNotOpen() throws SQLException {
        UUID one = resident("CH/restricted");
        UUID other = resident("CH/restricted");
        change(UNDP, one, Map.of("bloodType", "B_POSITIVE")).statusCode(200);
        change(UNDP, other, Map.of("bloodType", "B_NEGATIVE", "specialNeeds", "None known"))
                .statusCode(200);
        database()
                .execute(
                        "update confidential_value set sealed = (select sealed from confidential_value where person = ?"
                                + " and field = 'BLOOD_TYPE') where person = ? and field = 'BLOOD_TYPE'",
                        one,
                        other);
        read(warden, other).statusCode(500);
        read(warden, one).statusCode(200).body("bloodType", equalTo("B_POSITIVE"));
        assertThat(ledger(other)).hasSize(1);
    }

    @Test
    void P10whatOnlyTheMergedRecordHasIsCarriedOverAndGivenBack() throws SQLException {
        UUID survivor = resident("CH/restricted");
        UUID merged = UNDP.register("UNDP", Map.of("assignedFrom", "2025-01-01", "assignedUntil", "2025-12-31"));
        change(UNDP, survivor, Map.of("bloodType", "O_POSITIVE")).statusCode(200);
        change(UNDP, merged, Map.of("bloodType", "O_NEGATIVE", "specialNeeds", "Reads lips"))
                .statusCode(200);
        PeopleApi coordinator = holder(Office.COORDINATOR, "world");
        Map<String, Object> merge =
                new HashMap<>(Map.of("survivor", survivor, "merged", merged, "reason", "One person"));
        merge.put("survivorVersion", version(survivor));
        merge.put("mergedVersion", version(merged));
        String id = coordinator.post("merges", merge).statusCode(201).extract().path("id");
        read(warden, survivor).body("bloodType", equalTo("O_POSITIVE")).body("specialNeeds", equalTo("Reads lips"));
        read(PeopleApi.person(merged), merged).statusCode(409);
        coordinator
                .post("merges/" + id + "/undoing", "merges/" + id, Map.of("reason", "Two people"))
                .statusCode(200);
        read(warden, survivor).body("bloodType", equalTo("O_POSITIVE")).body("specialNeeds", nullValue());
        read(PeopleApi.person(merged), merged).statusCode(200).body("bloodType", equalTo("O_NEGATIVE"));
    }

    @Test
    void readingsOfRestrictedFieldsAreMeasuredByOffice() throws SQLException {
        UUID person = resident("CH/restricted");
        String world = "measures?scope=country:CH";
        PeopleApi tool = new PeopleApi(Tokens.reporting());
        long before = total(tool, world, "restricted-reads-by-warden");
        read(warden, person).statusCode(200);
        read(PeopleApi.person(person), person).statusCode(200);
        assertThat(total(tool, world, "restricted-reads-by-warden")).isEqualTo(before + 1);
        String all = "find { it.id == 'restricted-reads-under-authority' }";
        tool.get(world).body(all + ".paragraphs", contains("10(o)"));
        tool.get("measures?scope=zone:CH/restricted").body(all + ".total", not(equalTo(0)));
        long good = tool.get(world).extract().jsonPath().getLong(all + ".compliant");
        TestDatabase.of("personnel")
                .owner()
                .execute(
                        "insert into confidential_reading (id, person, read_at, reader, basis, organization, duty_station)"
                                + " values (gen_random_uuid(), ?, timestamptz '2026-02-01T00:00:00Z',"
                                + " 'person:nobody', 'WARDEN', 'UNDP', 'CHGVA')",
                        person);
        var after = tool.get(world).extract().jsonPath();
        assertThat(after.getLong(all + ".compliant")).isEqualTo(good);
        assertThat(after.getString(all + ".oldestGap")).isEqualTo("2026-02-01T00:00:00Z");
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        tool.get(world).body(all, nullValue());
    }

    private static long total(PeopleApi tool, String path, String id) {
        Object total = tool.get(path).statusCode(200).extract().path("find { it.id == '" + id + "' }?.total");
        return total == null ? 0 : ((Number) total).longValue();
    }

    private static UUID resident(String zone) throws SQLException {
        UUID person = UNDP.register("UNDP", Map.of());
        UUID home = UUID.randomUUID();
        database()
                .execute(
                        "insert into residence (id, version, duty_station, address, zone, placed_by)"
                                + " values (?, 0, 'CHGVA', 'Rue 1', ?, 'HAND')",
                        home,
                        zone);
        database()
                .execute(
                        "insert into residency (id, person, residence, zone, valid_from)"
                                + " values (gen_random_uuid(), ?, ?, ?, timestamptz '2026-01-01T00:00:00Z')",
                        person,
                        home,
                        zone);
        return person;
    }

    private static ValidatableResponse read(PeopleApi api, UUID person) {
        return api.get(path(person));
    }

    /** By somebody who may not see the person, and so not their ETag. */
    private static ValidatableResponse change(PeopleApi api, UUID person, Map<String, ?> change) throws SQLException {
        return api.request()
                .header("If-Match", "\"" + version(person) + "\"")
                .body(change)
                .put(PeopleApi.BASE + path(person))
                .then();
    }

    private static String path(UUID person) {
        return "people/" + person + "/confidential";
    }

    private static PeopleApi holder(Office office, String scope) {
        return PeopleApi.person(OfficeFixture.holding(office, scope));
    }

    private static int version(UUID person) throws SQLException {
        return database().value(Integer.class, "select version from person where id = ?", person);
    }

    private static List<String> ledger(UUID person) throws SQLException {
        return database()
                .query(
                        "select type, cast(authority as json) ->> 'basis' as basis, state from ledger"
                                + " where subject_type = 'confidential' and subject = ? order by sequence",
                        person.toString())
                .stream()
                .map(row -> row.get("type") + " " + row.get("basis") + " "
                        + JsonPath.from(String.valueOf(row.get("state"))).getList("fields"))
                .toList();
    }

    private static String feed() {
        StringBuilder all = new StringBuilder();
        String last = "";
        List<Map<String, Object>> batch;
        do {
            String text = given().auth()
                    .oauth2(Tokens.service("clearance-service"))
                    .get(PeopleApi.BASE + "feed?limit=1000" + last)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            batch = JsonPath.from(text).getList("$");
            all.append(text);
            last = batch.isEmpty() ? "" : "&lastEventId=" + batch.getLast().get("id");
        } while (!batch.isEmpty());
        return all.toString();
    }

    private static DatabaseRole database() {
        return TestDatabase.of("personnel").runtime();
    }
}
