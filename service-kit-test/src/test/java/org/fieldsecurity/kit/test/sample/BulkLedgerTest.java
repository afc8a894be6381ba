package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many rows at once are the rows that the ledger would have written one by one. */
@SampleTest
class BulkLedgerTest {

    /** Everything that COPY's text form would take for something else. */
    private static final String AWKWARD = "a\tb\nc\rd\\e\\N \\. \"'é阿\uD83D\uDE00";

    private TestDatabase database;

    @ParameterizedTest
    @ValueSource(strings = {"changes", "session-changes"})
    void rowsInBulkAndRowsAloneMakeOneChain(String way) throws SQLException {
        String prefix = "mixed-" + UUID.randomUUID() + "-";
        appendAlone(prefix + 0);
        append(way, prefix, 3);
        appendAlone(prefix + 0);
        appendAlone(prefix + 2);
        append(way, prefix, 3);
        assertChain(prefix + 0, 4);
        assertChain(prefix + 1, 2);
        assertChain(prefix + 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes", "session-changes"})
    void whatARowSaysIsKeptToTheLetter(String way) throws SQLException {
        String prefix = "awkward-" + UUID.randomUUID() + "-";
        append(way, prefix, 2);
        List<Map<String, Object>> rows = new ArrayList<>();
        database.runtime()
                .query("select * from ledger where subject like ? order by position", prefix + "%")
                .forEach(row -> rows.add(Map.copyOf(withoutNulls(row))));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .containsEntry("reason", AWKWARD)
                .containsEntry("type", "probe.made")
                .containsEntry("actor", "system")
                .containsKey("request_id")
                .containsEntry("sequence", 1)
                .doesNotContainKey("previous_hash");
        assertThat(rows.getLast()).doesNotContainKey("reason");
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(Tokens.service("clearance-service"))
                        .get("/sample/v1/feed?limit=1000")
                        .jsonPath()
                        .getList("findAll { it.subject.startsWith('" + prefix + "') }.data.text"))
                .containsExactly(AWKWARD, AWKWARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes", "session-changes"})
    void ofManyBulksAtTheSameMomentEachSubjectsChainHolds(String way) throws Exception {
        String prefix = "crowd-" + UUID.randomUUID() + "-";
        List<Callable<Integer>> bulks = new ArrayList<>();
        for (int time = 0; time < 8; time++) {
            bulks.add(() -> post(way, prefix, 50));
        }
        int stored = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(bulks)) {
                stored += answer.get() == 204 ? 1 : 0;
            }
        }
        assertThat(stored).isPositive();
        assertChain(prefix + 0, stored);
        assertChain(prefix + 49, stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes", "session-changes"})
    void nothingToAppendIsNothingDone(String way) throws SQLException {
        long before = count();
        append(way, "none-", 0);
        assertThat(count()).isEqualTo(before);
    }

    private static void append(String way, String prefix, int count) {
        assertThat(post(way, prefix, count)).isEqualTo(204);
    }

    private static int post(String way, String prefix, int count) {
        return RestAssured.given()
                .contentType("text/plain; charset=UTF-8")
                .body(AWKWARD)
                .post("/sample/v1/bulk-probe/" + way + "?prefix=" + prefix + "&count=" + count)
                .statusCode();
    }

    private static void appendAlone(String subject) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.organizationSystem("UNDP"))
                .contentType("application/json")
                .body(Map.of("subject", subject, "text", "alone", "fails", false))
                .post("/sample/v1/probe/changes")
                .then()
                .statusCode(201);
    }

    private static void assertChain(String subject, int rows) {
        var chain = RestAssured.get("/sample/v1/probe/chains/" + subject).jsonPath();
        assertThat(chain.getInt("rows")).isEqualTo(rows);
        assertThat(chain.getBoolean("holds")).isTrue();
    }

    private long count() throws SQLException {
        return database.runtime().value(Long.class, "select count(*) from ledger");
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> row) {
        Map<String, Object> kept = new HashMap<>(row);
        kept.values().removeIf(Objects::isNull);
        return kept;
    }
}
