package org.fieldsecurity.personnel;

import static org.fieldsecurity.personnel.OfficeApi.appoint;
import static org.fieldsecurity.personnel.OfficeApi.appointed;
import static org.fieldsecurity.personnel.OfficeApi.appointment;
import static org.fieldsecurity.personnel.OfficeApi.as;
import static org.fieldsecurity.personnel.OfficeApi.coordinator;
import static org.fieldsecurity.personnel.OfficeApi.end;
import static org.fieldsecurity.personnel.OfficeApi.get;
import static org.fieldsecurity.personnel.OfficeApi.post;
import static org.fieldsecurity.personnel.OfficeApi.secretaryGeneral;
import static org.fieldsecurity.personnel.OfficeApi.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.fieldsecurity.kit.authority.Office;
import org.junit.jupiter.api.Test;

/** Who held an office over a place at an instant, under which instruments; where it is missing; what was delegated. */
@PersonnelTest
class OfficeHoldersTest {

    private static final UUID FIRST = OfficeFixture.somebody("first holder");
    private static final UUID SECOND = OfficeFixture.somebody("second holder");
    private static final UUID DELEGATE = OfficeFixture.somebody("delegate");

    private static Map<String, Object> delegation(String appointment, String scope, UUID to) {
        Map<String, Object> body = new HashMap<>();
        body.put("appointment", appointment);
        body.put("scope", scope);
        body.put("holder", to);
        body.put("validFrom", "2026-03-01T00:00:00Z");
        body.put("validTo", "2099-01-01T00:00:00Z");
        body.put("instrument", OfficeApi.instrument("2026-02-20"));
        return body;
    }

    @Test
    void whoHeldThisOfficeForThisPlaceAtThisInstantIsOneQuestion() {
        String first = appoint(
                        secretaryGeneral(),
                        with(
                                appointment("DESIGNATED_OFFICIAL", "country:VN", FIRST, "2026-01-01T00:00:00Z"),
                                "validTo",
                                "2026-06-01T00:00:00Z"))
                .statusCode(201)
                .extract()
                .path("id");
        appointed(secretaryGeneral(), "DESIGNATED_OFFICIAL", "country:VN", SECOND, "2026-06-01T00:00:00Z");
        String question = "office-holders?office=DESIGNATED_OFFICIAL&scope=duty-station:VNHAN&at=";
        get(DELEGATE, question + "2025-12-31T23:59:59Z").body("items.findAll { it.scope != 'world' }", empty());
        get(DELEGATE, question + "2026-01-01T00:00:00Z")
                .body("items.findAll { it.scope != 'world' }.id", contains(first))
                .body("items.findAll { it.scope != 'world' }.basis", contains("APPOINTMENT"))
                .body("items.findAll { it.scope != 'world' }.absent", contains(false))
                .body("items[0].chain.instrument", contains("TEST/2026-01-01"));
        get(DELEGATE, question + "2026-05-31T23:59:59Z")
                .body("items.findAll { it.scope != 'world' }.holder", contains(FIRST.toString()));
        get(DELEGATE, question + "2026-06-01T00:00:00Z")
                .body("items.findAll { it.scope != 'world' }.holder", contains(SECOND.toString()));
        get(DELEGATE, "office-holders?office=DESIGNATED_OFFICIAL").statusCode(400);
        get(DELEGATE, "office-holders?scope=country:VN").statusCode(400);
    }

    @Test
    void A8aDelegationShowsTheChainThatItRestsOnAndIsListedBothWays() {
        String official =
                appointed(secretaryGeneral(), "DESIGNATED_OFFICIAL", "country:LA", FIRST, "2026-01-01T00:00:00Z");
        var made = post(FIRST, "delegations", null, delegation(official, "country:LA", DELEGATE))
                .statusCode(201)
                .body("chain.appointment[0]", equalTo(official))
                .body("chain.size()", equalTo(2))
                .extract();
        String id = made.path("id");
        get(SECOND, "office-holders?office=DESIGNATED_OFFICIAL&scope=country:LA")
                .body(
                        "items.findAll { it.scope != 'world' }.find { it.basis == 'DELEGATION' }.chain.appointment",
                        contains(official, id))
                .body(
                        "items.findAll { it.scope != 'world' }.find { it.basis == 'DELEGATION' }.holder",
                        equalTo(DELEGATE.toString()));
        get(SECOND, "delegations?givenBy=" + FIRST + "&appointment=" + official).body("items.id", contains(id));
        get(SECOND, "delegations?holder=" + DELEGATE).body("items.id", hasItem(id));
        get(SECOND, "delegations?appointment=" + official + "&at=2026-02-28T23:59:59Z")
                .body("items", empty());
        get(SECOND, "delegations?appointment=" + official + "&at=2026-03-01T00:00:00Z")
                .body("items.id", contains(id));
        get(SECOND, "delegations").statusCode(400);

        // no delegation of a delegation, nor of what somebody else holds
        post(DELEGATE, "delegations", null, delegation(official, "country:LA", SECOND))
                .statusCode(403);
        String before =
                delegation(official, "country:LA", SECOND).get("validFrom").toString();
        Assertions.assertThat(before).isEqualTo("2026-03-01T00:00:00Z");
        post(
                        FIRST,
                        "delegations",
                        null,
                        with(delegation(official, "country:LA", SECOND), "validFrom", "2025-12-31T23:59:59Z"))
                .statusCode(422)
                .body("rules", contains("A8"));
        post(
                        DELEGATE,
                        "delegations/" + id + "/revocation",
                        made.header("ETag"),
                        Map.of("at", "2026-04-01T00:00:00Z", "reason", "x"))
                .statusCode(403);
        post(
                        FIRST,
                        "delegations/" + id + "/revocation",
                        made.header("ETag"),
                        Map.of("at", "2026-04-01T00:00:00Z", "reason", "x"))
                .statusCode(200)
                .body("validTo", equalTo("2026-04-01T00:00:00Z"));
    }

    @Test
    void A8whoStandsInDelegatesNothingOn() {
        OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:KH");
        UUID standIn = OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:TH");
        String adInterim = appointed(
                coordinator(), "DESIGNATED_OFFICIAL_AD_INTERIM", "country:KH", standIn, "2026-01-01T00:00:00Z");
        post(standIn, "delegations", null, delegation(adInterim, "country:KH", DELEGATE))
                .statusCode(422)
                .body("rules", contains("A8"));
    }

    @Test
    void theNarrowestScopeComesFirstAndPagesHoldTogether() {
        for (int i = 0; i < 3; i++) {
            UUID holder = OfficeFixture.somebody("officer of the Philippines " + i);
            String scope = i == 1 ? "country:PH" : "duty-station:PHMNL";
            appoint(
                            coordinator(),
                            with(
                                    appointment("SECURITY_OFFICER", scope, holder, "2026-01-01T00:00:00Z"),
                                    "gates",
                                    Map.of("inductedOn", "2025-01-01")))
                    .statusCode(201);
        }
        List<String> scopes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String next = OfficeApi.V1 + "office-holders?office=SECURITY_OFFICER&scope=duty-station:PHMNL&limit=1";
        while (next != null) {
            var page = as(FIRST).get(next).then().statusCode(200).extract();
            scopes.addAll(page.path("items.scope"));
            ids.addAll(page.path("items.id"));
            String cursor = page.path("nextCursor");
            next = cursor == null
                    ? null
                    : OfficeApi.V1 + "office-holders?office=SECURITY_OFFICER&scope=duty-station:PHMNL&limit=1&cursor="
                            + cursor;
        }
        Assertions.assertThat(scopes).startsWith("duty-station:PHMNL", "duty-station:PHMNL", "country:PH");
        Assertions.assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void vacanciesSaySinceWhen() {
        UUID head = OfficeFixture.holding(Office.EXECUTIVE_HEAD, "organization:UPU");
        get(FIRST, "vacancies?office=HQ_FOCAL_POINT&limit=200")
                .body("items.find { it.scope == 'organization:UPU' }.since", nullValue())
                .body("items.scope", hasItem("organization:UPU"));
        String focalPoint = appointed(head, "HQ_FOCAL_POINT", "organization:UPU", SECOND, "2026-01-01T00:00:00Z");
        get(FIRST, "vacancies?office=HQ_FOCAL_POINT&limit=200").body("items.scope", not(hasItem("organization:UPU")));
        end(head, focalPoint, "2026-09-01T00:00:00Z").statusCode(200);
        get(FIRST, "vacancies?office=HQ_FOCAL_POINT&limit=200")
                .body("items.find { it.scope == 'organization:UPU' }.since", equalTo("2026-09-01T00:00:00Z"));
        get(FIRST, "vacancies?office=HQ_FOCAL_POINT&country=KE").body("items", empty());
        get(FIRST, "vacancies?office=DESIGNATED_OFFICIAL&limit=1")
                .body("items.size()", equalTo(1))
                .body("nextCursor", notNullValue());
        get(FIRST, "vacancies?office=WARDEN&country=k").statusCode(400);
        get(FIRST, "vacancies").statusCode(400);
    }

    @Test
    void A2aRetroactiveInstrumentIsTakenMarkedAndListed() {
        Map<String, Object> late = with(
                appointment("DESIGNATED_OFFICIAL", "country:BT", FIRST, "2026-01-10T00:00:00+06:00"),
                "instrument",
                OfficeApi.instrument("2026-01-10"));
        String id = appoint(secretaryGeneral(), late)
                .statusCode(201)
                .body("retroactive", equalTo(true))
                .extract()
                .path("id");
        String onTime = appoint(
                        secretaryGeneral(),
                        with(with(late, "scope", "country:MV"), "instrument", OfficeApi.instrument("2026-01-09")))
                .statusCode(201)
                .body("retroactive", equalTo(false))
                .extract()
                .path("id");
        get(SECOND, "appointments?retroactive=true&limit=200")
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItem(onTime)))
                .body("items.retroactive", everyItem(equalTo(true)));
        get(SECOND, "appointments?retroactive=false").statusCode(400);
    }
}
