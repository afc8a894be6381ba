package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.kit.test.problem.ProblemAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the ledger stay as they are, and the chain of a subject shows it when one doesn't. */
@SampleTest
class LedgerTest {

    private TestDatabase database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger set reason = 'another'",
                "update ledger set position = default",
                "delete from ledger",
                "truncate ledger",
                "truncate ledger cascade"
            })
    void neitherTheServiceNorTheOwnerChangesOrRemovesRows(String sql) throws SQLException {
        append("kept-" + UUID.randomUUID());
        long before = count();

        assertThatThrownBy(() -> database.runtime().execute(sql)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.owner().execute(sql)).satisfies(refusal -> assertThat(refusal.getMessage())
                .containsAnyOf("are never changed", "can only be updated to DEFAULT"));
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alter table ledger disable trigger all", "drop table ledger", "create table more (id int)"})
    void theServiceCanNotTakeTheGuardsAway(String sql) {
        assertThatThrownBy(() -> database.runtime().execute(sql)).satisfies(refusal -> assertThat(refusal.getMessage())
                .containsAnyOf("must be owner", "permission denied"));
    }

    @Test
    void theChainHoldsByTheKitAndByTheDefinition() throws Exception {
        String subject = "whole-" + UUID.randomUUID();
        for (int time = 0; time < 5; time++) {
            append(subject);
        }

        assertThat(chainHolds(subject, 5)).isTrue();
        byte[] previous = null;
        for (Map<String, @Nullable Object> row :
                database.owner().query("select * from ledger where subject = ? order by sequence", subject)) {
            assertThat(row.get("previous_hash")).isEqualTo(previous);
            previous = hashByTheDefinition(row, previous);
            assertThat(row.get("hash")).isEqualTo(previous);
        }
    }

    static Stream<String> alterations() {
        return Stream.of(
                "id = gen_random_uuid()",
                "subject_type = 'probd'",
                "subject = subject || 'x'",
                "sequence = sequence + 100",
                "type = 'probe.mbde'",
                "state = replace(state, 'fails', 'failt')",
                "state = state || ' '",
                "occurred_at = occurred_at + interval '1 microsecond'",
                "actor = 'systen'",
                "authority = authority || ' '",
                "reason = ''",
                "request_id = request_id || '0'",
                "previous_hash = set_byte(previous_hash, 0, 255 - get_byte(previous_hash, 0))",
                "previous_hash = set_byte(previous_hash, 31, 255 - get_byte(previous_hash, 31))",
                "hash = set_byte(hash, 0, 255 - get_byte(hash, 0))",
                "hash = set_byte(hash, 31, 255 - get_byte(hash, 31))");
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void aRowThatSomebodyWithAllRightsAltersBreaksTheChain(String alteration) throws SQLException {
        String subject = "altered-" + UUID.randomUUID();
        for (int time = 0; time < 3; time++) {
            append(subject);
        }
        assertThat(chainHolds(subject, 3)).isTrue();

        withoutGuard("update ledger set " + alteration + " where subject = '" + subject + "' and sequence = 2");

        assertThat(chain(subject).jsonPath().getBoolean("holds")).isFalse();
    }

    @Test
    void aRowTakenOutBreaksTheChain() throws SQLException {
        String subject = "cut-" + UUID.randomUUID();
        for (int time = 0; time < 3; time++) {
            append(subject);
        }
        withoutGuard("delete from ledger where subject = '" + subject + "' and sequence = 2");
        assertThat(chain(subject).jsonPath().getBoolean("holds")).isFalse();
    }

    @Test
    void concurrentChangesOfOneSubjectNeverForkItsChain() throws Exception {
        String subject = "raced-" + UUID.randomUUID();
        int made = 0;
        int refused = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 60; round++) {
                List<Callable<Response>> same = new ArrayList<>();
                for (int caller = 0; caller < 8; caller++) {
                    same.add(() -> send(subject));
                }
                for (Future<Response> answer : threads.invokeAll(same)) {
                    if (answer.get().statusCode() == 201) {
                        made++;
                    } else {
                        ProblemAnswer.of(answer.get()).mustBe(java.util.Set.of(409));
                        assertThat(answer.get().jsonPath().getString("type")).isEqualTo("/problems/concurrent-change");
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).as("collisions").isGreaterThan(20);
        assertThat(made).isGreaterThanOrEqualTo(60);
        assertThat(chainHolds(subject, made)).isTrue();
    }

    private static byte[] hashByTheDefinition(Map<String, @Nullable Object> row, byte @Nullable [] previous)
            throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        if (previous != null) {
            digest.update(previous);
        }
        for (String column : List.of(
                "id",
                "subject_type",
                "subject",
                "sequence",
                "type",
                "state",
                "occurred_at",
                "actor",
                "authority",
                "reason",
                "request_id")) {
            Object value = row.get(column);
            if (value == null) {
                digest.update(ByteBuffer.allocate(4).putInt(-1).array());
            } else {
                String text = value instanceof Timestamp time ? time.toInstant().toString() : value.toString();
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
        }
        return digest.digest();
    }

    /** As somebody who owns the table and takes its trigger away. */
    private void withoutGuard(String sql) throws SQLException {
        DatabaseRole owner = database.owner();
        try (Connection connection = owner.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table ledger disable trigger user");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            statement.execute("alter table ledger enable trigger user");
            connection.commit();
        }
    }

    private long count() throws SQLException {
        return database.owner().value(Long.class, "select count(*) from ledger");
    }

    private static boolean chainHolds(String subject, int rows) {
        Response chain = chain(subject);
        assertThat(chain.jsonPath().getInt("rows")).isEqualTo(rows);
        return chain.jsonPath().getBoolean("holds");
    }

    private static Response chain(String subject) {
        return RestAssured.get("/sample/v1/probe/chains/" + subject);
    }

    private static void append(String subject) {
        assertThat(send(subject).statusCode()).isEqualTo(201);
    }

    private static Response send(String subject) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.organizationSystem("UNDP"))
                .contentType("application/json")
                .body(Map.of("subject", subject, "text", "é 你好", "fails", false))
                .post("/sample/v1/probe/changes");
    }
}
