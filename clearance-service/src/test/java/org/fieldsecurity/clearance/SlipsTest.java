package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.slip.key.SlipKeys;
import org.fieldsecurity.slip.scan.SlipScanner;
import org.fieldsecurity.slip.verify.RevocationList;
import org.fieldsecurity.slip.verify.SlipVerifier;
import org.fieldsecurity.slip.verify.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip from its issue to the gate: printed, read back by the verifier with no service behind it, withdrawn. */
@ClearanceTest
class SlipsTest {

    private static final Instant NOW = Instant.parse("2027-02-03T08:00:00Z");
    private static final Instant ON_THE_WAY = Instant.parse("2027-03-02T08:00:00Z");

    @Inject
    SettableClock clock;

    private UUID person;
    private String token;

    @BeforeEach
    void beginInFebruary() {
        clock.set(NOW);
        Fixture.world();
        Fixture.caughtUp("personnel", NOW);
        Fixture.caughtUp("training", NOW);
        Fixture.onlyTheShippedRules();
        register("Amina", "Okello");
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Amina,       Okello",
        "آمنة,        بنت خالد الأحمد",
        "王,          秀英",
        "Нурия,       Ахметова",
        "ማርታ,        ተስፋዬ",
        "नीलम,        श्रीवास्तव",
        "สมชาย,       ใจดี",
        "Ngũgĩ,       wa Thiong'o",
        "דוד,         לוי",
        "𓀀𓀁,         🙂 nobody has these letters",
        "Very long given names that go on and on, and then on for a while still until nobody reads them any more"
    })
    void anyNameIsPrintedAndReadBackFromAPictureOfThePage(String given, String family) throws IOException {
        String familyName = family == null ? "Name" : family;
        register(given, familyName);
        String path = cleared();
        as(token).post(path).then().statusCode(201);
        byte[] page = as(token)
                .get(path + "/page")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();
        Verdict verdict = verifier().verify(picture(page), ON_THE_WAY, Optional.of(person));
        assertThat(verdict).isInstanceOf(Verdict.Genuine.class);
        String name = ((Verdict.Genuine) verdict).code().travellerName();
        assertThat(given + " " + familyName).startsWith(name.replace("…", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en         | en",
                "fr, en     | fr",
                "es-MX      | es",
                "ar         | ar",
                "zh-Hans    | zh",
                "ru         | ru",
                "de, zh     | zh",
                "de         | en",
                "%%%        | en"
            })
    void t10ThePageIsInTheTravellersLanguageBesideEnglishAndItsCodeIsRead(String wanted, String language)
            throws IOException {
        register("Amina", "Okello");
        String path = cleared();
        as(token).post(path).then().statusCode(201);
        byte[] page = as(token)
                .header("Accept-Language", wanted)
                .get(path + "/page")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(page)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
        assertThat(verifier().verify(picture(page), ON_THE_WAY, Optional.of(person)))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void aSlipHoldsWhatIsClearedAndNoMore() {
        Fixture.declared("duty-station:CDGOM", "I");
        String path = cleared();
        String code = as(token)
                .post(path)
                .then()
                .statusCode(201)
                .body("validUntil", equalTo("2027-03-06T12:00:00Z"))
                .extract()
                .path("code");
        Verdict verdict = verifier().verify(code, ON_THE_WAY, Optional.empty());
        assertThat(((Verdict.Genuine) verdict).code().legs())
                .singleElement()
                .satisfies(leg -> assertThat(leg.to()).isEqualTo("KENBO"))
                .satisfies(leg -> assertThat(leg.firstDay()).isEqualTo(LocalDate.of(2027, 3, 1)))
                .satisfies(leg -> assertThat(leg.lastDay()).isEqualTo(LocalDate.of(2027, 3, 5)));
    }

    @Test
    void t10WithoutAClearedLegThereIsNoSlip() {
        Fixture.noCertificates(person);
        String path = cleared();
        as(token).post(path).then().statusCode(422).body("rules", contains("T10"));
        as(token).get(path).then().statusCode(404);
        as(token).get(path + "/page").then().statusCode(404);
    }

    @Test
    void aCancelledJourneysSlipIsOnTheList() {
        String path = cleared();
        String code = as(token).post(path).then().extract().path("code");
        assertThat(verifier().verify(code, ON_THE_WAY, Optional.empty())).isInstanceOf(Verdict.Genuine.class);
        String request = path.substring(0, path.indexOf("/travellers"));
        String etag = as(token).get(request).header("ETag");
        as(token)
                .header("If-Match", etag)
                .body(Map.of("reason", "The mission is postponed"))
                .post(request + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        assertThat(verifier().verify(code, ON_THE_WAY, Optional.empty())).isInstanceOf(Verdict.Revoked.class);
        as(token).get(path).then().statusCode(404);
    }

    @Test
    void aLaterSlipTakesThePlaceOfTheEarlierOne() {
        String path = cleared();
        String first = as(token).post(path).then().extract().path("id");
        String second = as(token).post(path).then().extract().path("id");
        as(token).get(path).then().statusCode(200).body("id", equalTo(second));
        RestAssured.get(V1 + "slip-revocations")
                .then()
                .statusCode(200)
                .body("slips.slipId", hasItem(first))
                .body("slips.slipId", not(hasItem(second)));
    }

    @Test
    void aWithdrawnClearanceWithdrawsItsSlip() {
        String path = cleared();
        String code = as(token).post(path).then().extract().path("code");
        String request = path.substring(0, path.indexOf("/travellers"));
        String leg = as(token).get(request).path("legs[1].id");
        String congo = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:CD"));
        as(congo)
                .body(Journey.decision(person, "REVOKE", null))
                .post(request + "/legs/" + leg + "/decisions")
                .then()
                .statusCode(422)
                .body("rules", contains("T20"));
        as(congo)
                .body(Journey.decision(person, "REVOKE", "Fighting since this morning"))
                .post(request + "/legs/" + leg + "/decisions")
                .then()
                .statusCode(200)
                .body("legs[1].travellers[0].state", equalTo("REVOKED"));
        assertThat(verifier().verify(code, ON_THE_WAY, Optional.empty())).isInstanceOf(Verdict.Revoked.class);
    }

    @Test
    void nobodyElseGetsTheSlip() {
        String path = cleared();
        as(token).post(path).then().statusCode(201);
        as(Tokens.person(Fixture.LUC)).get(path).then().statusCode(404);
        as(Tokens.person(Fixture.LUC)).post(path).then().statusCode(404);
        as(Tokens.organizationSystem("UNICEF")).get(path + "/page").then().statusCode(404);
        as(Tokens.organizationSystem("UNDP")).get(path + "/page").then().statusCode(200);
    }

    @Test
    void theKeysAndTheListAreOpenAndNameNoPerson() {
        String path = cleared();
        as(token).post(path).then().statusCode(201);
        as(token).post(path).then().statusCode(201);
        String keys = RestAssured.get(V1 + "slip-keys")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String list = RestAssured.get(V1 + "slip-revocations")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(keys).doesNotContain("\"d\"");
        assertThat(list).doesNotContain(person.toString(), "Okello");
        assertThat(SlipKeys.parse(keys).find("demo")).isPresent();
    }

    private void register(String given, String family) {
        person = UUID.randomUUID();
        Fixture.person(person, "INTERNATIONAL_STAFF", "UNDP", given, family, null);
        Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        token = Tokens.person(person);
    }

    /** Where the slip of a submitted journey is. */
    private String cleared() {
        String id = Journey.submitted(token, Journey.request(person)).extract().path("id");
        return V1 + "requests/" + id + "/travellers/" + person + "/slip";
    }

    private static SlipVerifier verifier() {
        return new SlipVerifier(
                SlipKeys.parse(RestAssured.get(V1 + "slip-keys").asString()),
                Optional.of(RevocationList.parse(
                        RestAssured.get(V1 + "slip-revocations").asString())));
    }

    private static String picture(byte[] page) throws IOException {
        try (var document = Loader.loadPDF(page)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var out = new ByteArrayOutputStream();
            assertThat(ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 150), "png", out))
                    .isTrue();
            return SlipScanner.scan(out.toByteArray()).orElseThrow();
        }
    }
}
