package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New offices in Guinea, a country of this test's own, by an organization of its own (T12) [An 28]. */
@ClearanceTest
class OpeningsTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final String GUINEA = "country:GN";
    private static final String OPENINGS = V1 + "openings";
    private static final String UPOV = "UPOV";

    @Inject
    SettableClock clock;

    private String representative;
    private String official;
    private String focalPoint;
    private String officer;

    @BeforeEach
    void beginInFebruary() {
        clock.set(NOW);
        Fixture.world();
        Fixture.onlyTheShippedRules();
        Fixture.station("GNKNK", "Kankan", "GN");
        Fixture.station("GNCKY", "Conakry", "GN");
        representative = Tokens.person(Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:UPOV@GN"));
        official = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, GUINEA));
        focalPoint = Tokens.person(Fixture.holding(Office.HQ_FOCAL_POINT, "organization:UPOV"));
        officer = Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "duty-station:GNCKY"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void t12ItIsApprovedByBothConsentsAndACheckAndThenOpens() {
        String path = proposed();
        consent(focalPoint, path)
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("consents.side", contains("HQ_FOCAL_POINT"))
                .body("missing", contains(containsString("designated official"), containsString("standards")));
        check(officer, path, "2027-01-20", "MET")
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("standardsCheck.standards", equalTo("GN, version 4"))
                .body("standardsCheck.office", equalTo("SECURITY_OFFICER"))
                .body("missing", contains(containsString("designated official")));
        consent(official, path)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvedAt", equalTo("2027-02-01T08:00:00Z"))
                .body("consents.office", contains("HQ_FOCAL_POINT", "DESIGNATED_OFFICIAL"))
                .body("consents[1].scope", equalTo(GUINEA))
                .body("missing", hasSize(0));
        assertThat(Fixture.value(
                        String.class,
                        "select string_agg(authority, ' ') from opening_consent where opening = ?::uuid",
                        path.substring(path.lastIndexOf('/') + 1)))
                .contains("TEST/1", "organization:UPOV", GUINEA);
        clock.advance(Duration.ofDays(30));
        as(representative)
                .body(Map.of("openedOn", "2027-03-01", "unapproved", false))
                .post(path + "/opened")
                .then()
                .statusCode(428);
        as(representative)
                .header("If-Match", "\"9\"")
                .body(Map.of("openedOn", "2027-03-01", "unapproved", false))
                .post(path + "/opened")
                .then()
                .statusCode(412);
        opened(representative, path, "2027-03-01", false)
                .statusCode(200)
                .body("state", equalTo("OPENED"))
                .body("openedOn", equalTo("2027-03-01"))
                .body("unapproved", equalTo(false))
                .body("nextActions", hasSize(0));
        assertThat(Fixture.value(
                        String.class,
                        "select string_agg(type, ' ' order by sequence) from ledger where subject_type = 'opening'"
                                + " and subject = ?",
                        path.substring(path.lastIndexOf('/') + 1)))
                .isEqualTo("opening.proposed opening.consented opening.checked opening.approved opening.opened");
    }

    @Test
    void t12AnItemThatIsNotMetHoldsItUpUntilItIsMended() {
        String path = proposed();
        consent(official, path).statusCode(200);
        check(officer, path, "2027-01-20", "NOT_MET").statusCode(200);
        consent(focalPoint, path)
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("missing", contains(containsString("TEL-3")));
        as(representative)
                .header("If-Match", etag(path))
                .body(Map.of("openedOn", "2027-02-01", "unapproved", false))
                .post(path + "/opened")
                .then()
                .statusCode(409)
                .body("legalMoves", hasItem("CHECK"));
        String agency = Tokens.person(Fixture.holding(Office.AGENCY_SECURITY_OFFICER, "organization:UPOV@GN"));
        check(agency, path, "2027-02-01", "MET").statusCode(200).body("state", equalTo("APPROVED"));
        as(representative)
                .get(path + "/standards-checks")
                .then()
                .statusCode(200)
                .body("items.checkedOn", contains("2027-02-01", "2027-01-20"))
                .body("items[1].items.outcome", contains("NOT_MET"));
    }

    @Test
    void t12ACheckOlderThanThePolicyLetsItNoLongerCarriesAnApproval() {
        String path = proposed();
        check(officer, path, "2026-08-04", "MET").statusCode(200);
        consent(official, path).statusCode(200);
        consent(focalPoint, path)
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("missing", contains(containsString("2026-08-04")));
    }

    @Test
    void t12TwoConsentsAtTheSameMomentAreBothKeptAndTheLastApproves() throws Exception {
        for (int round = 0; round < 5; round++) {
            String path = proposed();
            check(officer, path, "2027-01-20", "MET").statusCode(200);
            List<Callable<Integer>> both = List.of(
                    () -> consent(official, path).extract().statusCode(),
                    () -> consent(focalPoint, path).extract().statusCode());
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var answer : threads.invokeAll(both)) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }
            as(representative)
                    .get(path)
                    .then()
                    .body("state", equalTo("APPROVED"))
                    .body("consents.side", containsInAnyOrder("DESIGNATED_OFFICIAL", "HQ_FOCAL_POINT"));
        }
    }

    @Test
    void t12OneOfTheTwoRefusesWithAReasonAndItIsOver() {
        String path = proposed();
        as(official)
                .body(Map.of("outcome", "REFUSE"))
                .post(path + "/consents")
                .then()
                .statusCode(422)
                .body("rules", contains("T12"))
                .body("paragraphs", contains("An 28"));
        as(official)
                .body(Map.of("outcome", "REFUSE", "reason", "The building is beside the market"))
                .post(path + "/consents")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("consents[0].reason", equalTo("The building is beside the market"));
        consent(focalPoint, path).statusCode(409).body("legalMoves", contains("OPEN_UNAPPROVED"));
    }

    @Test
    void t12OfOneSideOnlyOneConsents() {
        String path = proposed();
        consent(official, path).statusCode(200);
        String adInterim = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL_AD_INTERIM, GUINEA));
        consent(adInterim, path).statusCode(422).body("detail", containsString("already"));
    }

    @Test
    void t13NobodyConsentsToTheirOwnProposal() {
        UUID both = Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:ITC@GN");
        String head = Tokens.person(both);
        Fixture.alsoHolding(both, Office.DESIGNATED_OFFICIAL_AD_INTERIM, GUINEA);
        Map<String, Object> proposal = proposal();
        proposal.put("organization", "ITC");
        String path = location(as(head).body(proposal).post(OPENINGS).then().statusCode(201));
        consent(head, path).statusCode(422).body("rules", contains("T12", "T13"));
    }

    @Test
    void t12WhatOpenedWithoutAnApprovalIsAGapThatTheOfficialRecords() {
        String path = proposed();
        as(representative)
                .header("If-Match", etag(path))
                .body(Map.of("openedOn", "2027-01-31", "unapproved", true))
                .post(path + "/opened")
                .then()
                .statusCode(403);
        opened(official, path, "2027-01-31", true)
                .statusCode(200)
                .body("state", equalTo("OPENED"))
                .body("unapproved", equalTo(true))
                .body("missing", hasSize(0));
        Map<String, Object> unheardOf = proposal();
        unheardOf.remove("plannedOn");
        unheardOf.put("openedOn", "2026-12-01");
        unheardOf.put("organization", "WIPO");
        as(representative).body(unheardOf).post(OPENINGS + "/unapproved").then().statusCode(403);
        as(officer)
                .body(unheardOf)
                .post(OPENINGS + "/unapproved")
                .then()
                .statusCode(201)
                .body("state", equalTo("OPENED"))
                .body("unapproved", equalTo(true))
                .body("plannedOn", nullValue());
        as(Tokens.reporting())
                .get(V1 + "measures?scope=organization:WIPO@GN")
                .then()
                .body("find { it.id == 'openings-with-both-consents' }.compliant", equalTo(0))
                .body("find { it.id == 'openings-with-both-consents' }.total", equalTo(1))
                .body("find { it.id == 'openings-with-both-consents' }.paragraphs", contains("An 28"))
                .body("find { it.id == 'openings-with-both-consents' }.oldestGap", equalTo("2026-12-01T00:00:00Z"));
    }

    @Test
    void t12WhatOpenedBeforeItsApprovalIsNoApprovedOpening() {
        String path = proposed();
        check(officer, path, "2027-01-20", "MET").statusCode(200);
        consent(official, path).statusCode(200);
        consent(focalPoint, path).statusCode(200).body("state", equalTo("APPROVED"));
        opened(representative, path, "2027-01-31", false).statusCode(422).body("rules", contains("T12"));
        opened(official, path, "2027-02-01", true).statusCode(422);
        opened(representative, path, "2027-02-02", false).statusCode(400).body("errors.pointer", contains("/openedOn"));
        opened(official, path, "2027-01-31", true).statusCode(200).body("unapproved", equalTo(true));
    }

    @Test
    void itIsGivenUpByTheOrganizationAndTheRecordStays() {
        String path = proposed();
        as(official)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "not funded"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(403);
        as(representative)
                .header("If-Match", "\"7\"")
                .body(Map.of("reason", "not funded"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(412);
        as(representative)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "not funded"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        consent(official, path).statusCode(409);
        as(representative).get(path).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void onlyTheOrganizationsOwnRepresentativeProposes() {
        Map<String, Object> proposal = proposal();
        proposal.put("organization", "FAO");
        as(representative).body(proposal).post(OPENINGS).then().statusCode(403);
        proposal.put("organization", UPOV);
        proposal.put("dutyStation", "KENBO");
        as(representative).body(proposal).post(OPENINGS).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dutyStation", "/fromAddress", "/plannedOn"})
    void whatIsWrongInAProposalIsNamed(String pointer) {
        Map<String, Object> proposal = proposal();
        switch (pointer) {
            case "/dutyStation" -> proposal.put("dutyStation", "GNXXX");
            case "/fromAddress" -> proposal.put("kind", "MOVE");
            default -> proposal.put("plannedOn", "2027-01-31");
        }
        as(representative)
                .body(proposal)
                .post(OPENINGS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void whatIsWrongInACheckIsNamedAllAtOnce() {
        String path = proposed();
        as(officer)
                .body(Map.of(
                        "standards", "GN, version 4",
                        "reference", "MOSS/GN/2026/4",
                        "checkedOn", "2027-02-02",
                        "items",
                                List.of(
                                        Map.of("item", "TEL-3", "outcome", "NOT_MET"),
                                        Map.of("item", "TEL-3", "outcome", "MET"))))
                .post(path + "/standards-checks")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/checkedOn", "/items/0/note", "/items/1/item"));
        String elsewhere = Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, GUINEA.replace("GN", "KE")));
        check(elsewhere, path, "2027-01-20", "MET").statusCode(404);
    }

    @Test
    void onlyTheOfficesOfThePlaceAndTheOrganizationReadIt() {
        String path = proposed();
        String id = path.substring(path.lastIndexOf('/') + 1);
        for (String reader : List.of(
                representative,
                official,
                focalPoint,
                officer,
                Tokens.person(Fixture.holding(Office.COORDINATOR, "world")),
                Tokens.organizationSystem(UPOV))) {
            as(reader).get(path).then().statusCode(200);
            as(reader).get(OPENINGS + "?limit=200&country=GN").then().body("items.id", hasItem(id));
        }
        for (String stranger : List.of(
                Tokens.person(Fixture.holding(Office.COUNTRY_REPRESENTATIVE, "organization:FAO@GN")),
                Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:KE")),
                Tokens.person(Fixture.holding(Office.SECURITY_OFFICER, "duty-station:GNKNK")),
                Tokens.organizationSystem("FAO"))) {
            as(stranger).get(path).then().statusCode(404);
            as(stranger).get(path + "/standards-checks").then().statusCode(404);
            as(stranger)
                    .get(OPENINGS + "?limit=200&country=GN")
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void theListIsFilteredAndPaged() {
        for (int i = 0; i < 3; i++) {
            proposed();
        }
        var first = as(focalPoint)
                .get(OPENINGS + "?organization=UPOV&state=PROPOSED&limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.state", everyItem(equalTo("PROPOSED")))
                .extract();
        String last = first.path("items[1].id");
        as(focalPoint)
                .get(OPENINGS + "?organization=UPOV&state=PROPOSED&limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(last)));
        as(focalPoint).get(OPENINGS + "?organization=FAO").then().body("items", hasSize(0));
    }

    private String proposed() {
        return location(
                as(representative).body(proposal()).post(OPENINGS).then().statusCode(201));
    }

    private static String location(ValidatableResponse created) {
        String location = created.extract().header("Location");
        return location.substring(location.indexOf("/clearance"));
    }

    private static Map<String, Object> proposal() {
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("kind", "NEW_OFFICE");
        proposal.put("organization", UPOV);
        proposal.put("dutyStation", "GNCKY");
        proposal.put("address", "Avenue du Fleuve 12, Gao");
        proposal.put("headcount", 24);
        proposal.put("description", "Sub-office for the north");
        proposal.put("plannedOn", "2027-03-01");
        return proposal;
    }

    private static ValidatableResponse consent(String token, String path) {
        return as(token)
                .body(Map.of("outcome", "CONSENT"))
                .post(path + "/consents")
                .then();
    }

    private static ValidatableResponse check(String token, String path, String on, String outcome) {
        return as(token)
                .body(Map.of(
                        "standards",
                        "GN, version 4",
                        "reference",
                        "MOSS/GN/2026/4",
                        "checkedOn",
                        on,
                        "items",
                        List.of(Map.of("item", "TEL-3: VHF base radio", "outcome", outcome, "note", "antenna seen"))))
                .post(path + "/standards-checks")
                .then();
    }

    private ValidatableResponse opened(String token, String path, String on, boolean unapproved) {
        return as(token)
                .header("If-Match", etag(path))
                .body(Map.of("openedOn", on, "unapproved", unapproved))
                .post(path + "/opened")
                .then();
    }

    private String etag(String path) {
        return as(official).get(path).then().statusCode(200).extract().header("ETag");
    }
}
