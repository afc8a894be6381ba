package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.personnel.person.Contact;
import org.fieldsecurity.personnel.person.ContactKind;
import org.fieldsecurity.personnel.person.ContactTime;
import org.fieldsecurity.personnel.person.rules.ContactRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people are reached (P6), and the numbers that organizations gave them (P10). */
@PersonnelTest
class ContactsTest {

    private static final PeopleApi UNDP = PeopleApi.hr("UNDP");
    private static final PeopleApi UNICEF = PeopleApi.hr("UNICEF");

    @ParameterizedTest(name = "{0} {1} is right: {2}")
    @CsvSource({
        "MOBILE, +254 700 000018, true",
        "MOBILE, 0700 000018, false",
        "SATELLITE, +8816 000000, true",
        "RADIO_CALL_SIGN, KILO 2.1, true",
        "RADIO_CALL_SIGN, K, false",
        "EMAIL, amina@example.org, true",
        "EMAIL, amina@example, false",
        "OTHER, Ask at the pharmacy opposite, true",
    })
    void P6aContactIsWrittenSoThatItWorks(ContactKind kind, String value, boolean right) {
        assertThat(ContactRules.faults(List.of(new Contact(kind, value, ContactTime.ALWAYS, null)))
                        .isEmpty())
                .isEqualTo(right);
    }

    @Test
    void P6contactsKeepTheirOrderOfPreference() throws SQLException {
        UUID person = UNDP.register("UNDP", Map.of());
        String path = "people/" + person + "/contacts";
        UNDP.get(path).statusCode(200).body("contacts", empty());
        Map<String, Object> list = Map.of(
                "contacts",
                List.of(
                        Map.of("kind", "RADIO_CALL_SIGN", "value", "KILO 2.1", "time", "ON_DUTY"),
                        contact("MOBILE", "+254700000018"),
                        Map.of("kind", "OTHER", "value", "Guard post", "time", "OFF_DUTY", "note", "Ask for Juma")));
        String before = UNDP.etag("people/" + person);
        UNDP.put(path, "people/" + person, list).statusCode(200);
        assertThat(UNDP.etag("people/" + person)).isNotEqualTo(before).isEqualTo(UNDP.etag(path));
        UNDP.get(path)
                .body("contacts.kind", contains("RADIO_CALL_SIGN", "MOBILE", "OTHER"))
                .body("contacts.time", contains("ON_DUTY", "ALWAYS", "OFF_DUTY"))
                .body("contacts[2].note", equalTo("Ask for Juma"));
        UNDP.request()
                .header("If-Match", before)
                .body(list)
                .put(PeopleApi.BASE + path)
                .then()
                .statusCode(412);
        UNDP.request().body(list).put(PeopleApi.BASE + path).then().statusCode(428);
        PeopleApi.person(person)
                .put(path, "people/" + person, Map.of("contacts", List.of(contact("HOME", "+254200000018"))))
                .statusCode(200);
        UNDP.get(path).body("contacts.kind", contains("HOME"));
        assertThat(TestDatabase.of("personnel")
                        .runtime()
                        .query(
                                "select type, actor from ledger where subject_type = 'contacts' and subject = ?"
                                        + " order by sequence",
                                person.toString()))
                .extracting(row -> row.get("type") + " " + row.get("actor"))
                .containsExactly("contacts.replaced client:hr-undp", "contacts.replaced person:" + person);
    }

    @Test
    void ofManyListsForOneVersionAtTheSameMomentOneWins() throws Exception {
        UUID person = UNDP.register("UNDP", Map.of());
        String etag = UNDP.etag("people/" + person);
        List<Callable<Integer>> lists = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            Map<String, Object> list = Map.of("contacts", List.of(contact("OTHER", "Post " + number)));
            lists.add(() -> UNDP.request()
                    .header("If-Match", etag)
                    .body(list)
                    .put(PeopleApi.BASE + "people/" + person + "/contacts")
                    .statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(lists)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnly(200, 409, 412).containsOnlyOnce(200);
        UNDP.get("people/" + person + "/contacts").body("contacts.size()", equalTo(1));
    }

    @Test
    void everyFaultOfAListIsNamedAtOnce() {
        UUID person = UNDP.register("UNDP", Map.of());
        String path = "people/" + person + "/contacts";
        UNDP.put(
                        path,
                        "people/" + person,
                        Map.of(
                                "contacts",
                                List.of(
                                        contact("MOBILE", "0700"),
                                        contact("OTHER", "Guard post"),
                                        contact("OTHER", "Guard post"))))
                .statusCode(400)
                .body("errors.pointer", contains("/contacts/0/value", "/contacts/2/value"));
        UNDP.put(path, "people/" + person, Map.of("contacts", Collections.nCopies(11, contact("OTHER", "Guard post"))))
                .statusCode(400)
                .body("errors.pointer", contains("/contacts"));
    }

    @Test
    void P10aNumberNamesOnePersonWithinAnOrganization() {
        String number = "N" + UUID.randomUUID().toString().substring(0, 8);
        UUID one = UNDP.register("UNDP", Map.of());
        UUID other = UNDP.register("UNDP", Map.of());
        UNDP.put(identifiers(one), "people/" + one, numbers("INDEX_NUMBER", number, "BADGE", number))
                .statusCode(200)
                .body("identifiers.scheme", contains("BADGE", "INDEX_NUMBER"))
                .body("identifiers.organization", contains("UNDP", "UNDP"));
        UNDP.put(identifiers(other), "people/" + other, numbers("LAISSEZ_PASSER", number, "INDEX_NUMBER", number))
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"))
                .body("detail", containsString("/identifiers/1"));
        UNDP.put(identifiers(one), "people/" + one, numbers("BADGE", number, "BADGE", number))
                .statusCode(400)
                .body("errors.pointer", contains("/identifiers/1/value"));
        UUID elsewhere = UNICEF.register("UNICEF", Map.of());
        UNICEF.put(
                        identifiers(elsewhere),
                        "people/" + elsewhere,
                        numbers("INDEX_NUMBER", number, "BADGE", "B-" + number))
                .statusCode(200);
        UNICEF.put(
                        identifiers(elsewhere),
                        "people/" + elsewhere,
                        Map.of("identifiers", List.of(Map.of("organization", "UNDP", "scheme", "BADGE", "value", "1"))))
                .statusCode(400)
                .body("errors.pointer", contains("/identifiers/0/organization"));
    }

    @Test
    void nobodyElseSeesOrWritesThem() {
        UUID person = UNDP.register("UNDP", Map.of());
        for (String path : List.of("people/" + person + "/contacts", identifiers(person))) {
            UNICEF.get(path).statusCode(404);
            PeopleApi.person(OfficeFixture.somebody("stranger")).get(path).statusCode(404);
            new PeopleApi(Tokens.reporting()).get(path).statusCode(403);
        }
        Map<String, Object> list = Map.of("contacts", List.of());
        UNICEF.request()
                .header("If-Match", "\"0\"")
                .body(list)
                .put(PeopleApi.BASE + "people/" + person + "/contacts")
                .then()
                .statusCode(404);
        PeopleApi.person(person)
                .request()
                .header("If-Match", "\"0\"")
                .body(Map.of("identifiers", List.of()))
                .put(PeopleApi.BASE + identifiers(person))
                .then()
                .statusCode(403);
    }

    private static String identifiers(UUID person) {
        return "people/" + person + "/identifiers";
    }

    private static Map<String, Object> contact(String kind, String value) {
        return Map.of("kind", kind, "value", value, "time", "ALWAYS");
    }

    private static Map<String, Object> numbers(String scheme, String value, String otherScheme, String otherValue) {
        return Map.of(
                "identifiers",
                List.of(Map.of("scheme", scheme, "value", value), Map.of("scheme", otherScheme, "value", otherValue)));
    }
}
