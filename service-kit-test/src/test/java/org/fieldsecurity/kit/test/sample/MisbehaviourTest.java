package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.kit.test.problem.ProblemAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong inside, the answer is a problem that says nothing of it and the log has no personal data. */
@SampleTest
class MisbehaviourTest {

    private static final int FOREVER_MS = 20_000;

    private TestDatabase database;

    @BeforeEach
    void aTableWithAConstraint() throws SQLException {
        database.owner().execute("create table if not exists probe_unique (name text primary key)");
        database.owner().execute("truncate probe_unique");
        database.owner().execute("insert into probe_unique values (?)", ProbeResource.PERSONAL);
        database.owner().execute("grant insert on probe_unique to sample");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runtime",
                "illegal-argument",
                "null-pointer",
                "error",
                "stack-overflow",
                "persistence",
                "nested",
                "failed-uni",
                "checked",
                "null-item",
                "sql",
                "no-table",
                "sql-by-hibernate",
                "raised",
                "after-commit"
            })
    void aFaultOfOursIsA500LoggedUnderTheRequestId(String kind) {
        String requestId = Ids.next().toString();
        try (CapturedLog log = new CapturedLog()) {
            Response answer = fail(kind, requestId);

            ProblemAnswer.of(answer).mustBe(Set.of(500));
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/internal-error");
            assertThat(answer.header("X-Request-Id")).isEqualTo(requestId);
            assertThat(answer.asString()).doesNotContain(ProbeResource.PERSONAL);
            assertThat(log.lines())
                    .filteredOn(line -> line.level().intValue() >= Level.SEVERE.intValue())
                    .anySatisfy(line -> assertThat(line.requestId()).isEqualTo(requestId));
            noPersonalData(log);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"integrity", "integrity-by-hibernate"})
    void whatAConstraintRefusesIsAConflict(String kind) {
        try (CapturedLog log = new CapturedLog()) {
            Response answer = fail(kind, Ids.next().toString());

            ProblemAnswer.of(answer).mustBe(Set.of(409));
            assertThat(answer.asString()).doesNotContain(ProbeResource.PERSONAL);
            noPersonalData(log);
        }
    }

    @Test
    void whatTakesTooLongIsA503WithRetryAfter() {
        Response answer = fail("timeout", Ids.next().toString());

        ProblemAnswer.of(answer).mustBe(Set.of(503));
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void whileTheDatabaseIsAwayEveryAnswerIsA503WithRetryAfterAndItRecovers() {
        assertThat(fail("database", Ids.next().toString()).statusCode()).isEqualTo(200);
        database.stopServer();
        try (CapturedLog log = new CapturedLog()) {
            for (int time = 0; time < 3; time++) {
                Response answer = fail("database", Ids.next().toString());
                ProblemAnswer.of(answer).mustBe(Set.of(503));
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                Response chain = RestAssured.get("/sample/v1/probe/chains/none");
                ProblemAnswer.of(chain).mustBe(Set.of(503));
                assertThat(chain.header("Retry-After")).isEqualTo("5");
            }
            noPersonalData(log);
            assertThat(log.lines()).as("an outage is no fault of ours").noneMatch(line -> line.text()
                    .startsWith("Unexpected failure"));
        } finally {
            database.startServer();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> fail("database", Ids.next().toString()).statusCode() == 200);
        assertThat(RestAssured.get("/sample/v1/probe/chains/none").statusCode()).isEqualTo(200);
    }

    @Test
    void killedConnectionsAreAnswered503AtMostAndNeverA500() throws SQLException {
        for (int time = 0; time < 50; time++) {
            database.killConnections();
            assertThat(fail("database", Ids.next().toString()).statusCode()).isIn(200, 503);
            assertThat(RestAssured.get("/sample/v1/probe/chains/none").statusCode())
                    .isIn(200, 503);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> fail("database", Ids.next().toString()).statusCode() == 200);
    }

    @Test
    void anOperationThatDoesNotSayWhoMayRefusesEverybody() {
        ProblemAnswer.of(RestAssured.get("/sample/v1/probe/unsaid")).mustBe(Set.of(401));
        for (String token : Set.of(
                Tokens.administrator(),
                Tokens.service("training-service"),
                Tokens.reporting(),
                Tokens.organizationSystem("UNDP"),
                Tokens.person(Ids.next()))) {
            ProblemAnswer.of(RestAssured.given().auth().oauth2(token).get("/sample/v1/probe/unsaid"))
                    .mustBe(Set.of(403));
        }
    }

    @Test
    void aRequestIdThatIsNoPlainTokenIsReplaced() {
        String id = RestAssured.given()
                .header("X-Request-Id", "a b\tevil")
                .get("/sample/v1/probe/chains/none")
                .header("X-Request-Id");
        assertThat(id).matches("[0-9a-f-]{36}");
    }

    private static void noPersonalData(CapturedLog log) {
        assertThat(log.lines()).allSatisfy(line -> assertThat(line.text())
                .doesNotContain(ProbeResource.PERSONAL)
                .doesNotContain("Amina"));
    }

    private static Response fail(String kind, String requestId) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .httpClient(io.restassured.config.HttpClientConfig.httpClientConfig()
                                .setParam("http.socket.timeout", FOREVER_MS)))
                .header("X-Request-Id", requestId)
                .contentType("application/json")
                .body(Map.of("name", ProbeResource.PERSONAL))
                .post("/sample/v1/probe/failures/" + kind);
    }
}
