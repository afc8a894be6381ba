package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.fieldsecurity.clearance.notice.Occurrence;
import org.fieldsecurity.clearance.notice.Occurrence.PhaseMoved;
import org.fieldsecurity.clearance.notice.Occurrence.SlipRevoked;
import org.fieldsecurity.clearance.notice.Outbox;
import org.fieldsecurity.clearance.notice.webhook.Workers;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks with a real receiver, of an organization made for each test. */
@ClearanceTest
class WebhooksTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final String WEBHOOKS = V1 + "webhooks";

    @Inject
    SettableClock clock;

    @Inject
    Outbox outbox;

    @Inject
    Workers workers;

    private Receiver receiver;
    private String organization;
    private String system;

    @BeforeEach
    void aReceiver() throws IOException {
        clock.set(NOW);
        receiver = new Receiver();
        organization = "W" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        system = Tokens.organizationSystem(organization);
    }

    @AfterEach
    void endAll() {
        receiver.close();
        Fixture.execute(
                "update webhook set state = 'ENDED', ended_at = now() where organization = ? and state = 'ACTIVE'",
                organization);
        clock.reset();
    }

    @Test
    void aSignedMessageComesOnce() throws Throwable {
        JsonPath webhook = set("/hook");
        UUID slip = tell();
        deliver();
        deliver();
        assertThat(receiver.messages()).singleElement().satisfies(message -> {
            assertThat(message.path()).isEqualTo("/hook");
            assertThat(message.header("content-type")).isEqualTo("application/json");
            assertThat(message.header("webhook-timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
            assertThat(message.header("webhook-signature")).isEqualTo(signature(message, webhook.getString("secret")));
            JsonPath body = JsonPath.from(message.body());
            assertThat(body.getString("type")).isEqualTo("SLIP_REVOKED");
            assertThat(body.getString("timestamp")).isEqualTo("2027-02-01T08:00:00Z");
            assertThat(body.getString("data.subject")).isEqualTo(slip.toString());
            assertThat(body.getString("data.organization")).isEqualTo(organization);
            assertThat(body.getString("data.addressee.person")).isNotBlank();
        });
        as(system)
                .get(deliveries(webhook))
                .then()
                .statusCode(200)
                .body("items.state", contains("DELIVERED"))
                .body("items.attempts", contains(1))
                .body("items.lastStatus", contains(204))
                .body("items.deliveredAt", contains("2027-02-01T08:00:00Z"))
                .body("items.id", contains(receiver.messages().getFirst().header("webhook-id")));
    }

    @Test
    void onlyTheKindsAndTheOrganizationAskedForAreSent() throws Throwable {
        as(system)
                .body(Map.of(
                        "organization", organization, "url", receiver.url("/x"), "kinds", List.of("OVERRIDE_MADE")))
                .post(WEBHOOKS)
                .then()
                .statusCode(201);
        tell();
        outboxTell(new SlipRevoked(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "UNICEF", NOW));
        deliver();
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void t16APhaseIsSentToEveryOrganizationOnce() throws Throwable {
        set(receiver.url("/hook"), List.of("PHASE_DECLARED"));
        UUID phase = UUID.randomUUID();
        outboxTell(new PhaseMoved(phase, new Scope.Country("ML"), "III", "declared", null, NOW));
        deliver();
        assertThat(receiver.messages()).singleElement().satisfies(message -> {
            JsonPath body = JsonPath.from(message.body());
            assertThat(body.getString("data.subject")).isEqualTo(phase.toString());
            assertThat(body.getString("data.addressee.office")).isEqualTo("HQ_FOCAL_POINT");
            assertThat(body.getString("data.data.rating")).isEqualTo("III");
        });
    }

    @Test
    void whatCanNotBeSignedIsNoEndlessWork() throws Throwable {
        JsonPath webhook = set("/hook");
        Fixture.execute(
                "update webhook set secret = ? where id = ?",
                new byte[40],
                UUID.fromString(webhook.getString("webhook.id")));
        tell();
        deliver();
        assertThat(receiver.messages()).isEmpty();
        as(system)
                .get(deliveries(webhook))
                .then()
                .body("items.lastError", contains("NOT_SENT"))
                .body("items.attempts", contains(1));
    }

    @Test
    void theSecretIsShownOnceAndKeptNowhereUnsealed() {
        String key = "key-" + UUID.randomUUID();
        JsonPath first = as(system)
                .header("Idempotency-Key", key)
                .body(wanted("/hook"))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("secret", startsWith("whsec_"))
                .extract()
                .jsonPath();
        String secret = first.getString("secret");
        assertThat(secret(secret)).hasSize(32);
        as(system)
                .header("Idempotency-Key", key)
                .body(wanted("/hook"))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("webhook.id", equalTo(first.getString("webhook.id")))
                .body("secret", nullValue());
        as(system).get(WEBHOOKS + "/" + first.getString("webhook.id")).then().body("secret", nullValue());
        String id = first.getString("webhook.id");
        assertThat(Fixture.value(String.class, "select body from kept_answer where key = ?", key))
                .contains(id)
                .doesNotContain("whsec");
        assertThat(Fixture.value(String.class, "select state from ledger where subject = ?", id))
                .doesNotContain("whsec", "secret\"");
        byte[] kept = Fixture.value(byte[].class, "select secret from webhook where id = ?", UUID.fromString(id));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret(secret), StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatFailsIsSentAgainAndDeadAfterEightAttemptsUntilSomebodyAsksForIt() throws Throwable {
        JsonPath webhook = set("/hook");
        tell();
        receiver.answer(500);
        deliver();
        deliver();
        assertThat(receiver.messages()).as("not before its time").hasSize(1);
        as(system)
                .get(deliveries(webhook))
                .then()
                .body("items.state", contains("PENDING"))
                .body("items.lastStatus", contains(500))
                .body("items.lastError", contains("ANSWERED_500"));
        for (int attempt = 2; attempt <= 9; attempt++) {
            clock.advance(Duration.ofHours(21));
            deliver();
        }
        assertThat(receiver.messages()).hasSize(8);
        assertThat(receiver.messages())
                .extracting(message -> message.header("webhook-id"))
                .containsOnly(id(0));
        String delivery = as(system)
                .get(deliveries(webhook) + "?state=DEAD")
                .then()
                .body("items.attempts", contains(8))
                .body("items.nextAttemptAt", contains(nullValue()))
                .extract()
                .path("items[0].id");
        receiver.answer(200);
        as(system)
                .post(deliveries(webhook) + "/" + delivery + "/redelivery")
                .then()
                .statusCode(200);
        deliver();
        assertThat(receiver.messages()).hasSize(9);
        assertThat(id(8)).isEqualTo(id(0));
        as(system).get(deliveries(webhook) + "?state=DEAD").then().body("items", hasSize(0));
        as(system)
                .post(deliveries(webhook) + "/" + delivery + "/redelivery")
                .then()
                .statusCode(409);
        as(system)
                .post(deliveries(webhook) + "/" + UUID.randomUUID() + "/redelivery")
                .then()
                .statusCode(404);
    }

    @Test
    void aReceiverThatNeverAnswersHoldsUpNobodyElseAndIsTriedAgain() throws Throwable {
        try (Receiver slow = new Receiver()) {
            slow.hold();
            JsonPath held = set(slow.url("/hook"), List.of("SLIP_REVOKED"));
            for (int i = 0; i < 12; i++) {
                tell();
            }
            JsonPath quick = set("/hook");
            tell();
            VertxContextSupport.subscribeAndAwait(workers::begin);
            await(() -> receiver.messages().size() == 1);
            await(() -> !slow.messages().isEmpty());
            assertThat(Fixture.value(
                            Long.class,
                            "select count(*) from webhook_delivery where webhook = ? and state = 'DELIVERED'",
                            UUID.fromString(held.getString("webhook.id"))))
                    .isZero();
            await(() -> Fixture.value(
                            Long.class,
                            "select count(*) from webhook_delivery where webhook = ? and state = 'DELIVERED'",
                            UUID.fromString(quick.getString("webhook.id")))
                    == 1);
            await(() -> Fixture.value(
                            Long.class,
                            "select count(*) from webhook_delivery where webhook = ? and last_error = 'TIMEOUT'",
                            UUID.fromString(held.getString("webhook.id")))
                    == 13);
            slow.letGo();
            int before = slow.messages().size();
            clock.advance(Duration.ofMinutes(2));
            deliver();
            assertThat(slow.messages().size() - before).isEqualTo(13);
            as(system).get(deliveries(held) + "?limit=200").then().body("items.state", everyItem(equalTo("DELIVERED")));
        }
    }

    @Test
    void forADayAfterARotationBothSecretsSign() throws Throwable {
        JsonPath webhook = set("/hook");
        String path = WEBHOOKS + "/" + webhook.getString("webhook.id");
        as(system).post(path + "/secret-rotation").then().statusCode(428);
        JsonPath rotated = as(system)
                .header("If-Match", "\"0\"")
                .post(path + "/secret-rotation")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("webhook.earlierSecretUntil", equalTo("2027-02-02T08:00:00Z"))
                .body("secret", not(equalTo(webhook.getString("secret"))))
                .extract()
                .jsonPath();
        tell();
        deliver();
        Receiver.Message both = receiver.messages().getFirst();
        assertThat(both.header("webhook-signature").split(" "))
                .containsExactly(
                        signature(both, rotated.getString("secret")), signature(both, webhook.getString("secret")));
        clock.advance(Duration.ofHours(24));
        tell();
        deliver();
        Receiver.Message one = receiver.messages().getLast();
        assertThat(one.header("webhook-signature")).isEqualTo(signature(one, rotated.getString("secret")));
    }

    @Test
    void aReceiverThatIsGoneEndsItsWebhook() throws Throwable {
        JsonPath webhook = set("/hook");
        tell();
        receiver.answer(410);
        deliver();
        deliver();
        String path = WEBHOOKS + "/" + webhook.getString("webhook.id");
        as(system).get(path).then().body("state", equalTo("ENDED")).body("endedAt", equalTo("2027-02-01T08:00:00Z"));
        tell();
        clock.advance(Duration.ofDays(2));
        deliver();
        assertThat(receiver.messages()).hasSize(1);
        assertThat(Fixture.value(
                        String.class,
                        "select reason from ledger where type = 'webhook.ended' and subject = ?",
                        webhook.getString("webhook.id")))
                .contains("410");
        as(system).post(path + "/test").then().statusCode(409);
    }

    @Test
    void whatIsStillToBeSentIsDeadWhenTheWebhookEnds() throws Throwable {
        JsonPath webhook = set("/hook");
        String path = WEBHOOKS + "/" + webhook.getString("webhook.id");
        tell();
        as(system).header("If-Match", "\"7\"").post(path + "/end").then().statusCode(412);
        as(system)
                .header("If-Match", "\"0\"")
                .post(path + "/end")
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));
        as(system).header("If-Match", "\"1\"").post(path + "/end").then().statusCode(409);
        deliver();
        assertThat(receiver.messages()).isEmpty();
        as(system).get(path + "/deliveries?state=DEAD").then().body("items.lastError", contains("WEBHOOK_ENDED"));
        as(system).get(WEBHOOKS + "?state=ACTIVE").then().body("items", hasSize(0));
        as(system).get(WEBHOOKS).then().body("items.state", contains("ENDED"));
    }

    @Test
    void aRedirectIsNotFollowed() throws Throwable {
        JsonPath webhook = set("/hook");
        tell();
        receiver.answer(302);
        deliver();
        assertThat(receiver.messages()).extracting(Receiver.Message::path).containsExactly("/hook");
        as(system).get(deliveries(webhook)).then().body("items.lastError", contains("ANSWERED_302"));
    }

    @Test
    void aPingShowsWhetherMessagesArrive() throws Throwable {
        JsonPath webhook = set("/hook");
        String ping = as(system)
                .post(WEBHOOKS + "/" + webhook.getString("webhook.id") + "/test")
                .then()
                .statusCode(202)
                .body("state", equalTo("PENDING"))
                .body("notice", nullValue())
                .extract()
                .path("id");
        deliver();
        assertThat(receiver.messages()).singleElement().satisfies(message -> {
            assertThat(message.header("webhook-id")).isEqualTo(ping);
            assertThat(JsonPath.from(message.body()).getString("type")).isEqualTo("PING");
            assertThat(message.header("webhook-signature")).isEqualTo(signature(message, webhook.getString("secret")));
        });
    }

    @Test
    void twoInstancesSendNothingTwice() throws Throwable {
        set("/hook");
        for (int i = 0; i < 30; i++) {
            tell();
        }
        List<Callable<Void>> instances = List.of(
                () -> run(workers::deliver),
                () -> run(workers::deliverElsewhere),
                () -> run(workers::deliverElsewhere));
        try (var threads = Executors.newFixedThreadPool(instances.size())) {
            for (var instance : threads.invokeAll(instances)) {
                instance.get();
            }
        }
        assertThat(receiver.messages())
                .extracting(message -> message.header("webhook-id"))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsRolledBackIsNeverSent() throws Throwable {
        set("/hook");
        SlipRevoked revoked =
                new SlipRevoked(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), organization, NOW);
        assertThatThrownBy(() ->
                        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> outbox.tell(revoked)
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("rolled back"))))))
                .hasMessageContaining("rolled back");
        deliver();
        assertThat(receiver.messages()).isEmpty();
        assertThat(Fixture.value(Long.class, "select count(*) from notice where subject = ?", revoked.slip()))
                .isZero();
    }

    @Test
    void aWebhookIsItsOrganizationsAlone() {
        JsonPath webhook = set("/hook");
        String path = WEBHOOKS + "/" + webhook.getString("webhook.id");
        String focalPoint = Tokens.person(Fixture.holding(Office.HQ_FOCAL_POINT, "organization:" + organization));
        as(focalPoint).get(path).then().statusCode(200).body("organization", equalTo(organization));
        as(focalPoint).get(WEBHOOKS).then().body("items.id", contains(webhook.getString("webhook.id")));
        for (String stranger : List.of(
                Tokens.organizationSystem("UNICEF"),
                Tokens.person(Fixture.holding(Office.HQ_FOCAL_POINT, "organization:WFP")))) {
            as(stranger).get(path).then().statusCode(404);
            as(stranger).get(path + "/deliveries").then().statusCode(404);
            as(stranger).post(path + "/test").then().statusCode(404);
            as(stranger).header("If-Match", "\"0\"").post(path + "/end").then().statusCode(404);
            as(stranger)
                    .header("If-Match", "\"0\"")
                    .post(path + "/secret-rotation")
                    .then()
                    .statusCode(404);
            as(stranger).body(wanted("/hook")).post(WEBHOOKS).then().statusCode(403);
        }
    }

    @Test
    void anOrganizationHasTenAtMostHoweverManyItSetsAtOnce() throws Exception {
        for (int i = 0; i < 8; i++) {
            set("/" + i);
        }
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            attempts.add(() -> as(system).body(wanted("/more")).post(WEBHOOKS).statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var attempt : threads.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
        }
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.undp.example/x",
                "https://user:secret@hooks.undp.example/x",
                "https://127.0.0.2.example:99999/x",
                "https://10.0.0.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://192.168.1.1/x",
                "https://[fd00::1]/x",
                "https://[fe80::1]/x",
                "https://[::ffff:10.0.0.1]/x",
                "http://10.0.0.1/x",
                "ftp://hooks.undp.example/x",
                "no url",
            })
    void anAddressThatLeadsInwardIsRefused(String url) {
        as(system)
                .body(Map.of("organization", organization, "url", url, "kinds", List.of("SLIP_REVOKED")))
                .post(WEBHOOKS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "fd00::1"})
    void aNameThatLeadsInwardOnlyWhenAMessageIsSentIsNotConnectedTo(String address) throws Throwable {
        InetAddress inward = InetAddress.getByName(address);
        InetAddress outward = InetAddress.getByName("1.1.1.1");
        for (List<InetAddress> addresses : List.of(List.of(inward), List.of(outward, inward))) {
            assertThat(VertxContextSupport.subscribeAndAwait(
                            () -> workers.errorWhenNameLeadsTo(receiver.url("/hook"), addresses)))
                    .isEqualTo("ADDRESS_NOT_ALLOWED");
        }
        assertThat(receiver.messages()).isEmpty();
    }

    private JsonPath set(String path) {
        return set(receiver.url(path), List.of("SLIP_REVOKED"));
    }

    private JsonPath set(String url, List<String> kinds) {
        return as(system)
                .body(Map.of("organization", organization, "url", url, "kinds", kinds))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> wanted(String path) {
        return Map.of("organization", organization, "url", receiver.url(path), "kinds", List.of("SLIP_REVOKED"));
    }

    private static String deliveries(JsonPath webhook) {
        return WEBHOOKS + "/" + webhook.getString("webhook.id") + "/deliveries";
    }

    private String id(int message) {
        return receiver.messages().get(message).header("webhook-id");
    }

    /** Tells somebody of the organization that a slip no longer holds; gives the slip's id. */
    private UUID tell() throws Throwable {
        UUID slip = UUID.randomUUID();
        outboxTell(new SlipRevoked(slip, UUID.randomUUID(), UUID.randomUUID(), organization, clock.instant()));
        return slip;
    }

    private void outboxTell(Occurrence occurrence) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> outbox.tell(occurrence)));
    }

    private void deliver() throws Throwable {
        VertxContextSupport.subscribeAndAwait(workers::deliver);
    }

    private static Void run(java.util.function.Supplier<Uni<Void>> work) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Exception e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    private static byte[] secret(String text) {
        return Base64.getDecoder().decode(text.substring("whsec_".length()));
    }

    /** What a receiver computes to check a message, by nothing but the convention. */
    private static String signature(Receiver.Message message, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(secret), "HmacSHA256"));
            String content =
                    message.header("webhook-id") + "." + message.header("webhook-timestamp") + "." + message.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
