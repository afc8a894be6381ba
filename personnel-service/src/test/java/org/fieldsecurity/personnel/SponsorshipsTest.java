package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.personnel.identity.SponsorshipLapse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People without an official e-mail address, for whom an organization answers (P10). */
@PersonnelTest
class SponsorshipsTest {

    private static final PeopleApi UNDP = PeopleApi.hr("UNDP");
    private static final PeopleApi UNICEF = PeopleApi.hr("UNICEF");

    @Inject
    SettableClock clock;

    @Inject
    SponsorshipLapse lapse;

    private UUID sponsor;

    @BeforeEach
    void set() {
        clock.set(Instant.parse("2026-11-02T08:00:00Z"));
        sponsor = UNDP.register("UNDP", Map.of());
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void P10identityNeedsNoOfficialEmailAddress() {
        var candidate = UNDP.post("people/sponsored", sponsored("CANDIDATE", "2026-12-31"))
                .statusCode(201)
                .body("person.category", equalTo("GUEST"))
                .body("person.sponsoredAs", equalTo("CANDIDATE"))
                .body("person.email", nullValue())
                .body("person.assignedUntil", equalTo("2026-12-31"))
                .body("sponsorship.state", equalTo("ACTIVE"))
                .body("sponsorship.sponsor", equalTo(sponsor.toString()))
                .extract();
        String person = candidate.path("person.id");
        UNDP.get("people/" + person + "/coverage?on=2026-12-31").body("covered", equalTo(true));
        Map<String, Object> local = sponsored("CONSULTANT", "2026-12-31");
        local.put("recruitment", "LOCAL");
        UNDP.post("people/sponsored", local)
                .body("person.category", equalTo("LOCAL_CONSULTANT"))
                .body("person.recruitment", equalTo("LOCAL"));
        UNDP.post("people/sponsored", sponsored("CONSULTANT", "2026-12-31"))
                .body("person.category", equalTo("INTERNATIONAL_CONSULTANT"));
    }

    @Test
    void P10aSponsorServesTheOrganization() {
        Map<String, Object> body = sponsored("GUEST", "2026-12-31");
        body.put("sponsor", UNICEF.register("UNICEF", Map.of()));
        UNDP.post("people/sponsored", body).statusCode(400).body("errors.pointer", contains("/sponsor"));
        body.put("sponsor", UUID.randomUUID());
        UNDP.post("people/sponsored", body).statusCode(400).body("errors.pointer", contains("/sponsor"));
    }

    @Test
    void P10aSponsorshipLapsesUnlessItIsProlonged() throws Throwable {
        Sponsored lapsing = sponsor("GUEST", "2026-11-30");
        Sponsored prolonged = sponsor("GUEST", "2026-11-30");
        UNDP.get("sponsorships?organization=UNDP&dueBy=2026-11-30&limit=200")
                .statusCode(200)
                .body("items.id", hasItems(lapsing.sponsorship, prolonged.sponsorship));
        UNDP.get("sponsorships?organization=UNDP&dueBy=2026-11-29&limit=200")
                .body("items.id", not(hasItem(lapsing.sponsorship)));
        UNDP.post(prolonged.path() + "/prolongation", prolonged.path(), until("2026-11-30"))
                .statusCode(422)
                .body("rules", contains("P10"));
        UNDP.post(prolonged.path() + "/prolongation", prolonged.path(), until("2027-01-31"))
                .statusCode(200)
                .body("sponsoredUntil", equalTo("2027-01-31"));
        UNDP.get("people/" + prolonged.person).body("assignedUntil", equalTo("2027-01-31"));

        clock.set(Instant.parse("2026-11-30T23:59:59Z"));
        VertxContextSupport.subscribeAndAwait(lapse::lapse);
        UNDP.get(lapsing.path()).body("state", equalTo("ACTIVE"));
        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        UNDP.get("people/" + lapsing.person + "/coverage").body("covered", equalTo(false));
        UNDP.post(lapsing.path() + "/prolongation", lapsing.path(), until("2027-01-31"))
                .statusCode(409);
        VertxContextSupport.subscribeAndAwait(lapse::lapse);
        VertxContextSupport.subscribeAndAwait(lapse::lapse);
        UNDP.get(lapsing.path()).body("state", equalTo("LAPSED"));
        UNDP.get(prolonged.path()).body("state", equalTo("ACTIVE"));
        assertThat(TestDatabase.of("personnel")
                        .runtime()
                        .value(
                                Long.class,
                                "select count(*) from ledger where subject = ? and type = 'sponsorship.lapsed'"
                                        + " and actor = 'system'",
                                lapsing.sponsorship))
                .isEqualTo(1);
    }

    @Test
    void P10somebodyWhoseSponsorshipLapsedIsSponsoredAnew() {
        Sponsored first = sponsor("GUEST", "2026-11-30");
        Map<String, Object> again = new HashMap<>(Map.of(
                "kind", "CONSULTANT",
                "organization", "UNICEF",
                "dutyStation", "KENBO",
                "sponsor", UNICEF.register("UNICEF", Map.of()),
                "purpose", "Review",
                "sponsoredFrom", "2026-11-15",
                "sponsoredUntil", "2027-03-31"));
        String path = "people/" + first.person + "/sponsorships";
        UNICEF.post(path, again).statusCode(409).body("legalMoves", contains("PROLONG", "END"));
        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        UNICEF.post(path, again).statusCode(422).body("rules", contains("P10"));
        again.put("sponsoredFrom", "2026-12-01");
        UNICEF.post(path, again).statusCode(201).body("state", equalTo("ACTIVE"));
        UNICEF.get(path).statusCode(200).body("items.state", contains("LAPSED", "ACTIVE"));
        UNICEF.get("people/" + first.person)
                .body("organization", equalTo("UNICEF"))
                .body("category", equalTo("INTERNATIONAL_CONSULTANT"))
                .body("sponsoredAs", equalTo("CONSULTANT"));
        UNDP.get(path).statusCode(404);
    }

    @Test
    void P10aSponsoredPersonIsEmployedByAFurtherAssignment() {
        Sponsored candidate = sponsor("CANDIDATE", "2026-12-31");
        Map<String, Object> employment =
                new HashMap<>(Map.of("organization", "UNDP", "dutyStation", "CHGVA", "assignedFrom", "2026-12-01"));
        String path = "people/" + candidate.person + "/assignments";
        UNDP.post(path, employment).statusCode(400).body("errors.pointer", contains("/category"));
        employment.put("category", "INTERNATIONAL_STAFF");
        UNDP.post(path, employment).statusCode(201);
        UNDP.get("people/" + candidate.person)
                .body("sponsoredAs", nullValue())
                .body("category", equalTo("INTERNATIONAL_STAFF"))
                .body("assignedUntil", nullValue());
        UNDP.get(candidate.path()).body("state", equalTo("ENDED")).body("sponsoredUntil", equalTo("2026-11-30"));
        UNDP.post(candidate.path() + "/prolongation", candidate.path(), until("2027-01-31"))
                .statusCode(409);
    }

    @Test
    void P10theLastDayMovesWithTheSponsorshipOnly() {
        Sponsored guest = sponsor("GUEST", "2026-12-31");
        Map<String, Object> change = new HashMap<>(Map.of(
                "dutyStation", "KENBO", "familyName", "Okello", "givenNames", "Amina", "assignedFrom", "2026-11-15"));
        change.put("assignedUntil", "2027-12-31");
        UNDP.put("people/" + guest.person, "people/" + guest.person, change)
                .statusCode(422)
                .body("rules", contains("P10"));
        change.put("assignedUntil", "2026-12-31");
        UNDP.put("people/" + guest.person, "people/" + guest.person, change).statusCode(200);
        String assignment = UNDP.get("people/" + guest.person + "/assignments")
                .body("items.dutyStation", containsInAnyOrder("KENBO", "CHGVA"))
                .extract()
                .path("items[0].id");
        UNDP.post(
                        "people/" + guest.person + "/assignments/" + assignment + "/end",
                        "people/" + guest.person,
                        Map.of("lastDay", "2026-12-01", "reason", "Called off"))
                .statusCode(422)
                .body("rules", contains("P10"));
        UNDP.post(guest.path() + "/end", guest.path(), Map.of("lastDay", "2026-12-01", "reason", "Called off"))
                .statusCode(200)
                .body("state", equalTo("ENDED"));
        UNDP.get("people/" + guest.person).body("assignedUntil", equalTo("2026-12-01"));
    }

    @Test
    void nobodyElseSponsorsOrSees() {
        Sponsored guest = sponsor("GUEST", "2026-12-31");
        UNICEF.post("people/sponsored", sponsored("GUEST", "2026-12-31")).statusCode(403);
        UNICEF.get(guest.path()).statusCode(404);
        UNICEF.get("sponsorships?organization=UNDP").statusCode(403);
        new PeopleApi(Tokens.reporting()).get("sponsorships?organization=UNDP").statusCode(403);
        PeopleApi.person(sponsor).get(guest.path()).statusCode(404);
        PeopleApi.person(UUID.fromString(guest.person)).get(guest.path()).statusCode(200);
        PeopleApi.person(OfficeFixture.holding(Office.HQ_FOCAL_POINT, "organization:UNICEF"))
                .get("sponsorships?organization=UNDP")
                .statusCode(403);
        PeopleApi.person(OfficeFixture.holding(Office.COORDINATOR, "world"))
                .get("sponsorships?organization=UNDP")
                .statusCode(200);
        UNDP.get("sponsorships").statusCode(400);
    }

    private record Sponsored(String person, String sponsorship) {

        String path() {
            return "people/" + person + "/sponsorships/" + sponsorship;
        }
    }

    private Sponsored sponsor(String kind, String until) {
        var made = UNDP.post("people/sponsored", sponsored(kind, until))
                .statusCode(201)
                .extract();
        return new Sponsored(made.path("person.id"), made.path("sponsorship.id"));
    }

    private Map<String, Object> sponsored(String kind, String until) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("organization", "UNDP");
        body.put("dutyStation", "CHGVA");
        body.put("familyName", "Guest " + UUID.randomUUID());
        body.put("givenNames", "Visitor");
        body.put("sponsor", sponsor);
        body.put("purpose", "Field visit");
        body.put("sponsoredFrom", "2026-11-02");
        body.put("sponsoredUntil", until);
        return body;
    }

    private static Map<String, String> until(String day) {
        return Map.of("sponsoredUntil", day, "reason", "It goes on");
    }
}
