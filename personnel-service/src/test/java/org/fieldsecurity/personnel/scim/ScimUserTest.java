package org.fieldsecurity.personnel.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fieldsecurity.personnel.scim.ScimClient.ROOT;
import static org.fieldsecurity.personnel.scim.ScimClient.SCIM_JSON;
import static org.fieldsecurity.personnel.scim.ScimClient.USERS;
import static org.fieldsecurity.personnel.scim.ScimClient.json;
import static org.fieldsecurity.personnel.scim.ScimClient.op;
import static org.fieldsecurity.personnel.scim.ScimClient.remove;
import static org.fieldsecurity.personnel.scim.ScimClient.somebody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.personnel.PersonnelTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users as identity systems make, change and remove them (RFC 7644). */
@PersonnelTest
class ScimUserTest {

    private final ScimClient ilo = new ScimClient("ILO");

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set(Instant.parse("2026-11-25T10:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aUserIsReadBackWithEverySchema() {
        Map<String, Object> user = somebody("Amina.N");
        user.put("externalId", "ext-1");
        user.put("phoneNumbers", List.of(Map.of("value", "tel:+254-700-000-018", "type", "mobile")));
        user.put(Urn.ENTERPRISE, Map.of("employeeNumber", "ILO-1", "department", "not kept"));
        user.put("title", "not kept either");
        ValidatableResponse made = ilo.make(user)
                .then()
                .statusCode(201)
                .contentType(startsWith(SCIM_JSON))
                .header("ETag", equalTo("W/\"0-1\""));
        String id = made.extract().path("id");
        made.header("Location", endsWith(USERS + "/" + id));
        ilo.call()
                .get(USERS + "/" + id)
                .then()
                .statusCode(200)
                .contentType(startsWith(SCIM_JSON))
                .header("ETag", equalTo("W/\"0-1\""))
                .body("schemas", contains(Urn.USER, Urn.ENTERPRISE, Urn.PERSON))
                .body("userName", equalTo("Amina.N"))
                .body("externalId", equalTo("ext-1"))
                .body("name.familyName", equalTo("Ngũgĩ"))
                .body("name.formatted", equalTo("阿米娜 Ngũgĩ"))
                .body("active", equalTo(true))
                .body("emails.value", contains("amina.n@example.org"))
                .body("phoneNumbers.value", contains("+254 700 000 018"))
                .body("title", nullValue())
                .body("'" + Urn.ENTERPRISE + "'.employeeNumber", equalTo("ILO-1"))
                .body("'" + Urn.ENTERPRISE + "'.organization", equalTo("ILO"))
                .body("'" + Urn.PERSON + "'.dutyStation", equalTo("KENBO"))
                .body("meta.resourceType", equalTo("User"))
                .body("meta.version", equalTo("W/\"0-1\""))
                .body("meta.created", equalTo("2026-11-25T10:00:00Z"))
                .body("meta.location", endsWith(USERS + "/" + id));
        ilo.call()
                .accept("application/json")
                .get("/personnel/v1/people/" + id)
                .then()
                .statusCode(200)
                .body("employeeNumber", equalTo("ILO-1"))
                .body("dutyStation", equalTo("KENBO"));
    }

    @Test
    void whoIsMissingSomethingIsToldAllOfIt() {
        ilo.make(Map.of("schemas", List.of(Urn.USER), "userName", "half"))
                .then()
                .statusCode(400)
                .contentType(startsWith(SCIM_JSON))
                .body("schemas", contains(Urn.ERROR))
                .body("status", equalTo("400"))
                .body("scimType", equalTo("invalidValue"))
                .body("detail", containsString("name.familyName, name.givenName, " + Urn.PERSON + ":category"));
        Map<String, Object> wrong = somebody("wrong");
        wrong.put("emails", List.of(Map.of("value", "nobody")));
        wrong.put(Urn.PERSON, Map.of("category", "LOCAL_STAFF", "dutyStation", "Nairobi"));
        ilo.make(wrong)
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidValue"))
                .body("detail", containsString("dutyStation must be a UN/LOCODE"))
                .body("detail", containsString("emails must be"));
        wrong.put(Urn.PERSON, Map.of("category", "LOCAL_STAFF", "dutyStation", "KENBO", "salary", 1));
        ilo.make(wrong).then().statusCode(400).body("detail", containsString("isn't in its schema"));
        wrong.put(Urn.PERSON, Map.of("category", "DEPENDANT", "dutyStation", "KENBO"));
        ilo.make(wrong).then().statusCode(400).body("scimType", equalTo("invalidValue"));
    }

    @Test
    void aUserNameIsOnePersonsWhateverItsCase() {
        ilo.made("Unique.Name");
        ilo.make(somebody("unique.name"))
                .then()
                .statusCode(409)
                .body("scimType", equalTo("uniqueness"))
                .body("status", equalTo("409"));
        new ScimClient("IMO").make(somebody("unique.name")).then().statusCode(201);
        String other = ilo.made("Other.Name");
        ilo.patch(other, op("replace", "userName", "UNIQUE.NAME"))
                .then()
                .statusCode(409)
                .body("scimType", equalTo("uniqueness"));
    }

    @Test
    void somebodyRegisteredByNumberIsTakenUpAndNotDoubled() throws SQLException {
        String person = Ids.next().toString();
        Map<String, Object> registered = new HashMap<>(Map.of(
                "id", person,
                "category", "LOCAL_STAFF",
                "organization", "ILO",
                "dutyStation", "CHGVA",
                "familyName", "Okello",
                "givenNames", "Amina",
                "employeeNumber", "ILO-UP",
                "assignedFrom", "2026-01-01"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.organizationSystem("ILO"))
                .contentType("application/json")
                .body(registered)
                .post("/personnel/v1/people")
                .then()
                .statusCode(201);
        ilo.call().get(USERS + "/" + person).then().statusCode(200).body("userName", equalTo("ILO-UP"));
        Map<String, Object> user = somebody("taken.up");
        user.put(Urn.ENTERPRISE, Map.of("employeeNumber", "ILO-UP"));
        ilo.make(user)
                .then()
                .statusCode(201)
                .body("id", equalTo(person))
                .body("userName", equalTo("taken.up"))
                .body("'" + Urn.PERSON + "'.dutyStation", equalTo("KENBO"));
        ilo.make(user).then().statusCode(409).body("scimType", equalTo("uniqueness"));
        assertThat(TestDatabase.of("personnel")
                        .runtime()
                        .query("select type, actor from ledger where subject = ? order by position", person))
                .extracting(row -> row.get("type"), row -> row.get("actor"))
                .containsExactly(
                        tuple("person.registered", "client:hr-ilo"),
                        tuple("person.changed", "client:hr-ilo"),
                        tuple("scim-user.named", "client:hr-ilo"));
    }

    @Test
    void aUserIsReplacedAndWhatIsLeftOutIsRemoved() {
        String id = ilo.made("Put.Me");
        Map<String, Object> next = somebody("Put.Me.Too");
        next.remove("emails");
        next.remove(Urn.PERSON);
        ilo.call()
                .header("If-Match", "W/\"0-1\"")
                .body(json(next))
                .put(USERS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("W/\"1-2\""))
                .body("userName", equalTo("Put.Me.Too"))
                .body("emails", nullValue())
                .body("'" + Urn.PERSON + "'.dutyStation", equalTo("KENBO"))
                .body("'" + Urn.PERSON + "'.category", equalTo("LOCAL_STAFF"));
        ilo.call()
                .header("If-Match", "W/\"0-1\"")
                .body(json(next))
                .put(USERS + "/" + id)
                .then()
                .statusCode(412)
                .body("schemas", contains(Urn.ERROR));
        ilo.call().body(json(next)).put(USERS + "/" + id).then().statusCode(200).header("ETag", equalTo("W/\"1-2\""));
        next.remove("name");
        ilo.call()
                .body(json(next))
                .put(USERS + "/" + id)
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidValue"));
        next = somebody("Put.Me.Too");
        next.put(Urn.PERSON, Map.of("category", "GUEST", "dutyStation", "KENBO"));
        ilo.call()
                .body(json(next))
                .put(USERS + "/" + id)
                .then()
                .statusCode(400)
                .body("scimType", equalTo("mutability"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aUserIsChangedByOperationsWithPathsAndFilters() {
        String id = ilo.made("Patch.Me");
        ilo.patch(
                        id,
                        op("Replace", "name.familyName", "Okello"),
                        op("replace", "emails[type eq \"work\"].value", "new@example.org"),
                        op("add", "phoneNumbers[type eq \"work\"].value", "+254700000019"),
                        op("add", Urn.PERSON + ":contract", "Fixed term"),
                        op("add", "externalId", "ext-9"),
                        op("add", "title", "not kept"))
                .then()
                .statusCode(200)
                .body("name.formatted", equalTo("阿米娜 Okello"))
                .body("emails.value", contains("new@example.org"))
                .body("phoneNumbers.value", contains("+254700000019"))
                .body("'" + Urn.PERSON + "'.contract", equalTo("Fixed term"))
                .body("externalId", equalTo("ext-9"));
        ilo.patch(
                        id,
                        op(
                                "replace",
                                null,
                                Map.of(
                                        "name.givenName",
                                        "Amina",
                                        Urn.PERSON + ":dutyStation",
                                        "CHGVA",
                                        "active",
                                        "True")),
                        remove("phoneNumbers[type eq \"work\"]"),
                        remove("externalId"),
                        remove(Urn.PERSON + ":contract"))
                .then()
                .statusCode(200)
                .body("name.givenName", equalTo("Amina"))
                .body("phoneNumbers", nullValue())
                .body("externalId", nullValue())
                .body("'" + Urn.PERSON + "'.contract", nullValue())
                .body("'" + Urn.PERSON + "'.dutyStation", equalTo("CHGVA"));
        refused(id, "noTarget", op("replace", "phoneNumbers[type eq \"work\"].value", "+254700000019"));
        refused(id, "noTarget", Map.of("op", "remove"));
        refused(id, "invalidPath", op("add", "name.familyName.x", "y"));
        refused(id, "invalidPath", op("add", "name.nick", "y"));
        refused(id, "invalidPath", op("add", Urn.PERSON + ":salary", "y"));
        refused(id, "invalidSyntax", op("move", "userName", "y"));
        refused(id, "invalidValue", Map.of("op", "add", "path", "userName"));
        refused(id, "invalidValue", op("replace", "userName", 5));
        refused(id, "invalidValue", remove("userName"));
        refused(id, "invalidValue", remove("name.familyName"));
        refused(id, "invalidValue", op("add", "emails", List.of(Map.of("value", "two@example.org"))));
        refused(id, "mutability", op("replace", "id", Ids.next().toString()));
        refused(id, "mutability", op("replace", "displayName", "x"));
        refused(id, "mutability", op("replace", Urn.ENTERPRISE + ":employeeNumber", "other"));
        refused(id, "mutability", op("replace", Urn.PERSON + ":category", "GUEST"));
        ilo.call().body("{\"Operations\":[]}").patch(USERS + "/" + id).then().statusCode(400);
    }

    @SafeVarargs
    private void refused(String id, String scimType, Map<String, Object>... operations) {
        ilo.patch(id, operations)
                .then()
                .statusCode(400)
                .contentType(startsWith(SCIM_JSON))
                .body("schemas", contains(Urn.ERROR))
                .body("scimType", equalTo(scimType));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoIsSwitchedOffIsProtectedToTheEndOfTheDayAndCanComeBack() throws SQLException {
        String id = ilo.made("Off.And.On");
        ilo.patch(id, op("replace", "active", false))
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("'" + Urn.PERSON + "'.assignedUntil", equalTo("2026-11-25"));
        ilo.patch(id, op("replace", "active", true))
                .then()
                .body("active", equalTo(true))
                .body("'" + Urn.PERSON + "'.assignedUntil", nullValue())
                .body("'" + Urn.PERSON + "'.assignedFrom", equalTo("2026-01-01"));
        ilo.patch(id, op("replace", "active", "False")).then().body("active", equalTo(false));
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        ilo.patch(id, op("replace", "active", true))
                .then()
                .body("active", equalTo(true))
                .body("'" + Urn.PERSON + "'.assignedFrom", equalTo("2027-03-01"));
        ilo.patch(id, op("add", Urn.PERSON + ":assignedFrom", "2027-06-01"))
                .then()
                .statusCode(200);
        ilo.patch(id, op("replace", "active", false))
                .then()
                .statusCode(400)
                .body("detail", containsString("hasn't begun"));
    }

    @Test
    void whoIsDeletedIsGoneForSCIMAndTheRecordStays() {
        String id = ilo.made("Gone.User");
        ilo.call()
                .header("If-Match", "W/\"9-9\"")
                .delete(USERS + "/" + id)
                .then()
                .statusCode(412);
        ilo.call().delete(USERS + "/" + id).then().statusCode(204);
        ilo.call()
                .get(USERS + "/" + id)
                .then()
                .statusCode(404)
                .contentType(startsWith(SCIM_JSON))
                .body("schemas", contains(Urn.ERROR))
                .body("status", equalTo("404"));
        ilo.call().delete(USERS + "/" + id).then().statusCode(404);
        ilo.find("userName eq \"gone.user\"").then().body("totalResults", equalTo(0));
        ilo.call()
                .accept("application/json")
                .get("/personnel/v1/people/" + id)
                .then()
                .statusCode(200)
                .body("assignedUntil", equalTo("2026-11-25"));
        String again = ilo.made("Gone.User");
        assertThat(again).isNotEqualTo(id);
    }

    @Test
    void whoComesBackUnderTheSameNumberIsTheSamePerson() {
        Map<String, Object> user = somebody("Back.Again");
        user.put(Urn.ENTERPRISE, Map.of("employeeNumber", "ILO-BACK"));
        String id = ilo.make(user).then().statusCode(201).extract().path("id");
        ilo.call().delete(USERS + "/" + id).then().statusCode(204);
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        user.put(Urn.PERSON, Map.of("category", "LOCAL_STAFF", "dutyStation", "CHGVA", "assignedFrom", "2027-03-01"));
        ilo.make(user)
                .then()
                .statusCode(201)
                .body("id", equalTo(id))
                .body("active", equalTo(true))
                .body("'" + Urn.PERSON + "'.dutyStation", equalTo("CHGVA"));
    }

    @Test
    void aReadingThatIsStillTrueIsNotRepeated() {
        String id = ilo.made("Not.Modified");
        ilo.call()
                .header("If-None-Match", "W/\"0-1\"")
                .get(USERS + "/" + id)
                .then()
                .statusCode(304);
        ilo.call()
                .header("If-None-Match", "W/\"0-0\"")
                .get(USERS + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void anAnswerHasTheAttributesThatAreWanted() {
        String id = ilo.made("Some.Attributes");
        String some = ilo.call()
                .queryParam("attributes", "USERNAME,name.familyName," + Urn.PERSON + ":dutyStation,emails.value")
                .get(USERS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(some)
                .contains(
                        "\"id\":", "\"schemas\":", "\"userName\":", "\"familyName\":", "\"dutyStation\":", "\"value\":")
                .doesNotContain("givenName", "active", "category", "\"type\"", "meta", "organization");
        String most = ilo.call()
                .queryParam("excludedAttributes", "emails,id,meta," + Urn.ENTERPRISE)
                .get(USERS + "/" + id)
                .then()
                .extract()
                .asString();
        assertThat(most)
                .contains("\"id\":", "userName", "givenName")
                .doesNotContain("emails", "meta", "\"organization\"");
        ilo.call().queryParam("attributes", "a b").get(USERS + "/" + id).then().statusCode(400);
        ilo.call()
                .queryParam("attributes", "id")
                .queryParam("excludedAttributes", "id")
                .get(USERS + "/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void theSameKeyAndBodyMakeOneUser() {
        String key = "scim-" + Ids.next();
        String user = json(somebody("Once.Only"));
        String first = ilo.call()
                .header("Idempotency-Key", key)
                .body(user)
                .post(USERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ilo.call()
                .header("Idempotency-Key", key)
                .body(user)
                .post(USERS)
                .then()
                .statusCode(201)
                .contentType(startsWith(SCIM_JSON))
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        ilo.call()
                .header("Idempotency-Key", key)
                .body(json(somebody("Another.One")))
                .post(USERS)
                .then()
                .statusCode(422)
                .body("schemas", contains(Urn.ERROR));
    }

    @Test
    void throughAGatewayAddressesAreTheGateways() {
        String id = ilo.made("Behind.A.Door");
        ilo.call()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "security.example.org")
                .header("X-Forwarded-Prefix", "/scim/v2")
                .get(USERS + "/" + id)
                .then()
                .body("meta.location", equalTo("https://security.example.org/scim/v2/Users/" + id));
        ilo.call()
                .header("X-Forwarded-Host", "evil\"><script>")
                .get(USERS + "/" + id)
                .then()
                .body("meta.location", endsWith(USERS + "/" + id));
    }

    @Test
    void peopleOfOthersAreNotThere() {
        String theirs = new ScimClient("IMO").made("Not.Ours");
        ilo.call().get(USERS + "/" + theirs).then().statusCode(404);
        ilo.call().body(json(somebody("x"))).put(USERS + "/" + theirs).then().statusCode(404);
        ilo.call().delete(USERS + "/" + theirs).then().statusCode(404);
        ilo.call().get(USERS + "/no-id").then().statusCode(404).body("schemas", contains(Urn.ERROR));
        ilo.find("id eq \"" + theirs + "\"")
                .then()
                .body("totalResults", equalTo(0))
                .body("Resources", hasSize(0));
    }

    @Test
    void discoverySaysWhatThereIs() {
        ilo.call()
                .get(ROOT + "/ServiceProviderConfig")
                .then()
                .statusCode(200)
                .contentType(startsWith(SCIM_JSON))
                .body("patch.supported", equalTo(true))
                .body("bulk.supported", equalTo(false))
                .body("etag.supported", equalTo(true))
                .body("filter.maxResults", equalTo(200));
        ilo.call().get(ROOT + "/ResourceTypes").then().statusCode(200).body("Resources.id", contains("User"));
        ilo.call()
                .get(ROOT + "/ResourceTypes/User")
                .then()
                .statusCode(200)
                .body("schemaExtensions.schema", contains(Urn.ENTERPRISE, Urn.PERSON));
        ilo.call()
                .get(ROOT + "/Schemas")
                .then()
                .statusCode(200)
                .body("Resources.id", contains(Urn.USER, Urn.ENTERPRISE, Urn.PERSON));
        ilo.call()
                .get(ROOT + "/Schemas/" + Urn.PERSON)
                .then()
                .statusCode(200)
                .body(
                        "attributes.name",
                        contains("category", "dutyStation", "contract", "assignedFrom", "assignedUntil"))
                .body("attributes[0].mutability", equalTo("immutable"))
                .body("attributes[0].canonicalValues", hasSize(5));
        ilo.call().get(ROOT + "/Schemas/urn:x").then().statusCode(404).body("schemas", contains(Urn.ERROR));
        ilo.call().queryParam("filter", "id pr").get(ROOT + "/Schemas").then().statusCode(403);
    }
}
