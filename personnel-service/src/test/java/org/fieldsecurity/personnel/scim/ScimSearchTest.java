package org.fieldsecurity.personnel.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.scim.ScimClient.ROOT;
import static org.fieldsecurity.personnel.scim.ScimClient.SCIM_JSON;
import static org.fieldsecurity.personnel.scim.ScimClient.USERS;
import static org.fieldsecurity.personnel.scim.ScimClient.json;
import static org.fieldsecurity.personnel.scim.ScimClient.somebody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.personnel.PersonnelTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which users a filter finds, and which filters are taken at all. */
@PersonnelTest
class ScimSearchTest {

    private static final ScimClient UNWTO = new ScimClient("UNWTO");
    private static final String ENTERPRISE_NUMBER = Urn.ENTERPRISE + ":employeeNumber";
    private static final String STATION = Urn.PERSON + ":dutyStation";

    /** Four people: a (Okello, Nairobi), b (Okello-Otieno, Geneva), c (Ngũgĩ, Nairobi, left), d (100%_Sure, Geneva). */
    @BeforeEach
    void somePeople() {
        if (UNWTO.find("userName eq \"a\"").jsonPath().getInt("totalResults") > 0) {
            return;
        }
        make("a", "Okello", "Amina", "KENBO", "UNWTO-A", "2026-01-01", null);
        make("b", "Okello-Otieno", "Boris", "CHGVA", "UNWTO-B", "2026-02-01", null);
        make("c", "Ngũgĩ", "Chen", "KENBO", "UNWTO-C", "2020-01-01", "2020-12-31");
        make("d", "100%_Sure", "Dana", "CHGVA", null, "2026-01-01", null);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "userName eq \"a\" | a",
                "userName eq \"A\" | a",
                "userName eq \"itu-a\" | ''",
                "externalId eq \"x-b\" | b",
                "externalId eq \"X-B\" | ''",
                "emails.value eq \"C@Example.org\" | c",
                "emails eq \"c@example.org\" | c",
                "emails.value sw \"d@ex\" | d",
                "emails[type eq \"work\" and value eq \"a@example.org\"] | a",
                "emails[type eq \"home\" and value eq \"a@example.org\"] | ''",
                "emails[not (type eq \"home\") and value sw \"a@\"] | a",
                "name.familyName eq \"okello\" | a",
                "name.familyName sw \"okello\" | a b",
                "name.familyName sw \"OKELLO-\" | b",
                "name.familyName sw \"100%\" | d",
                "name.familyName sw \"100%_s\" | d",
                "name.familyName sw \"__\" | ''",
                "name.familyName eq \"ngũgĩ\" | c",
                "urn:ietf:params:scim:schemas:core:2.0:User:name.familyName eq \"Okello\" | a",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq \"UNWTO-B\" | b",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"KENBO\" | a c",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"KENBO\" and active eq true | a",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"KENBO\" and active ne true | c",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"kenbo\" and not (active eq true) | c",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"CHGVA\" and name.givenName co \"OR\" | b",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"CHGVA\" and name.givenName ew \"na\" | d",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"CHGVA\" and name.givenName gt \"boris\" | d",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"CHGVA\" and name.givenName ge \"boris\" | b d",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"CHGVA\" and name.givenName lt \"dana\" | b",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"CHGVA\" and name.givenName le \"dana\" | b d",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"CHGVA\""
                        + " and urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber pr | b",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"CHGVA\""
                        + " and urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq null | d",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"CHGVA\""
                        + " and urn:fieldsecurity:params:scim:schemas:1.0:Person:assignedFrom ge \"2026-01-15\" | b",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:dutyStation eq \"KENBO\""
                        + " and urn:fieldsecurity:params:scim:schemas:1.0:Person:assignedUntil lt \"2021-01-01\" | c",
                "userName eq \"a\" or emails.value eq \"b@example.org\" | a b",
                "(userName eq \"a\" or userName eq \"c\") and active eq true | a",
                "userName eq \"a\" and (displayName co \"zz\" or displayName co \"mina\") | a",
                "userName eq \"x' or '1'='1\" | ''",
                "userName eq \"a\" and name.givenName ne \"Boris\" | a"
            })
    void aFilterFindsWhoFits(String filter, String expected) {
        List<String> names = UNWTO.find(filter)
                .then()
                .statusCode(200)
                .contentType(startsWith(SCIM_JSON))
                .body("schemas", contains(Urn.LIST))
                .extract()
                .jsonPath()
                .getList("Resources.userName");
        TreeSet<String> wanted = new TreeSet<>(Arrays.asList(expected.split(" ")));
        wanted.remove("");
        assertThat(new TreeSet<>(names)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName pr",
                "active eq true",
                "not (userName eq \"a\")",
                "userName co \"a\"",
                "userName sw \"a\"",
                "emails.value co \"example\"",
                "emails.value sw \"a\"",
                "name.familyName ew \"o\"",
                "name.givenName eq \"Amina\"",
                "userName eq \"a\" or active eq true",
                "userName ne \"a\"",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:category eq \"LOCAL_STAFF\"",
                "urn:fieldsecurity:params:scim:schemas:1.0:Person:assignedFrom gt \"2026-01-01\""
            })
    void aFilterThatNoIndexServesIsRefusedWithThoseThatAreServed(String filter) {
        UNWTO.find(filter)
                .then()
                .statusCode(400)
                .contentType(startsWith(SCIM_JSON))
                .body("schemas", contains(Urn.ERROR))
                .body("scimType", equalTo("tooMany"))
                .body("detail", containsString("userName eq"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "userName eq a",
                "userName eq \"a\" and meta.lastModified gt \"2026-01-01T00:00:00Z\"",
                "userName eq \"a\" and password pr",
                "userName eq \"a\" and urn:x:y pr",
                "userName eq 5",
                "userName eq \"a\" and active eq \"true\"",
                "userName eq \"a\" and active gt true",
                "userName eq \"a\" and urn:fieldsecurity:params:scim:schemas:1.0:Person:assignedFrom gt \"soon\"",
                "userName eq \"a\" and urn:fieldsecurity:params:scim:schemas:1.0:Person:assignedFrom sw \"2026\"",
                "userName eq \"a\" and userName gt null",
                "name[familyName eq \"x\"]",
                "((((((((((((((userName eq \"a\"))))))))))))))"
            })
    void aFilterThatMeansNothingIsRefusedAndNotQuoted(String filter) {
        String answer = UNWTO.find(filter)
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidFilter"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("password", "2026-01-01", "soon");
    }

    @Test
    void pagesGiveEverybodyOnceAndTheTotal() {
        List<String> seen = new ArrayList<>();
        int total = 1;
        for (int start = 1; start <= total; start += 3) {
            JsonPath page = UNWTO.call()
                    .queryParam("startIndex", start)
                    .queryParam("count", 3)
                    .get(USERS)
                    .then()
                    .statusCode(200)
                    .body("startIndex", equalTo(start))
                    .extract()
                    .jsonPath();
            total = page.getInt("totalResults");
            assertThat(page.getInt("itemsPerPage")).isEqualTo(Math.min(3, total - start + 1));
            seen.addAll(page.getList("Resources.id"));
        }
        assertThat(seen).hasSize(total).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void pagesHaveLimits() {
        UNWTO.call().queryParam("count", 0).get(USERS).then().statusCode(200).body("Resources", hasSize(0));
        UNWTO.call().queryParam("count", -5).get(USERS).then().statusCode(200).body("itemsPerPage", equalTo(0));
        UNWTO.call().queryParam("count", 100_000).get(USERS).then().statusCode(200);
        UNWTO.call()
                .queryParam("startIndex", -5)
                .get(USERS)
                .then()
                .statusCode(200)
                .body("startIndex", equalTo(1));
        UNWTO.call()
                .queryParam("startIndex", 2_000_000_000)
                .get(USERS)
                .then()
                .statusCode(200)
                .body("Resources", hasSize(0));
        UNWTO.call()
                .queryParam("count", "many")
                .get(USERS)
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidValue"));
        UNWTO.call().queryParam("sortBy", "userName").get(USERS).then().statusCode(400);
    }

    @Test
    void aSearchMayBeSentInABodySoThatNoNameStandsInAnAddress() {
        Map<String, Object> search = Map.of(
                "schemas",
                List.of(Urn.SEARCH),
                "filter",
                "name.familyName sw \"okello\"",
                "attributes",
                List.of("userName"),
                "startIndex",
                1,
                "count",
                1);
        for (String path : List.of(USERS + "/.search", ROOT + "/.search")) {
            UNWTO.call()
                    .body(json(search))
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("totalResults", equalTo(2))
                    .body("itemsPerPage", equalTo(1))
                    .body("Resources[0].keySet()", containsInAnyOrder("schemas", "id", "userName"));
        }
        UNWTO.call().body("[]").post(ROOT + "/.search").then().statusCode(400);
        UNWTO.call()
                .body("{")
                .post(ROOT + "/.search")
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidSyntax"));
    }

    @Test
    void dependantsAreNoUsers() {
        String staff = UNWTO.find("userName eq \"a\"").jsonPath().getString("Resources[0].id");
        String child = RestAssured.given()
                .auth()
                .oauth2(Tokens.organizationSystem("UNWTO"))
                .contentType("application/json")
                .body(Map.of(
                        "relationship", "CHILD",
                        "dutyStation", "KENBO",
                        "familyName", "Okello",
                        "givenNames", "Wanjirũ"))
                .post("/personnel/v1/people/" + staff + "/dependants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        UNWTO.call().get(USERS + "/" + child).then().statusCode(404);
        UNWTO.call().delete(USERS + "/" + child).then().statusCode(404);
        assertThat(UNWTO.find(STATION + " eq \"KENBO\" and name.givenName sw \"wan\"")
                        .jsonPath()
                        .getInt("totalResults"))
                .isZero();
        assertThat(UNWTO.find(ENTERPRISE_NUMBER + " eq \"UNWTO-A\"").jsonPath().getInt("totalResults"))
                .isEqualTo(1);
    }

    private static void make(
            String name,
            String family,
            String given,
            String station,
            @Nullable String number,
            String from,
            @Nullable String until) {
        Map<String, Object> user = somebody(name);
        user.put("name", Map.of("familyName", family, "givenName", given));
        user.put("externalId", "x-" + name);
        if (number != null) {
            user.put(Urn.ENTERPRISE, Map.of("employeeNumber", number));
        }
        Map<String, Object> person =
                new HashMap<>(Map.of("category", "LOCAL_STAFF", "dutyStation", station, "assignedFrom", from));
        if (until != null) {
            person.put("assignedUntil", until);
            user.remove("active");
        }
        user.put(Urn.PERSON, person);
        UNWTO.make(user).then().statusCode(201);
    }
}
