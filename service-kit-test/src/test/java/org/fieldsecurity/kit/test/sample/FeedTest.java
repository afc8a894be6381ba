package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.HeldTransaction;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.kit.test.problem.ProblemAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed over HTTP: its limits, its patience and who may read it. */
@SampleTest
class FeedTest {

    private static final String FEED = "/sample/v1/feed";

    private TestDatabase database;

    @Test
    void longPollingAnswersWhenARowComesAndNotBefore() throws Exception {
        UUID last = append();
        CompletableFuture<Response> poll =
                CompletableFuture.supplyAsync(() -> read("?timeout=20000&lastEventId=" + last));
        UUID next;
        try (HeldTransaction held = database.runtime().hold()) {
            next = insert(held);
            assertThat(read("?timeout=300&lastEventId=" + last).jsonPath().getList("id"))
                    .as("the row isn't committed")
                    .isEmpty();
            assertThat(poll).isNotDone();
            held.commit();
        }
        Response answer = poll.get(10, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/cloudevents-batch+json");
        assertThat(answer.jsonPath().getList("id")).containsExactly(next.toString());
        assertThat(answer.jsonPath().getString("[0].type")).isEqualTo("org.fieldsecurity.sample.note.written");
    }

    @Test
    void whenNothingComesTheAnswerIsEmptyAfterTheTimeout() throws SQLException {
        UUID last = append();
        Response answer = read("?timeout=600&lastEventId=" + last);
        assertThat(answer.jsonPath().getList("id")).isEmpty();
        assertThat(answer.time()).isBetween(550L, 10_000L);
    }

    @Test
    void aBatchIsOfTheSizeAskedFor() throws SQLException {
        UUID last = append();
        UUID one = append();
        UUID two = append();
        assertThat(read("?limit=1&lastEventId=" + last).jsonPath().getList("id"))
                .containsExactly(one.toString());
        assertThat(read("?limit=1&lastEventId=" + one).jsonPath().getList("id")).containsExactly(two.toString());
    }

    @Test
    void anIdThatTheFeedNeverGaveIsRefused() {
        Response answer = read("?lastEventId=" + Ids.next());
        ProblemAnswer.of(answer).mustBe(Set.of(400));
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("#lastEventId");
    }

    @ParameterizedTest
    @CsvSource({
        "lastEventId,no-uuid",
        "lastEventId,1-1-1-1-1",
        "limit,0",
        "limit,1001",
        "limit,-1",
        "limit,many",
        "timeout,-1",
        "timeout,25001",
        "timeout,5s",
        "timeout,1e3"
    })
    void aBadParameterIsRefusedByItsName(String name, String value) {
        Response answer = read("?" + name + "=" + value);
        ProblemAnswer.of(answer).mustBe(Set.of(400));
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("#" + name);
    }

    @Test
    void onlyAServiceReadsTheFeed() {
        assertThat(readAs(Tokens.service("clearance-service"), "").statusCode()).isEqualTo(200);
        ProblemAnswer.of(RestAssured.get(FEED)).mustBe(Set.of(401));
        Tokens.refused().values().forEach(token -> ProblemAnswer.of(readAs(token, ""))
                .mustBe(Set.of(401)));
        for (String token : Set.of(
                Tokens.administrator(),
                Tokens.reporting(),
                Tokens.organizationSystem("UNDP"),
                Tokens.person(Ids.next()))) {
            ProblemAnswer.of(readAs(token, "")).mustBe(Set.of(403));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/openmetrics-text;version=1.0.0;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,"
                        + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
                "text/csv",
                "text/*",
                "application/json, text/csv;q=0.5",
                "*/*"
            })
    void measuresComeInAFormatThatIsAccepted(String accept) {
        Response answer = RestAssured.given()
                .auth()
                .oauth2(Tokens.reporting())
                .accept(accept)
                .get("/sample/v1/measures");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "text/csv;charset=UTF-16", "application/openmetrics-text;version=9", "*/*;q=0"})
    void aFormatThatIsNotServedIsNeverAFault(String accept) {
        Response answer = RestAssured.given()
                .auth()
                .oauth2(Tokens.reporting())
                .accept(accept)
                .get("/sample/v1/measures");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 406);
    }

    private UUID append() throws SQLException {
        try (HeldTransaction transaction = database.runtime().hold()) {
            UUID id = insert(transaction);
            transaction.commit();
            return id;
        }
    }

    private static UUID insert(HeldTransaction transaction) throws SQLException {
        UUID id = Ids.next();
        transaction.execute(
                "insert into ledger (id, subject_type, subject, sequence, type, state, occurred_at, actor, authority,"
                        + " request_id, hash) values (?, 'note', ?, 1, 'note.written', '{}', now(), 'system', '{}',"
                        + " 'request', '\\x00')",
                id,
                id.toString());
        return id;
    }

    private static Response read(String query) {
        return readAs(Tokens.service("training-service"), query);
    }

    private static Response readAs(String token, String query) {
        return RestAssured.given().auth().oauth2(token).get(FEED + query);
    }
}
