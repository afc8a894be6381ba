package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.HeldTransaction;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.kit.test.problem.ProblemAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same Idempotency-Key and body give the same answer, and the change is made once. */
@SampleTest
class ActionTest {

    private static final String CHANGES = "/sample/v1/probe/changes";
    private static final String UNDP = Tokens.organizationSystem("UNDP");

    @Inject
    SettableClock clock;

    private TestDatabase database;

    private final String subject = "action-" + UUID.randomUUID();
    private final String key = "key-" + UUID.randomUUID();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theSameKeyAndBodyGiveTheSameAnswer() throws SQLException {
        Response first = send(UNDP, CHANGES, key, "text", false);
        Response again = send(UNDP, CHANGES, key, "text", false);
        Response quoted = send(UNDP, CHANGES, '"' + key + '"', "text", false);

        assertThat(first.statusCode()).isEqualTo(201);
        for (Response replayed : new Response[] {again, quoted}) {
            assertThat(replayed.statusCode()).isEqualTo(201);
            assertThat(replayed.asString()).isEqualTo(first.asString());
            assertThat(replayed.contentType()).isEqualTo(first.contentType());
            assertThat(replayed.header("Location"))
                    .isEqualTo(first.header("Location"))
                    .contains("/probe/changes/");
            assertThat(replayed.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
            assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        }
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void anotherBodyOrQueryUnderTheKeyIsRefused() throws SQLException {
        send(UNDP, CHANGES, key, "text", false);

        for (Response other : new Response[] {
            send(UNDP, CHANGES, key, "other text", false), send(UNDP, CHANGES + "?dry=1", key, "text", false)
        }) {
            ProblemAnswer.of(other).mustBe(Set.of(422));
            assertThat(other.jsonPath().getString("type")).isEqualTo("/problems/idempotency-key-reused");
        }
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void whileTheFirstRunsTheKeyIsInUse() throws Exception {
        CompletableFuture<Response> first;
        try (HeldTransaction held = database.owner().hold()) {
            held.execute(
                    "insert into ledger (id, subject_type, subject, sequence, type, state, occurred_at, actor,"
                            + " authority, request_id, hash) values (gen_random_uuid(), 'probe', ?, 1, 'x', '{}',"
                            + " now(), 'x', '{}', 'x', '\\x00')",
                    subject);
            first = CompletableFuture.supplyAsync(() -> send(UNDP, CHANGES, key, "text", false));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> database.owner()
                                    .value(
                                            Long.class,
                                            "select count(*) from pg_locks where locktype = 'advisory' and granted"
                                                    + " and database = (select oid from pg_database where datname ="
                                                    + " current_database())")
                            > 0);

            Response second = send(UNDP, CHANGES, key, "text", false);
            ProblemAnswer.of(second).mustBe(Set.of(409));
            assertThat(second.jsonPath().getString("type")).isEqualTo("/problems/idempotency-key-in-use");
            assertThat(first).isNotDone();
        }
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(send(UNDP, CHANGES, key, "text", false).asString())
                .isEqualTo(first.get().asString());
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void theAnswerOfAFailedActionIsNotKept() throws SQLException {
        Response failed = send(UNDP, CHANGES, key, "text", true);
        ProblemAnswer.of(failed).mustBe(Set.of(409));
        assertThat(changes()).as("rolled back").isZero();
        assertThat(kept()).isZero();

        assertThat(send(UNDP, CHANGES, key, "text", false).statusCode()).isEqualTo(201);
    }

    @Test
    void callersDoNotSeeEachOthersAnswersAndAKeyIsOfOneOperation() throws SQLException {
        UUID person = UUID.randomUUID();
        Response[] answers = {
            send(UNDP, CHANGES, key, "text", false),
            send(Tokens.organizationSystem("WFP"), CHANGES, key, "text", false),
            send(Tokens.person(person), CHANGES, key, "text", false),
            send(Tokens.person(UUID.randomUUID()), CHANGES, key, "text", false),
            send(UNDP, "/sample/v1/probe/other-changes", key, "text", false)
        };
        for (int number = 0; number < answers.length; number++) {
            assertThat(answers[number].statusCode()).isEqualTo(201);
            assertThat(answers[number].header("Idempotency-Replayed")).isNull();
            assertThat(answers[number].jsonPath().getInt("sequence")).isEqualTo(number + 1);
        }
        assertThat(send(Tokens.person(person), CHANGES, key, "text", false)
                        .jsonPath()
                        .getInt("sequence"))
                .isEqualTo(3);
    }

    @Test
    void aKeptAnswerIsNotGivenToACallerWhoMayNotAct() {
        send(UNDP, CHANGES, key, "text", false);
        ProblemAnswer.of(send(Tokens.reporting(), CHANGES, key, "text", false)).mustBe(Set.of(403));
        ProblemAnswer.of(send(Tokens.expired(), CHANGES, key, "text", false)).mustBe(Set.of(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with space", "\"abcdefgh", "abcdefgh\"", "naïve-key", "\"\"", "a;b=c;d=e"})
    void aBadKeyIsRefused(String bad) throws SQLException {
        Response answer = send(UNDP, CHANGES, bad, "text", false);
        ProblemAnswer.of(answer).mustBe(Set.of(400));
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("#Idempotency-Key");
        assertThat(changes()).isZero();
    }

    @Test
    void aKeyOfMoreThanAHundredCharactersIsRefused() {
        assertThat(send(UNDP, CHANGES, "k".repeat(100), subject, false).statusCode())
                .isEqualTo(201);
        ProblemAnswer.of(send(UNDP, CHANGES, "k".repeat(101), "text", false)).mustBe(Set.of(400));
    }

    @Test
    void answersAreKeptForTwentyFourHours() throws SQLException {
        Instant start = Instant.parse("2026-03-01T12:00:00Z");
        clock.set(start);
        Response first = send(UNDP, CHANGES, key, "text", false);

        clock.set(start.plus(Duration.ofHours(24)));
        assertThat(send(UNDP, CHANGES, key, "text", false).asString()).isEqualTo(first.asString());
        clock.set(start.plus(Duration.ofHours(24)).plusSeconds(1));
        Response anew = send(UNDP, CHANGES, key, "other text", false);
        assertThat(anew.statusCode()).isEqualTo(201);
        assertThat(anew.jsonPath().getInt("sequence")).isEqualTo(2);
        assertThat(send(UNDP, CHANGES, key, "other text", false).asString()).isEqualTo(anew.asString());
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void manyRequestsWithOneKeyAtOnceMakeOneChange() throws Exception {
        CompletableFuture<?>[] all = new CompletableFuture<?>[24];
        for (int number = 0; number < all.length; number++) {
            all[number] = CompletableFuture.supplyAsync(() -> send(UNDP, CHANGES, key, "text", false))
                    .thenAccept(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        }
        CompletableFuture.allOf(all).get(60, TimeUnit.SECONDS);
        assertThat(changes()).isEqualTo(1);
    }

    private long changes() throws SQLException {
        return database.owner().value(Long.class, "select count(*) from ledger where subject = ?", subject);
    }

    private long kept() throws SQLException {
        return database.owner().value(Long.class, "select count(*) from kept_answer where key = ?", key);
    }

    private Response send(String token, String path, String idempotencyKey, String text, boolean fails) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body(Map.of("subject", subject, "text", text, "fails", fails))
                .post(path);
    }
}
