package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.personnel.roster.rules.ShortCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists as of any instant (P3, P6), with the rules that say who counts (P1, P2, P4). */
@PersonnelTest
class ListsTest {

    private static final String V1 = "/personnel/v1/";
    private static final String STATION = "duty-station:TDAEH";
    private static final UUID OFFICIAL = OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:TD");

    private String mark;

    @BeforeEach
    void useNamesOfThisTestOnly() {
        mark = "M" + UUID.randomUUID().toString().substring(0, 8) + " ";
    }

    private static ValidatableResponse list(String token, String query) {
        return list("lists", token, query);
    }

    private static ValidatableResponse list(String path, String token, String query) {
        return given().auth().oauth2(token).get(V1 + path + "?" + query).then();
    }

    /** The names, of those whom this test made, on a list. */
    private List<String> names(String scope, String at) {
        return names("lists", scope, at);
    }

    private List<String> names(String path, String scope, String at) {
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = list(
                            path,
                            Tokens.person(OfficeFixture.holding(Office.COORDINATOR, "world")),
                            "scope=" + scope + "&at=" + at + "&limit=200&cursor=" + cursor)
                    .statusCode(200)
                    .extract();
            names.addAll(page.path("items.familyName"));
            cursor = page.path("nextCursor");
        }
        return names.stream()
                .filter(name -> name.startsWith(mark))
                .map(name -> name.substring(mark.length()))
                .toList();
    }

    @ParameterizedTest(name = "assigned from {0} until {1}: on the list at {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-01, 2026-03-31, 2026-02-28T23:59:59.999999Z, false",
                "2026-03-01, 2026-03-31, 2026-03-01T00:00:00Z, true",
                "2026-03-01, 2026-03-31, 2026-03-31T23:59:59.999999Z, true",
                "2026-03-01, 2026-03-31, 2026-04-01T00:00:00Z, false",
                "2026-03-01, 2026-03-01, 2026-03-01T12:00:00Z, true",
                "2026-03-01, -, 2040-01-01T00:00:00Z, true",
            })
    void P3anAssignmentCountsFromItsFirstDayToItsLast(String from, String until, String at, boolean listed) {
        RosterFixture.personnel(mark + "A", "UNDP", "TDAEH", from, until);
        for (String scope : List.of(STATION, "country:TD", "organization:UNDP", "organization:UNDP@TD")) {
            assertThat(names(scope, at)).as(scope).isEqualTo(listed ? List.of("A") : List.of());
        }
        assertThat(names("duty-station:TDBKR", at)).isEmpty();
        assertThat(names("organization:UNDP@ML", at)).isEmpty();
        assertThat(names("organization:WFP", at)).isEmpty();
    }

    @ParameterizedTest(name = "memorandum from {0} until {1}: on the list at {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-01, 2026-03-31, 2026-02-28T23:59:59Z, false",
                "2026-03-01, 2026-03-31, 2026-03-01T00:00:00Z, true",
                "2026-03-01, 2026-03-31, 2026-03-31T23:59:59Z, true",
                "2026-03-01, 2026-03-31, 2026-04-01T00:00:00Z, false",
                "2026-03-01, -, 2030-01-01T00:00:00Z, true",
            })
    void P1aPartnersPeopleCountWhileTheirMemorandumIsInForce(String from, String until, String at, boolean listed) {
        String partner = "NGO-" + mark.strip().substring(1).toUpperCase(Locale.ROOT);
        RosterFixture.executeAsOwner("insert into organization values (?, 'PARTNER', 'A partner')", partner);
        UUID staff = RosterFixture.personnel(mark + "A", partner, "TDAEH", "2026-01-01", null);
        RosterFixture.dependant(mark + "B", staff, partner, "TDAEH", "2026-01-01", null);
        assertThat(names(STATION, at)).isEmpty();
        RosterFixture.memorandum(partner, "ML", "2020-01-01", null);
        assertThat(names(STATION, at)).isEmpty();
        RosterFixture.memorandum(partner, "TD", from, until);
        assertThat(names(STATION, at)).isEqualTo(listed ? List.of("A", "B") : List.of());
        assertThat(names("organization:" + partner + "@TD", at)).isEqualTo(listed ? List.of("A", "B") : List.of());
    }

    @Test
    void P2aFamilyLeftBehindStaysOnTheListOfItsOwnPlace() {
        UUID staff = RosterFixture.personnel(mark + "Staff", "UNICEF", "TDAEH", "2026-01-01", "2026-05-31");
        RosterFixture.assignment(staff, "UNICEF", "MLGAQ", "LOCAL_STAFF", "2026-06-01", null);
        RosterFixture.dependant(mark + "Child", staff, "UNICEF", "TDAEH", "2026-01-01", null);
        assertThat(names(STATION, "2026-05-31T12:00:00Z")).containsExactly("Child", "Staff");
        assertThat(names(STATION, "2026-06-01T00:00:00Z")).containsExactly("Child");
        assertThat(names("duty-station:MLGAQ", "2026-06-01T00:00:00Z")).containsExactly("Staff");
        assertThat(names("organization:UNICEF", "2026-06-01T00:00:00Z")).containsExactly("Child", "Staff");
    }

    @ParameterizedTest(name = "home from {0} to {1}: in the zone at {2}: {3}")
    @CsvSource({
        "2026-03-01T10:00:00Z, 2026-03-02T10:00:00Z, 2026-03-01T09:59:59.999999Z, false",
        "2026-03-01T10:00:00Z, 2026-03-02T10:00:00Z, 2026-03-01T10:00:00Z, true",
        "2026-03-01T10:00:00Z, 2026-03-02T10:00:00Z, 2026-03-02T09:59:59.999999Z, true",
        "2026-03-01T10:00:00Z, 2026-03-02T10:00:00Z, 2026-03-02T10:00:00Z, false",
    })
    void P4whoLivesInAZoneIsOnItsList(String from, String to, String at, boolean listed) {
        String zone = RosterFixture.zone("TD/edges", "TDAEH");
        UUID home = RosterFixture.residence("TDAEH", "1 Edge Road", "TD/edges");
        UUID person = RosterFixture.personnel(mark + "A", "UNDP", "TDAEH", "2026-01-01", null);
        RosterFixture.lives(person, home, from, to);
        assertThat(names(zone, at)).isEqualTo(listed ? List.of("A") : List.of());
    }

    @Test
    void P4whoLivesInNoZoneIsListedAsSuchAndNobodyElse() {
        RosterFixture.zone("TD/answered", "TDAEH");
        UUID placed = RosterFixture.residence("TDAEH", "1 Placed Road", "TD/answered");
        UUID unplaced = RosterFixture.residence("TDAEH", "2 Unplaced Road", null);
        RosterFixture.lives(person("Placed"), placed, "2026-01-01T00:00:00Z", null);
        RosterFixture.lives(person("Unplaced"), unplaced, "2026-01-01T00:00:00Z", null);
        RosterFixture.lives(person("Left"), placed, "2026-01-01T00:00:00Z", "2026-03-01T10:00:00Z");
        person("Unknown");
        assertThat(withoutZone("2026-03-01T09:59:59Z")).containsExactlyInAnyOrder("Unplaced", "Unknown");
        assertThat(withoutZone("2026-03-01T10:00:00Z")).containsExactlyInAnyOrder("Unplaced", "Unknown", "Left");
        given().auth()
                .oauth2(Tokens.person(OFFICIAL))
                .get(V1 + "lists/without-zone?scope=zone:TD/answered")
                .then()
                .statusCode(400);
    }

    private UUID person(String name) {
        return RosterFixture.personnel(mark + name, "UNDP", "TDAEH", "2026-01-01", null);
    }

    private List<String> withoutZone(String at) {
        return names("lists/without-zone", STATION, at);
    }

    @Test
    void P4aVisitorIsOnTheListOfTheZoneWithTheirContactAndOnNoOther() {
        String zone = RosterFixture.zone("TD/visited", "TDAEH");
        UUID visitor = RosterFixture.personnel(mark + "Visitor", "WFP", "MLBKO", "2026-01-01", null);
        RosterFixture.stays(visitor, "TD/visited", "2026-03-01T10:00:00Z", "2026-03-04T10:00:00Z");
        assertThat(names(zone, "2026-03-01T09:59:59Z")).isEmpty();
        assertThat(names(zone, "2026-03-04T10:00:00Z")).isEmpty();
        assertThat(names(STATION, "2026-03-02T00:00:00Z")).isEmpty();
        list(Tokens.person(OFFICIAL), "scope=" + zone + "&at=2026-03-01T10:00:00Z")
                .statusCode(200)
                .body("items.person", contains(visitor.toString()))
                .body("items.presence", contains("VISITOR"))
                .body("items.zone", contains("TD/visited"))
                .body("items[0].stay.contactName", equalTo("Jean Mugisha"))
                .body("items[0].stay.contactPhone", equalTo("+235600000020"))
                .body("items[0].stay.until", equalTo("2026-03-04T10:00:00Z"));
        list(Tokens.person(OFFICIAL), "scope=" + zone + "&at=2026-03-01T10:00:00Z&order=ID")
                .body("items.person", contains(visitor.toString()));
    }

    @Test
    void P4aResidentWhoAlsoHasAStayInTheZoneIsListedOnce() {
        String zone = RosterFixture.zone("TD/twice", "TDAEH");
        UUID person = RosterFixture.personnel(mark + "A", "WFP", "TDAEH", "2026-01-01", null);
        RosterFixture.lives(
                person, RosterFixture.residence("TDAEH", "1 Twice", "TD/twice"), "2026-01-01T00:00:00Z", null);
        RosterFixture.stays(person, "TD/twice", "2026-03-01T10:00:00Z", "2026-03-04T10:00:00Z");
        list(Tokens.person(OFFICIAL), "scope=" + zone + "&at=2026-03-02T10:00:00Z")
                .body("items.presence", contains("LISTED"));
    }

    @Test
    void anAreaHasThePeopleOfItsDutyStations() {
        String area = RosterFixture.area("TD/east", "TDAEH", "TDBKR");
        RosterFixture.personnel(mark + "A", "UNDP", "TDAEH", "2026-01-01", null);
        RosterFixture.personnel(mark + "B", "UNDP", "TDBKR", "2026-01-01", null);
        RosterFixture.personnel(mark + "C", "UNDP", "TDNDJ", "2026-01-01", null);
        assertThat(names(area, "2026-02-01T00:00:00Z")).containsExactly("A", "B");
        assertThat(names("country:TD", "2026-02-01T00:00:00Z")).containsExactly("A", "B", "C");
    }

    @Test
    void aCountryComesInTheOrderOfNamesWhateverTheDutyStationsAndFollowsANewName() {
        UUID second = RosterFixture.personnel(mark + "B", "UNDP", "TDBKR", "2026-01-01", null);
        RosterFixture.personnel(mark + "C", "UNDP", "TDAEH", "2026-01-01", null);
        RosterFixture.personnel(mark + "A", "UNDP", "TDNDJ", "2026-01-01", null);
        assertThat(names("country:TD", "2026-02-01T00:00:00Z")).containsExactly("A", "B", "C");
        RosterFixture.execute("update person set family_name = ? where id = ?", mark + "D", second);
        assertThat(names("country:TD", "2026-02-01T00:00:00Z")).containsExactly("A", "C", "D");
        assertThat(names("duty-station:TDBKR", "2026-02-01T00:00:00Z")).containsExactly("D");
    }

    @ParameterizedTest(name = "in the order of {0}")
    @CsvSource({"NAME", "ID"})
    void pagesGiveEverybodyOnceAsOfTheInstantOfTheFirst(String order) {
        String zone = "TD/paged-" + order.toLowerCase(Locale.ROOT);
        RosterFixture.zone(zone, "TDAEH");
        UUID home = RosterFixture.residence("TDAEH", "1 Paged Road", zone);
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            UUID person = RosterFixture.personnel("Same name", "UNDP", "TDAEH", "2026-01-01", null);
            RosterFixture.lives(person, home, "2026-01-01T00:00:00Z", null);
            people.add(person);
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = list(
                            Tokens.person(OFFICIAL),
                            "scope=zone:" + zone + "&limit=3&order=" + order + "&cursor=" + cursor)
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.person"));
            cursor = page.path("nextCursor");
            if (seen.size() == 3) {
                UUID latecomer = RosterFixture.personnel("Same name", "UNDP", "TDAEH", "2026-01-01", null);
                RosterFixture.execute(
                        "insert into residency (id, person, residence, zone, valid_from) values (?, ?, ?, ?,"
                                + " clock_timestamp())",
                        UUID.randomUUID(),
                        latecomer,
                        home,
                        zone);
            }
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen)
                .containsExactlyElementsOf(
                        people.stream().map(UUID::toString).sorted().toList());
    }

    @Test
    void aRowHasWhatAWardenNeeds() {
        String zone = RosterFixture.zone("TD/row", "TDAEH");
        UUID home = RosterFixture.residence("TDAEH", "7 Rue des Lions", "TD/row");
        UUID staff = RosterFixture.personnel("آمنة", "UNHCR", "TDAEH", "2026-01-01", "2028-12-31");
        UUID child = RosterFixture.dependant("王", staff, "UNHCR", "TDAEH", "2026-01-01", null);
        RosterFixture.lives(staff, home, "2026-01-01T00:00:00Z", null);
        RosterFixture.lives(child, home, "2026-01-01T00:00:00Z", null);
        list(Tokens.person(OFFICIAL), "scope=" + zone)
                .statusCode(200)
                .body("items.familyName", containsInAnyOrder("آمنة", "王"))
                .body("items.address", contains("7 Rue des Lions", "7 Rue des Lions"))
                .body("items.residence", contains(home.toString(), home.toString()))
                .body("items.find { it.category == 'DEPENDANT' }.dependantOf", equalTo(staff.toString()))
                .body("items.find { it.category == 'DEPENDANT' }.relationship", equalTo("CHILD"))
                .body("items.find { it.category != 'DEPENDANT' }.phone", equalTo("+235660000018"))
                .body(
                        "items.find { it.category != 'DEPENDANT' }.code",
                        equalTo(ShortCode.of(RosterFixture.number(staff))));
    }

    @Test
    void theWholeListComesAsCsvThatASpreadsheetDoesNotRun() {
        String zone = RosterFixture.zone("TD/csv", "TDAEH");
        UUID home = RosterFixture.residence("TDAEH", "@SUM(1+1)*cmd|' /C calc'!A0", "TD/csv");
        UUID staff =
                RosterFixture.personnel("=HYPERLINK(\"http://example.org\")", "UNHCR", "TDAEH", "2026-01-01", null);
        RosterFixture.lives(staff, home, "2026-01-01T00:00:00Z", null);
        String csv = given().auth()
                .oauth2(Tokens.person(OFFICIAL))
                .accept("text/csv")
                .get(V1 + "lists/export?scope=" + zone)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv)
                .startsWith("person,code,presence,familyName,givenNames,")
                .contains(",\"'=HYPERLINK(\"\"http://example.org\"\")\",")
                .contains(",'+235660000018,")
                .contains(",'@SUM(1+1)*cmd|' /C calc'!A0,")
                .doesNotContain(",=", ",@", ",+", ",\"=");
    }

    @Test
    void theWholeListComesAsLinesOfJson() {
        String zone = RosterFixture.zone("TD/ndjson", "TDAEH");
        UUID home = RosterFixture.residence("TDAEH", "1 Long Road", "TD/ndjson");
        RosterFixture.crowd(1100, "N", "UNHCR", "TDAEH", home);
        String lines = given().auth()
                .oauth2(Tokens.person(OFFICIAL))
                .accept("application/x-ndjson")
                .get(V1 + "lists/export?scope=" + zone)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .extract()
                .asString();
        assertThat(lines.lines().filter(line -> !line.isBlank()).toList())
                .hasSize(1100)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.startsWith("{\"person\":\"") && line.endsWith("}"));
    }

    @Test
    void theExportRefusesAsEveryOtherAnswer() {
        given().auth()
                .oauth2(Tokens.person(OFFICIAL))
                .accept("text/csv")
                .get(V1 + "lists/export?scope=country:ML")
                .then()
                .statusCode(403)
                .contentType(startsWith("application/problem+json"));
        given().auth()
                .oauth2(Tokens.person(OFFICIAL))
                .accept("application/x-ndjson")
                .get(V1 + "lists/export?scope=zone:TD/no-such-zone")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void P6thePackOfAZoneCanBePrinted() throws IOException {
        String zone = RosterFixture.zone("TD/pack", "TDAEH");
        UUID home = RosterFixture.residence("TDAEH", "9 Avenue Félix Éboué", "TD/pack");
        UUID staff = RosterFixture.personnel("Нгуема", "UNHCR", "TDAEH", "2026-01-01", null);
        RosterFixture.lives(staff, home, "2026-01-01T00:00:00Z", null);
        UUID visitor = RosterFixture.personnel("Visiting", "WFP", "MLBKO", "2026-01-01", null);
        RosterFixture.stays(visitor, "TD/pack", "2026-03-01T10:00:00Z", "2036-03-04T10:00:00Z");
        byte[] pdf = given().auth()
                .oauth2(Tokens.person(OfficeFixture.holding(Office.WARDEN, zone)))
                .get(V1 + "lists/pack?scope=" + zone)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Disposition", containsString("list-TD-pack.pdf"))
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Нгуема", "9 Avenue Félix Éboué", "+235660000018", "Visiting", "Jean Mugisha")
                    .contains(ShortCode.of(RosterFixture.number(staff)))
                    .contains("pack, Abeche (TD/pack)");
        }
        given().auth()
                .oauth2(Tokens.person(
                        OfficeFixture.holding(Office.WARDEN, RosterFixture.zone("TD/next-door", "TDAEH"))))
                .get(V1 + "lists/pack?scope=" + zone)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.person(OFFICIAL))
                .get(V1 + "lists/pack?scope=country:TD")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest(name = "{0} for {1} reads the list of {2}: {3}")
    @CsvSource({
        "DESIGNATED_OFFICIAL, country:TD, country:TD, 200",
        "DESIGNATED_OFFICIAL, country:TD, zone:TD/readers, 200",
        "DESIGNATED_OFFICIAL, country:TD, organization:UNDP@TD, 200",
        "DESIGNATED_OFFICIAL, country:TD, organization:UNDP, 403",
        "DESIGNATED_OFFICIAL, country:ML, duty-station:TDAEH, 403",
        "DESIGNATED_OFFICIAL, country:TD, zone:TD/unknown, 404",
        "DESIGNATED_OFFICIAL, country:ML, zone:TD/unknown, 403",
        "SECURITY_OFFICER, duty-station:TDAEH, duty-station:TDAEH, 200",
        "SECURITY_OFFICER, duty-station:TDAEH, zone:TD/readers, 200",
        "SECURITY_OFFICER, duty-station:TDAEH, country:TD, 403",
        "SECURITY_OFFICER, duty-station:TDNDJ, zone:TD/readers, 403",
        "SECURITY_ASSISTANT, duty-station:TDAEH, zone:TD/readers, 200",
        "TEAM_FOCAL_POINT, duty-station:TDAEH, duty-station:TDAEH, 200",
        "AREA_COORDINATOR, area:TD/readers, area:TD/readers, 200",
        "AREA_COORDINATOR, area:TD/readers, duty-station:TDAEH, 200",
        "AREA_COORDINATOR, area:TD/readers, zone:TD/readers, 200",
        "AREA_COORDINATOR, area:TD/readers, duty-station:TDNDJ, 403",
        "AREA_COORDINATOR, area:TD/another, zone:TD/readers, 403",
        "WARDEN, zone:TD/readers, zone:TD/readers, 200",
        "WARDEN, zone:TD/neighbour, zone:TD/readers, 403",
        "WARDEN, zone:TD/readers, duty-station:TDAEH, 403",
        "COUNTRY_REPRESENTATIVE, organization:UNDP@TD, organization:UNDP@TD, 200",
        "COUNTRY_REPRESENTATIVE, organization:UNDP@TD, organization:WFP@TD, 403",
        "COUNTRY_REPRESENTATIVE, organization:UNDP@TD, organization:UNDP@ML, 403",
        "COUNTRY_REPRESENTATIVE, organization:UNDP@TD, country:TD, 403",
        "COUNTRY_SECURITY_FOCAL_POINT, organization:UNDP@TD, organization:UNDP@TD, 200",
        "AGENCY_SECURITY_OFFICER, organization:UNDP@TD, organization:UNDP@TD, 200",
        "HQ_FOCAL_POINT, organization:UNDP, organization:UNDP, 200",
        "HQ_FOCAL_POINT, organization:UNDP, organization:UNDP@TD, 200",
        "HQ_FOCAL_POINT, organization:WFP, organization:UNDP@TD, 403",
        "EXECUTIVE_HEAD, organization:UNDP, organization:UNDP, 200",
        "COORDINATOR, world, organization:UNDP, 200",
        "COORDINATOR, world, country:TD, 200",
        "SECRETARY_GENERAL, world, country:TD, 403",
    })
    void aListIsReadByThoseWhoAnswerForItAndNobodyElse(Office office, String held, String scope, int status) {
        RosterFixture.zone("TD/readers", "TDAEH");
        RosterFixture.zone("TD/neighbour", "TDAEH");
        RosterFixture.area("TD/readers", "TDAEH");
        RosterFixture.area("TD/another");
        String token = Tokens.person(OfficeFixture.holding(office, held));
        list(token, "scope=" + scope + "&limit=1").statusCode(status);
        given().auth()
                .oauth2(token)
                .get(V1 + "lists/summary?scope=" + scope)
                .then()
                .statusCode(status);
        given().auth()
                .oauth2(token)
                .get(V1 + "lists/changes?scope=" + scope)
                .then()
                .statusCode(status);
        given().auth()
                .oauth2(token)
                .get(V1 + "list-attestations?scope=" + scope)
                .then()
                .statusCode(status);
    }

    @Test
    void anOrganizationsSystemReadsItsOwnPeopleOnly() {
        String token = Tokens.organizationSystem("UNDP");
        list(token, "scope=organization:UNDP&limit=1").statusCode(200);
        list(token, "scope=organization:UNDP@TD&limit=1").statusCode(200);
        list(token, "scope=organization:WFP&limit=1").statusCode(403);
        list(token, "scope=country:TD&limit=1").statusCode(403);
        list(Tokens.person(UUID.randomUUID()), "scope=country:TD").statusCode(403);
    }

    @Test
    void theWholeSystemHasNoList() {
        list(Tokens.person(OfficeFixture.holding(Office.COORDINATOR, "world")), "scope=world")
                .statusCode(400)
                .body("errors.pointer", contains("#scope"));
        list(Tokens.person(OFFICIAL), "at=2026-01-01T00:00:00Z").statusCode(400);
        list(Tokens.person(OFFICIAL), "scope=country:TD&order=ID&cursor=S2VueWE")
                .statusCode(400);
    }

    @Test
    void nobodyIsOnTheListOfAnEmptyZone() {
        String zone = RosterFixture.zone("TD/empty", "TDAEH");
        list(Tokens.person(OFFICIAL), "scope=" + zone)
                .statusCode(200)
                .body("items", empty())
                .body("$", not(hasItem("nextCursor")));
    }
}
