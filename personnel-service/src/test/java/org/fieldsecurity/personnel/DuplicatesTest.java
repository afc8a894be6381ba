package org.fieldsecurity.personnel;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.Test;

/** Records that may be one person's (P10). Each test has an organization of its own. */
@PersonnelTest
class DuplicatesTest {

    private static final String LIST = "suspected-duplicates?limit=200&organization=";

    @Test
    void P10sameContactsAreSuspiciousButNotWithinAFamily() {
        PeopleApi itu = PeopleApi.hr("ITU");
        UUID staff = itu.register("ITU", Map.of("email", "Amina@Example.org", "phone", "+41 22 0000001"));
        itu.registerDependant(staff, Map.of("email", "amina@example.org", "phone", "+41220000001"));
        itu.get(LIST + "ITU").statusCode(200).body("items", empty());
        UUID mail = itu.register("ITU", Map.of("email", "amina@example.ORG", "assignedFrom", "2025-01-01"));
        UUID phone = itu.register("ITU", Map.of("phone", "+41 220 000 001", "assignedFrom", "2025-02-01"));
        UUID contact = itu.register("ITU", Map.of("assignedFrom", "2025-03-01"));
        itu.put(
                        "people/" + contact + "/contacts",
                        "people/" + contact,
                        Map.of(
                                "contacts",
                                List.of(
                                        Map.of("kind", "OFFICE", "value", "+41220000009", "time", "ON_DUTY"),
                                        Map.of("kind", "MOBILE", "value", "+41 22 000 0001", "time", "ALWAYS"))))
                .statusCode(200);
        for (UUID other : List.of(mail, phone, contact)) {
            itu.get(LIST + "ITU").body(about(other) + ".reasons", hasItem(List.of("SAME_CONTACT")));
        }
        UUID office = itu.register("ITU", Map.of("phone", "+41 22 0000009", "assignedFrom", "2025-04-01"));
        itu.get(LIST + "ITU").body(about(office), empty());
    }

    @Test
    void P10theSameDocumentWithTwoOrganizationsIsSuspiciousToBoth() {
        PeopleApi wmo = PeopleApi.hr("WMO");
        PeopleApi wipo = PeopleApi.hr("WIPO");
        UUID one = wmo.register("WMO", Map.of("assignedFrom", "2025-01-01"));
        UUID other = wipo.register("WIPO", Map.of("dutyStation", "KENBO"));
        numbers(wmo, one, "LAISSEZ_PASSER", "UNLP-77").statusCode(200);
        numbers(wipo, other, "LAISSEZ_PASSER", "UNLP-77").statusCode(200);
        for (String organization : List.of("WMO", "WIPO")) {
            PeopleApi.hr(organization)
                    .get(LIST + organization)
                    .body("items.reasons", contains(List.of("SAME_IDENTIFIER")))
                    .body("items[0].records.organization", containsInAnyOrder("WMO", "WIPO"))
                    .body("items[0].records.person", containsInAnyOrder(one.toString(), other.toString()));
        }
        wmo.get("people/" + other).statusCode(404);
        UUID badge = wipo.register("WIPO", Map.of("dutyStation", "KENBO", "assignedFrom", "2025-05-01"));
        numbers(wipo, badge, "BADGE", "UNLP-77").statusCode(200);
        wipo.get(LIST + "WIPO").body(about(badge), empty());
    }

    @Test
    void P10similarNamesWithTheSameFirstDayAreSuspicious() {
        PeopleApi upu = PeopleApi.hr("UPU");
        UUID one = upu.register("UPU", name("Sokolova", "Natalya", "2025-03-01"));
        UUID typing = upu.register("UPU", name("Sokolowa", "Natalya", "2025-03-01"));
        UUID cyrillic = upu.register("UPU", name("Соколова", "Наталья", "2025-03-01"));
        UUID anotherDay = upu.register("UPU", name("Sokolova", "Natalya", "2025-03-02"));
        UUID anotherName = upu.register("UPU", name("Petrova", "Natalya", "2025-03-01"));
        upu.get(LIST + "UPU")
                .body(about(one) + ".reasons", hasItem(List.of("SIMILAR_NAME")))
                .body(about(typing) + ".size()", not(equalTo(0)))
                .body(about(cyrillic) + ".size()", not(equalTo(0)))
                .body(about(anotherDay), empty())
                .body(about(anotherName), empty());
    }

    @Test
    void P10aDismissedSuspicionComesBackOnlyForANewReason() {
        PeopleApi unv = PeopleApi.hr("IMO");
        UUID one = unv.register("IMO", Map.of("email", "one@example.org", "assignedFrom", "2025-01-01"));
        UUID other = unv.register("IMO", Map.of("email", "one@example.org", "assignedFrom", "2025-02-01"));
        String id = unv.get(LIST + "IMO")
                .body("items.state", contains("OPEN"))
                .extract()
                .path("items[0].id");
        String path = "suspected-duplicates/" + id;
        unv.post(path + "/dismissal", path, Map.of("reason", "Spouses of one name"))
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("remark", equalTo("Spouses of one name"));
        unv.post(path + "/dismissal", path, Map.of("reason", "Again")).statusCode(409);
        unv.get(LIST + "IMO").body("items", empty());
        unv.get(LIST + "IMO&state=DISMISSED").body("items.id", contains(id));
        change(unv, other, "one@example.org", null);
        unv.get(LIST + "IMO").body("items", empty());
        numbers(unv, one, "INDEX_NUMBER", "IMO-1").statusCode(200);
        UUID third = PeopleApi.hr("ICAO").register("ICAO", Map.of());
        numbers(PeopleApi.hr("ICAO"), third, "INDEX_NUMBER", "IMO-1").statusCode(200);
        unv.get(LIST + "IMO").body("items.reasons", contains(List.of("SAME_IDENTIFIER")));
        unv.get(path).body("state", equalTo("DISMISSED"));
    }

    @Test
    void nobodyElseSeesOrDismissesASuspicion() {
        PeopleApi iaea = PeopleApi.hr("IAEA");
        iaea.register("IAEA", Map.of("email", "two@example.org", "assignedFrom", "2025-01-01"));
        iaea.register("IAEA", Map.of("email", "two@example.org", "assignedFrom", "2025-02-01"));
        String id = iaea.get(LIST + "IAEA").extract().path("items[0].id");
        String path = "suspected-duplicates/" + id;
        PeopleApi focalPoint = PeopleApi.person(OfficeFixture.holding(Office.HQ_FOCAL_POINT, "organization:IAEA"));
        PeopleApi coordinator = PeopleApi.person(OfficeFixture.holding(Office.COORDINATOR, "world"));
        focalPoint.get(path).statusCode(200);
        coordinator.get(path).statusCode(200);
        coordinator.get("suspected-duplicates").statusCode(200);
        List<PeopleApi> others = new ArrayList<>();
        others.add(PeopleApi.hr("UNICEF"));
        others.add(PeopleApi.person(OfficeFixture.holding(Office.HQ_FOCAL_POINT, "organization:UNICEF")));
        for (PeopleApi other : others) {
            other.get(path).statusCode(404);
            other.get(LIST + "IAEA").statusCode(403);
            other.get("suspected-duplicates").statusCode(400);
            other.request()
                    .header("If-Match", "\"0\"")
                    .body(Map.of("reason", "Mine"))
                    .post(PeopleApi.BASE + path + "/dismissal")
                    .then()
                    .statusCode(404);
        }
        new PeopleApi(Tokens.reporting()).get(LIST + "IAEA").statusCode(403);
        iaea.get(path).body("merge", nullValue());
    }

    private static ValidatableResponse numbers(PeopleApi hr, UUID person, String scheme, String value) {
        return hr.put(
                "people/" + person + "/identifiers",
                "people/" + person,
                Map.of("identifiers", List.of(Map.of("scheme", scheme, "value", value))));
    }

    private static void change(PeopleApi hr, UUID person, String email, String phone) {
        Map<String, Object> change = new HashMap<>(Map.of(
                "dutyStation", "CHGVA",
                "familyName", "Another " + person,
                "givenNames", "Given",
                "assignedFrom", "2025-02-01",
                "email", email));
        if (phone != null) {
            change.put("phone", phone);
        }
        hr.put("people/" + person, "people/" + person, change).statusCode(200);
    }

    private static Map<String, Object> name(String family, String given, String from) {
        return Map.of("familyName", family, "givenNames", given, "assignedFrom", from, "dutyStation", "CHBRN");
    }

    private static String about(UUID person) {
        return "items.findAll { it.records.any { r -> r.person == '" + person + "' } }";
    }
}
