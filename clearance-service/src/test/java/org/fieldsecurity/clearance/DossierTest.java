package org.fieldsecurity.clearance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An 27: one call says what was known at an instant, and somebody else can check it. */
@ClearanceTest
class DossierTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final Instant DECIDED = Instant.parse("2027-02-02T08:00:00Z");
    private static final Instant LATER = Instant.parse("2027-02-10T08:00:00Z");
    private static final String ORGANIZATION = "WMO";
    private static final String[] PARTS = {
        "id",
        "subjectType",
        "subject",
        "sequence",
        "type",
        "state",
        "occurredAt",
        "actor",
        "authority",
        "reason",
        "requestId"
    };
    /** What stands before the 32 bytes of an Ed25519 key in its usual form. */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    @Inject
    SettableClock clock;

    @Inject
    ObjectMapper json;

    private final UUID person = UUID.randomUUID();
    private final String token = Tokens.person(person);
    private Submitted journey;

    @BeforeEach
    void travelToGoma() {
        go(NOW);
        Fixture.world();
        Fixture.onlyTheShippedRules();
        Fixture.person(person, "INTERNATIONAL_STAFF", ORGANIZATION, "Some", "Body", null);
        Fixture.certificate(person, Fixture.COURSE, LocalDate.of(2026, 1, 1), null);
        String official = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:CD"));
        as(official)
                .body(Map.of("scope", "duty-station:CDGOM", "rating", "I", "emergency", false, "reason", "Unrest"))
                .post(V1 + "phases")
                .then()
                .statusCode(201);
        journey = Submitted.by(token, Journey.request(person));
        go(DECIDED);
        journey.decide(official, 1, person, "CLEAR", "The road is open").statusCode(200);
        as(token)
                .post(journey.path() + "/travellers/" + person + "/slip")
                .then()
                .statusCode(201);
        go(LATER);
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private void go(Instant instant) {
        clock.set(instant);
        Fixture.caughtUp("personnel", instant);
        Fixture.caughtUp("training", instant);
    }

    @Test
    void itHoldsRequestsWithDecisionsSlipsAndPhasesAndIsCheckedByOthers() throws Exception {
        String jws = as(token)
                .get(path(""))
                .then()
                .statusCode(200)
                .body("dossier.complete", equalTo(true))
                .body("dossier.certificates.course", contains(Fixture.COURSE))
                .body("dossier.chains.subjectType", hasItems("request", "slip", "phase"))
                .body(
                        "dossier.chains.find { it.subjectType == 'request' }.rows.type",
                        contains("request.drafted", "request.submitted", "request.decided"))
                .extract()
                .path("jws");
        JsonNode dossier = verified(jws);
        assertThat(dossier.get("person").asText()).isEqualTo(person.toString());
        assertThat(dossier.get("chains")).isNotEmpty().allSatisfy(chain -> assertThat(breaks(chain))
                .as("%s", chain.get("subjectType"))
                .isEmpty());
        String decided =
                dossier.get("chains").get(0).get("rows").get(2).get("authority").asText();
        assertThat(decided).contains("TEST/1").contains("DESIGNATED_OFFICIAL");
    }

    @Test
    void whatCameAfterTheInstantIsNotInIt() {
        as(token)
                .get(path("?at=" + NOW))
                .then()
                .statusCode(200)
                .body(
                        "dossier.chains.find { it.subjectType == 'request' }.rows.type",
                        contains("request.drafted", "request.submitted"))
                .body("dossier.chains.findAll { it.subjectType == 'slip' }", hasSize(0))
                .body("dossier.whereabouts.at", equalTo(NOW.toString()));
        as(token).get(path("?at=2026-01-01T00:00:00Z")).then().statusCode(200).body("dossier.chains", hasSize(0));
        as(token).get(path("?at=2027-02-10T08:00:01Z")).then().statusCode(400);
        as(token).get(path("?at=yesterday")).then().statusCode(400);
    }

    @Test
    void anAlteredDossierOrRowIsFoundOut() throws Exception {
        String jws = as(token).get(path("")).then().extract().path("jws");
        String[] parts = jws.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String altered = parts[0] + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.replace("The road is open", "The road is shut")
                                .getBytes(UTF_8))
                + "." + parts[2];
        assertThat(isSigned(altered)).isFalse();
        JsonNode chain = json.readTree(payload.replace("The road is open", "The road is shut"))
                .get("chains")
                .get(0);
        assertThat(breaks(chain)).isNotEmpty();
    }

    @Test
    void whoHasNothingToDoWithThemIsToldOfNobody() {
        for (String reader : List.of(
                Tokens.person(Fixture.holding(Office.HQ_FOCAL_POINT, "organization:" + ORGANIZATION)),
                Tokens.person(Fixture.holding(Office.EXECUTIVE_HEAD, "organization:" + ORGANIZATION)),
                Tokens.person(Fixture.holding(Office.COORDINATOR, "world")))) {
            as(reader).get(path("")).then().statusCode(200);
        }
        for (String reader : List.of(
                Tokens.person(UUID.randomUUID()),
                Tokens.person(Fixture.holding(Office.HQ_FOCAL_POINT, "organization:UNFPA")),
                Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:CD")))) {
            as(reader).get(path("")).then().statusCode(404);
        }
        as(token).get(V1 + "people/" + UUID.randomUUID() + "/dossier").then().statusCode(404);
        as(Tokens.organizationSystem(ORGANIZATION)).get(path("")).then().statusCode(403);
    }

    private String path(String query) {
        return V1 + "people/" + person + "/dossier" + query;
    }

    private JsonNode verified(String jws) throws Exception {
        assertThat(isSigned(jws)).isTrue();
        return json.readTree(Base64.getUrlDecoder().decode(jws.split("\\.")[1]));
    }

    /** Checked with the platform's own means, from the published keys alone. */
    private boolean isSigned(String jws) throws Exception {
        String[] parts = jws.split("\\.");
        JsonNode header = json.readTree(Base64.getUrlDecoder().decode(parts[0]));
        assertThat(header.get("alg").asText()).isEqualTo("EdDSA");
        assertThat(header.get("typ").asText()).isEqualTo("dossier+jws");
        JsonNode keys = json.readTree(RestAssured.get(V1 + "slip-keys").asString());
        String x = null;
        for (JsonNode key : keys.get("keys")) {
            if (key.get("kid").asText().equals(header.get("kid").asText())) {
                x = key.get("x").asText();
            }
        }
        byte[] raw = Base64.getUrlDecoder().decode(x);
        byte[] encoded = ByteBuffer.allocate(ED25519.length + raw.length)
                .put(ED25519)
                .put(raw)
                .array();
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    /** The numbers of the rows that don't follow from the one before. */
    private static List<Integer> breaks(JsonNode chain) throws Exception {
        List<Integer> breaks = new ArrayList<>();
        byte[] before = new byte[0];
        int number = 0;
        for (JsonNode row : chain.get("rows")) {
            number++;
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            for (String part : PARTS) {
                byte[] bytes = row.has(part) ? row.get(part).asText().getBytes(UTF_8) : new byte[0];
                digest.update(ByteBuffer.allocate(4)
                        .putInt(row.has(part) ? bytes.length : -1)
                        .array());
                digest.update(bytes);
            }
            String previous = HexFormat.of().formatHex(before);
            before = digest.digest();
            boolean follows =
                    HexFormat.of().formatHex(before).equals(row.get("hash").asText())
                            && row.get("sequence").asInt() == number
                            && previous.equals(row.path("previousHash").asText());
            if (!follows) {
                breaks.add(number);
            }
        }
        return breaks;
    }
}
