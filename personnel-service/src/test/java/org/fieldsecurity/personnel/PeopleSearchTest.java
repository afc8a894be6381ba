package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.personnel.person.SearchNameBackfill;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of every script are found as somebody would type them. */
@PersonnelTest
class PeopleSearchTest {

    private static final PeopleApi WHO = PeopleApi.hr("WHO");

    @Inject
    SearchNameBackfill backfill;

    @Inject
    SettableClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0} {1} is found by {2}")
    @CsvSource({
        // accents, order, typing errors, a part
        "Ngũgĩ, Wanjirũ, Wanjiru Ngugi",
        "Ngũgĩ, Wanjirũ, NGUGI wanjiru",
        "Ngũgĩ, Wanjirũ, Wanjiro Ngugi",
        "Ngũgĩ, Wanjirũ, Ngugy",
        "Ngũgĩ, Wanjirũ, Wwanjiru",
        "Ngũgĩ, Wanjirũ, anjiru",
        "Ngũgĩ, Wanjirũ, Wajniru",
        "Ngũgĩ, Wanjirũ, Wanj Ngug",
        "Ngũgĩ, Wanjirũ, Wanjeri Nguggi",
        "Ngũgĩ, Wanjirũ, ng",
        "Østergård, Søren, soren ostergaard",
        // other scripts, either way
        "Соколова, Наталья, Natalya Sokolova",
        "Sokolova, Natalya, Наталья Соколова",
        "Παπαδόπουλος, Γιώργος, Giorgos Papadopoulos",
        "王, 小明, Xiaoming Wang",
        "Wang, Xiaoming, 王小明",
        "الحسن, محمد, Mohammed Alhassan",
        "Alhassan, Mohammed, محمد الحسن",
        "خديجة, فاطمة, Fatima Khadija",
        "김, 민준, Minjun Gim",
    })
    void aNameIsFoundInAnyScriptAndOrderWithTypingErrors(String family, String given, String typed) {
        UUID person = WHO.register("WHO", Map.of("familyName", family, "givenNames", given));
        search(WHO, typed, Map.of()).statusCode(200).body("items.id", hasItem(person.toString()));
    }

    @Test
    void theMostSimilarComeFirstAndStrangersNotAtAll() {
        UUID exact = WHO.register("WHO", Map.of("familyName", "Zwartendijk", "givenNames", "Quirine"));
        UUID close = WHO.register("WHO", Map.of("familyName", "Zwartendyk", "givenNames", "Quirina"));
        UUID stranger = WHO.register("WHO", Map.of("familyName", "Mbeki", "givenNames", "Oluwaseun"));
        search(WHO, "Quirine Zwartendijk", Map.of())
                .statusCode(200)
                .body("items.id", contains(exact.toString(), close.toString()))
                .body("items.id", not(hasItem(stranger.toString())));
    }

    @Test
    void whoIsWrittenFurtherAwayIsFoundWhenNobodyIsNear() {
        UUID far = WHO.register("WHO", Map.of("familyName", "Alxerebrenikov", "givenNames", "Lev"));
        search(WHO, "Xerebrenik", Map.of()).body("items.id", contains(far.toString()));
        UUID near = WHO.register("WHO", Map.of("familyName", "Xerebrenyk", "givenNames", "Zoe"));
        search(WHO, "Xerebrenik", Map.of()).body("items.id", contains(near.toString()));
        search(WHO, "Xerebrenik", Map.of("dutyStation", "KENBO")).body("items", empty());
    }

    @Test
    void aFamilyNameHeardWrongIsFoundAmongManyWithTheGivenName() {
        UUID person = WHO.register("WHO", Map.of("familyName", "Okkelberg", "givenNames", "Brunhilde"));
        WHO.register("WHO", Map.of("familyName", "Tsatsoulis", "givenNames", "Brunhilde"));
        search(WHO, "Brunhilde Xkelbergox", Map.of()).body("items.id", contains(person.toString()));
    }

    @Test
    void aWordTooLongForTypingErrorsIsFoundAsItIsWritten() throws SQLException {
        String endless = "Abcdefghij".repeat(6);
        UUID person = WHO.register("WHO", Map.of("familyName", endless, "givenNames", "Zoltana"));
        search(WHO, endless, Map.of()).body("items.id", contains(person.toString()));
        assertThat(database()
                        .runtime()
                        .query(
                                "select cardinality(word_with_letter_less(?)) as kept",
                                endless.toLowerCase(Locale.ROOT)))
                .containsExactly(Map.of("kept", 1));
    }

    @Test
    void oneWordThatNobodyBearsDoesNotHideTheOthers() {
        UUID person = WHO.register("WHO", Map.of("familyName", "Vandenbroucke", "givenNames", "Ysolde"));
        search(WHO, "Ysolde Xqzzrplk Vandenbroucke", Map.of())
                .statusCode(200)
                .body("items.id", hasItem(person.toString()));
    }

    @Test
    void aNewNameIsFoundAndTheFormerOneIsNot() {
        UUID person = WHO.register("WHO", Map.of("familyName", "Brzezicka", "givenNames", "Kunegunda"));
        String path = "people/" + person;
        Map<String, String> renamed = Map.of(
                "familyName", "Wojciechowska",
                "givenNames", "Kunegunda",
                "dutyStation", "CHGVA",
                "assignedFrom", "2026-01-01");
        WHO.put(path, path, renamed).statusCode(200);
        search(WHO, "Kunegunda Wojciechowska", Map.of()).body("items.id", contains(person.toString()));
        search(WHO, "Brzezicka", Map.of()).body("items.id", not(hasItem(person.toString())));
    }

    @Test
    void pagesGiveEverybodyOnceInOneOrder() {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            all.add(WHO.register(
                            "WHO", Map.of("familyName", "Vukasinovic", "givenNames", number < 4 ? "Xenia" : "Xena"))
                    .toString());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = WHO.request()
                    .body(Map.of("name", "Xenia Vukasinovic"))
                    .post(PeopleApi.BASE + "people/search?limit=3&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        }
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void filtersNarrowTheSearch() {
        UUID geneva = WHO.register("WHO", Map.of("familyName", "Filterberg", "givenNames", "Ada"));
        UUID nairobi =
                WHO.register("WHO", Map.of("familyName", "Filterberg", "givenNames", "Ada", "dutyStation", "KENBO"));
        search(WHO, "Filterberg", Map.of("dutyStation", "CHGVA")).body("items.id", contains(geneva.toString()));
        search(WHO, "Filterberg", Map.of("country", "KE")).body("items.id", contains(nairobi.toString()));
        search(WHO, "Filterberg", Map.of("organization", "UNDP")).body("items", empty());
    }

    @Test
    void everybodyFindsOnlyWhomTheyMaySee() {
        String name = "Ursprung Gwendolyn";
        UUID person = WHO.register("WHO", Map.of("familyName", "Ursprung", "givenNames", "Gwendolyn"));
        found(Office.SECURITY_OFFICER, "duty-station:CHGVA", name, person, true);
        found(Office.SECURITY_OFFICER, "duty-station:KENBO", name, person, false);
        found(Office.DESIGNATED_OFFICIAL, "country:CH", name, person, true);
        found(Office.DESIGNATED_OFFICIAL, "country:KE", name, person, false);
        found(Office.HQ_FOCAL_POINT, "organization:WHO", name, person, true);
        found(Office.HQ_FOCAL_POINT, "organization:UNDP", name, person, false);
        found(Office.COUNTRY_REPRESENTATIVE, "organization:WHO@CH", name, person, true);
        found(Office.COUNTRY_REPRESENTATIVE, "organization:WHO@KE", name, person, false);
        found(Office.COORDINATOR, "world", name, person, true);
        search(PeopleApi.hr("UNDP"), name, Map.of()).statusCode(200).body("items", empty());
        search(PeopleApi.person(OfficeFixture.holding(Office.WARDEN, "zone:CH/geneva")), name, Map.of())
                .statusCode(403);
        search(PeopleApi.person(person), name, Map.of()).statusCode(403);
        search(new PeopleApi(Tokens.reporting()), name, Map.of()).statusCode(403);
    }

    @Test
    void whoMovesIsFoundWhereTheyAreUntilTheyHaveLeft() {
        clock.set(Instant.parse("2026-11-02T08:00:00Z"));
        UUID person = WHO.register("WHO", Map.of("familyName", "Wandersmann", "givenNames", "Ottilie"));
        WHO.post(
                        "people/" + person + "/assignments",
                        Map.of("organization", "WHO", "dutyStation", "KENBO", "assignedFrom", "2027-01-01"))
                .statusCode(201);
        found(Office.SECURITY_OFFICER, "duty-station:CHGVA", "Ottilie Wandersmann", person, true);
        found(Office.SECURITY_OFFICER, "duty-station:KENBO", "Ottilie Wandersmann", person, true);
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        found(Office.SECURITY_OFFICER, "duty-station:CHGVA", "Ottilie Wandersmann", person, false);
    }

    @Test
    void whatIsNoNameIsRefused() {
        search(WHO, "x", Map.of()).statusCode(400).body("errors.pointer", contains("/name"));
        search(WHO, "--", Map.of()).statusCode(400).body("errors.pointer", contains("/name"));
        WHO.request()
                .body(Map.of("name", "Okello"))
                .post(PeopleApi.BASE + "people/search?cursor=" + "S2VueWE")
                .then()
                .statusCode(400);
    }

    @Test
    void rowsThatCameInByPlainSqlAreCompleted() throws Throwable {
        UUID person = UUID.randomUUID();
        database()
                .runtime()
                .execute(
                        "insert into person (id, version, category, organization, duty_station, family_name, given_names,"
                                + " assigned_from) values (?, 0, 'LOCAL_STAFF', 'WHO', 'CHGVA', 'Ковальчук', 'Зоряна',"
                                + " date '2026-01-01')",
                        person);
        VertxContextSupport.subscribeAndAwait(backfill::complete);
        search(WHO, "Zoryana Kovalchuk", Map.of()).body("items.id", hasItem(person.toString()));
    }

    private static void found(Office office, String scope, String name, UUID person, boolean found) {
        search(PeopleApi.person(OfficeFixture.holding(office, scope)), name, Map.of())
                .statusCode(200)
                .body("items.id", found ? hasItem(person.toString()) : not(hasItem(person.toString())));
    }

    private static ValidatableResponse search(PeopleApi api, String name, Map<String, String> filters) {
        Map<String, Object> body = new HashMap<>(filters);
        body.put("name", name);
        return api.post("people/search", body);
    }

    private static TestDatabase database() {
        return TestDatabase.of("personnel");
    }
}
