package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
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
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.personnel.roster.ListObligations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who states when that a list is right, what changed since, and what is overdue (P3). */
@PersonnelTest
class ListAttestationsTest {

    private static final String V1 = "/personnel/v1/";
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final UUID COORDINATOR = OfficeFixture.holding(Office.COORDINATOR, "world");

    @Inject
    SettableClock clock;

    @Inject
    ListObligations obligations;

    @BeforeEach
    void beginInJune() {
        clock.set(NOW);
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private static ValidatableResponse get(UUID caller, String path) {
        return given().auth().oauth2(Tokens.person(caller)).get(V1 + path).then();
    }

    private static String digest(UUID caller, String scope, Instant at) {
        return get(caller, "lists/summary?scope=" + scope + "&at=" + at)
                .statusCode(200)
                .extract()
                .path("digest");
    }

    private static ValidatableResponse attest(UUID caller, String scope, Instant asOf, String digest) {
        return given().auth()
                .oauth2(Tokens.person(caller))
                .contentType(ContentType.JSON)
                .body(Map.of("scope", scope, "asOf", asOf.toString(), "digest", digest))
                .post(V1 + "list-attestations")
                .then();
    }

    private static ValidatableResponse attest(UUID caller, String scope, Instant asOf) {
        return attest(caller, scope, asOf, digest(caller, scope, asOf));
    }

    private void refresh() {
        obligations.refresh().await().atMost(Duration.ofSeconds(30));
    }

    private List<String> due(String scope) {
        List<String> due = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = get(COORDINATOR, "list-attestations/due?limit=200&scope=" + scope + "&cursor=" + cursor)
                    .statusCode(200)
                    .extract();
            due.addAll(page.path("items.scope"));
            cursor = page.path("nextCursor");
        }
        return due;
    }

    @Test
    void P3theDigestIsThatOfTheSortedIds() throws NoSuchAlgorithmException {
        String zone = RosterFixture.zone("ML/digest", "MLGAQ");
        UUID home = RosterFixture.residence("MLGAQ", "1 Digest Road", "ML/digest");
        UUID warden = OfficeFixture.holding(Office.WARDEN, zone);
        assertThat(digest(warden, zone, NOW)).isEqualTo(sha256(""));
        UUID staff = RosterFixture.personnel("A", "UNDP", "MLGAQ", "2026-01-01", null);
        UUID child = RosterFixture.dependant("B", staff, "UNDP", "MLGAQ", "2026-01-01", null);
        UUID visitor = RosterFixture.personnel("C", "UNDP", "MLBKO", "2026-01-01", null);
        RosterFixture.lives(staff, home, "2026-01-01T00:00:00Z", null);
        RosterFixture.lives(child, home, "2026-01-01T00:00:00Z", null);
        RosterFixture.stays(visitor, "ML/digest", "2026-05-01T00:00:00Z", "2026-07-01T00:00:00Z");
        String ids = List.of(staff, child).stream()
                .map(UUID::toString)
                .sorted()
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
        get(warden, "lists/summary?scope=" + zone)
                .statusCode(200)
                .body("personnel", equalTo(1))
                .body("dependants", equalTo(1))
                .body("visitors", equalTo(1))
                .body("digest", equalTo(sha256(ids)))
                .body("$", not(hasItem("lastAttestation")));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0} of {1} attests {2}: {3}")
    @CsvSource({
        "COUNTRY_REPRESENTATIVE, organization:UNFPA@ML, organization:UNFPA@ML, 201",
        "COUNTRY_SECURITY_FOCAL_POINT, organization:UNFPA@ML, organization:UNFPA@ML, 201",
        "COUNTRY_REPRESENTATIVE, organization:WHO@ML, organization:UNFPA@ML, 403",
        "COUNTRY_REPRESENTATIVE, organization:UNFPA@TD, organization:UNFPA@ML, 403",
        "SECURITY_OFFICER, duty-station:MLTOM, duty-station:MLTOM, 201",
        "SECURITY_OFFICER, country:ML, duty-station:MLTOM, 201",
        "SECURITY_OFFICER, duty-station:MLGAQ, duty-station:MLTOM, 403",
        "SECURITY_ASSISTANT, duty-station:MLTOM, duty-station:MLTOM, 201",
        "AREA_COORDINATOR, area:ML/north, area:ML/north, 201",
        "AREA_COORDINATOR, area:ML/south, area:ML/north, 403",
        "WARDEN, zone:ML/attested, zone:ML/attested, 201",
        "WARDEN, zone:ML/other, zone:ML/attested, 403",
        // an office of the place reads the list, and doesn't attest it
        "SECURITY_OFFICER, duty-station:MLTOM, zone:ML/attested, 403",
        "SECURITY_OFFICER, country:ML, organization:UNFPA@ML, 403",
        "WARDEN, zone:ML/attested, duty-station:MLTOM, 403",
        "SECURITY_OFFICER, country:ML, country:ML, 422",
    })
    void P3eachListIsAttestedByTheOfficeThatKeepsIt(Office office, String held, String scope, int status) {
        RosterFixture.zone("ML/attested", "MLTOM");
        RosterFixture.zone("ML/other", "MLTOM");
        RosterFixture.area("ML/north", "MLTOM", "MLGAQ");
        RosterFixture.area("ML/south");
        UUID caller = OfficeFixture.holding(office, held);
        clock.advance(Duration.ofSeconds(1 + office.ordinal() * 60L + Math.abs(held.hashCode() % 50)));
        attest(caller, scope, clock.instant(), digest(COORDINATOR, scope, clock.instant()))
                .statusCode(status);
    }

    @Test
    void P3anAttestationSaysWhatWasAttestedByWhomAndWhenItIsDueAgain() {
        String scope = "organization:FAO@ML";
        UUID staff = RosterFixture.personnel("A", "FAO", "MLGAQ", "2026-01-01", null);
        RosterFixture.dependant("B", staff, "FAO", "MLGAQ", "2026-01-01", null);
        UUID representative = OfficeFixture.holding(Office.COUNTRY_REPRESENTATIVE, scope);
        Instant asOf = NOW.minus(Duration.ofDays(2));
        String id = attest(representative, scope, asOf)
                .statusCode(201)
                .header("Location", startsWith(V1 + "list-attestations/"))
                .body("personnel", equalTo(1))
                .body("dependants", equalTo(1))
                .body("asOf", equalTo(asOf.toString()))
                .body("attestedAt", equalTo(NOW.toString()))
                .body("dueAgainOn", equalTo("2026-08-28"))
                .body("signature.basis", equalTo("COUNTRY_REPRESENTATIVE"))
                .body("signature.actor", equalTo("person:" + representative))
                .extract()
                .path("id");
        get(representative, "list-attestations/" + id).statusCode(200).body("scope", equalTo(scope));
        get(OfficeFixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:WHO@ML"), "list-attestations/" + id)
                .statusCode(404);
        get(representative, "list-attestations?scope=" + scope).body("items.id", contains(id));
        get(representative, "lists/summary?scope=" + scope).body("lastAttestation.id", equalTo(id));
        assertThat(RosterFixture.query(
                        "select type, authority from ledger where subject_type = 'list-attestation' and subject = ?",
                        id))
                .singleElement()
                .satisfies(row -> assertThat(row.get("type")).isEqualTo("list-attestation.attested"))
                .satisfies(
                        row -> assertThat(String.valueOf(row.get("authority"))).contains("COUNTRY_REPRESENTATIVE"));
    }

    @Test
    void P3aListIsAttestedAsItWasReadAndNeverBackwards() {
        String zone = RosterFixture.zone("ML/read", "MLGAQ");
        UUID home = RosterFixture.residence("MLGAQ", "1 Read Road", "ML/read");
        UUID warden = OfficeFixture.holding(Office.WARDEN, zone);
        String digest = digest(warden, zone, NOW);
        UUID person = RosterFixture.personnel("A", "UNDP", "MLGAQ", "2026-01-01", null);
        RosterFixture.lives(person, home, "2026-05-01T00:00:00Z", null);
        attest(warden, zone, NOW, digest)
                .statusCode(422)
                .body("rules", contains("P3"))
                .body("paragraphs", hasItem("16(d)"));
        attest(warden, zone, NOW.plusSeconds(1)).statusCode(422);
        attest(warden, zone, NOW).statusCode(201);
        attest(warden, zone, NOW).statusCode(422);
        attest(warden, zone, NOW.minusSeconds(1)).statusCode(422);
        clock.advance(Duration.ofDays(1));
        attest(warden, zone, clock.instant()).statusCode(201);
        get(warden, "list-attestations?scope=" + zone + "&limit=1")
                .body("items.asOf", contains("2026-06-02T12:00:00Z"));
    }

    @Test
    void P3ofManyAttestationsOfOneListAtTheSameMomentOneIsKept() throws Exception {
        String zone = RosterFixture.zone("ML/race", "MLGAQ");
        UUID warden = OfficeFixture.holding(Office.WARDEN, zone);
        String digest = digest(warden, zone, NOW);
        Callable<Integer> attempt =
                () -> attest(warden, zone, NOW, digest).extract().statusCode();
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(Collections.nCopies(8, attempt))) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409, 422);
    }

    @Test
    void P3whatChangedSinceTheLastAttestationSaysWhoAndSinceWhen() {
        UUID officer = OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:NENIM");
        String scope = "duty-station:NENIM";
        UUID stayed = RosterFixture.personnel("Stayed", "UNDP", "NENIM", "2026-01-01", null);
        UUID left = RosterFixture.personnel("Left", "UNDP", "NENIM", "2026-01-01", "2026-06-10");
        UUID movedOut = RosterFixture.personnel("MovedOut", "UNDP", "NENIM", "2026-01-01", "2026-06-14");
        RosterFixture.assignment(movedOut, "UNDP", "MLBKO", "LOCAL_STAFF", "2026-06-15", null);
        UUID changed = RosterFixture.personnel("Changed", "UNDP", "NENIM", "2026-01-01", "2026-06-19");
        RosterFixture.assignment(changed, "WFP", "NENIM", "INTERNATIONAL_STAFF", "2026-06-20", null);
        UUID movedIn = RosterFixture.personnel("MovedIn", "UNDP", "MLBKO", "2026-01-01", "2026-06-24");
        RosterFixture.assignment(movedIn, "UNDP", "NENIM", "LOCAL_STAFF", "2026-06-25", null);
        UUID joined = RosterFixture.personnel("Joined", "UNDP", "NENIM", "2026-06-28", null);
        UUID cameAndWent = RosterFixture.personnel("CameAndWent", "UNDP", "NENIM", "2026-06-05", "2026-06-07");
        UUID partner = RosterFixture.personnel("Partner", "IOM", "NENIM", "2026-01-01", null);

        get(officer, "lists/changes?scope=" + scope)
                .statusCode(200)
                .body("items.change", everyItem(equalTo("JOINED")))
                .body("items.person", hasItem(stayed.toString()));
        attest(officer, scope, NOW).statusCode(201);
        get(officer, "lists/changes?scope=" + scope).body("items", empty());
        RosterFixture.memorandum("IOM", "NE", "2026-06-29", null);

        clock.set(Instant.parse("2026-07-01T00:00:00Z"));
        Map<String, String> seen = new HashMap<>();
        String cursor = "";
        while (cursor != null) {
            var page = get(officer, "lists/changes?limit=2&scope=" + scope + "&cursor=" + cursor)
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> items = page.path("items");
            items.forEach(item -> seen.put((String) item.get("person"), item.get("change") + " " + item.get("since")));
            cursor = page.path("nextCursor");
        }
        assertThat(seen)
                .containsOnly(
                        Map.entry(left.toString(), "LEFT 2026-06-11T00:00:00Z"),
                        Map.entry(movedOut.toString(), "MOVED_OUT 2026-06-15T00:00:00Z"),
                        Map.entry(changed.toString(), "CHANGED_ASSIGNMENT 2026-06-20T00:00:00Z"),
                        Map.entry(movedIn.toString(), "MOVED_IN 2026-06-25T00:00:00Z"),
                        Map.entry(joined.toString(), "JOINED 2026-06-28T00:00:00Z"),
                        Map.entry(partner.toString(), "JOINED 2026-06-29T00:00:00Z"))
                .doesNotContainKeys(stayed.toString(), cameAndWent.toString());
        get(officer, "lists/changes?scope=" + scope)
                .body("items.find { it.person == '" + changed + "' }.before.organization", equalTo("UNDP"))
                .body("items.find { it.person == '" + changed + "' }.after.organization", equalTo("WFP"));
        get(officer, "lists/changes?scope=" + scope + "&since=2026-06-06T12:00:00Z")
                .body("items.person", hasItem(cameAndWent.toString()));
    }

    @Test
    void P3whoMovesHouseMovesInAndOutOfZones() {
        String zone = RosterFixture.zone("NE/plateau", "NENIM");
        String next = RosterFixture.zone("NE/terminus", "NENIM");
        UUID home = RosterFixture.residence("NENIM", "1 Plateau", "NE/plateau");
        UUID other = RosterFixture.residence("NENIM", "2 Plateau", "NE/plateau");
        UUID away = RosterFixture.residence("NENIM", "1 Terminus", "NE/terminus");
        UUID mover = RosterFixture.personnel("Mover", "UNDP", "NENIM", "2026-01-01", null);
        RosterFixture.lives(mover, home, "2026-01-01T00:00:00Z", "2026-06-10T09:00:00Z");
        RosterFixture.lives(mover, away, "2026-06-10T09:00:00Z", null);
        UUID neighbour = RosterFixture.personnel("Neighbour", "UNDP", "NENIM", "2026-01-01", null);
        RosterFixture.lives(neighbour, home, "2026-01-01T00:00:00Z", "2026-06-10T09:00:00Z");
        RosterFixture.lives(neighbour, other, "2026-06-10T09:00:00Z", null);
        UUID official = OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:NE");
        clock.set(Instant.parse("2026-07-01T00:00:00Z"));
        get(official, "lists/changes?since=" + NOW + "&scope=" + zone)
                .body("items.person", contains(mover.toString()))
                .body("items.change", contains("MOVED_OUT"))
                .body("items.since", contains("2026-06-10T09:00:00Z"));
        get(official, "lists/changes?since=" + NOW + "&scope=" + next)
                .body("items.person", contains(mover.toString()))
                .body("items.change", contains("MOVED_IN"));
    }

    @Test
    void P3aListIsOwedFromItsFirstPersonsFirstDayAndOverdueAfterTheTerm() {
        String scope = "organization:ICAO@GM";
        UUID staff = RosterFixture.personnel("A", "ICAO", "GMBJL", "2026-03-01", null);
        clock.set(Instant.parse("2026-05-30T23:59:59Z"));
        refresh();
        assertThat(due("country:GM")).isEmpty();
        clock.set(Instant.parse("2026-05-31T00:00:00Z"));
        assertThat(due("country:GM")).containsExactly("duty-station:GMBJL", scope);
        assertThat(due("organization:ICAO")).contains(scope);
        assertThat(due(scope)).containsExactly(scope);
        assertThat(due("duty-station:GMBJL")).containsExactly("duty-station:GMBJL");
        assertThat(due("world")).contains("duty-station:GMBJL", scope);
        get(COORDINATOR, "list-attestations/due?scope=" + scope)
                .body("items.owedFrom", contains("2026-03-01"))
                .body("items.dueOn", contains("2026-05-30"));

        UUID representative = OfficeFixture.holding(Office.COUNTRY_REPRESENTATIVE, scope);
        attest(representative, scope, clock.instant()).statusCode(201);
        assertThat(due("country:GM")).containsExactly("duty-station:GMBJL");
        clock.set(Instant.parse("2026-08-29T23:59:59Z"));
        assertThat(due(scope)).isEmpty();
        clock.set(Instant.parse("2026-08-30T00:00:00Z"));
        assertThat(due(scope)).containsExactly(scope);
        get(COORDINATOR, "list-attestations/due?scope=" + scope)
                .body("items.lastAsOf", contains("2026-05-31T00:00:00Z"));

        RosterFixture.endAssignment(staff, "2026-08-30");
        refresh();
        assertThat(due(scope)).as("on the last day").containsExactly(scope);
        clock.set(Instant.parse("2026-08-31T00:00:00Z"));
        refresh();
        assertThat(due("country:GM")).isEmpty();
    }

    @Test
    void P3aZoneAndAnAreaOweTheirListsTooAndTheMeasuresCountThem() {
        String zone = RosterFixture.zone("ER/gejeret", "ERASM");
        String area = RosterFixture.area("ER/maekel", "ERASM");
        UUID home = RosterFixture.residence("ERASM", "1 Gejeret", "ER/gejeret");
        UUID first = RosterFixture.personnel("First", "UNDP", "ERASM", "2026-01-01", "2026-02-10");
        RosterFixture.lives(first, home, "2026-02-01T15:00:00Z", "2026-02-11T00:00:00Z");
        UUID second = RosterFixture.personnel("Second", "UNDP", "ERASM", "2026-01-01", null);
        RosterFixture.lives(second, home, "2026-02-11T00:00:00Z", null);
        refresh();
        get(COORDINATOR, "list-attestations/due?scope=" + zone).body("items.owedFrom", contains("2026-02-01"));
        assertThat(due("country:ER"))
                .containsExactlyInAnyOrder(zone, area, "duty-station:ERASM", "organization:UNDP@ER");
        assertThat(due(area)).containsExactlyInAnyOrder(zone, area, "duty-station:ERASM");
        UUID assistant = OfficeFixture.holding(Office.SECURITY_ASSISTANT, "duty-station:ERASM");
        measure("country:ER", "lists-attested-in-time", 0, 4);
        measure("country:ER", "duty-station-lists-attested-in-time", 0, 1);
        measure("country:ER", "duty-station-lists-kept-with-assistants", 0, 1);
        measure("country:ER", "area-lists-attested-in-time", 0, 1);
        measure("country:ER", "organization-lists-attested-in-time", 0, 1);
        measure("organization:UNDP@ER", "organization-lists-attested-in-time", 0, 1);
        attest(assistant, "duty-station:ERASM", NOW).statusCode(201);
        attest(OfficeFixture.holding(Office.AREA_COORDINATOR, area), area, NOW).statusCode(201);
        measure("country:ER", "lists-attested-in-time", 2, 4);
        measure("country:ER", "duty-station-lists-attested-in-time", 1, 1);
        measure("country:ER", "duty-station-lists-kept-with-assistants", 1, 1);
        measure("country:ER", "area-lists-attested-in-time", 1, 1);
        assertThat(due("country:ER")).containsExactlyInAnyOrder(zone, "organization:UNDP@ER");
    }

    @Test
    void P1aPartnersListIsOwedWhileItsMemorandumIsInForce() {
        RosterFixture.personnel("A", "IOM", "DJJIB", "2026-01-01", null);
        refresh();
        assertThat(due("country:DJ")).isEmpty();
        RosterFixture.memorandum("IOM", "DJ", "2026-02-01", "2026-12-31");
        refresh();
        get(COORDINATOR, "list-attestations/due?scope=organization:IOM@DJ")
                .body("items.owedFrom", contains("2026-02-01"));
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        refresh();
        assertThat(due("country:DJ")).isEmpty();
    }

    private static void measure(String scope, String id, int compliant, int total) {
        given().auth()
                .oauth2(Tokens.reporting())
                .get(V1 + "measures?scope=" + scope)
                .then()
                .statusCode(200)
                .body("find { it.id == '" + id + "' }.compliant", equalTo(compliant))
                .body("find { it.id == '" + id + "' }.total", equalTo(total));
    }
}
