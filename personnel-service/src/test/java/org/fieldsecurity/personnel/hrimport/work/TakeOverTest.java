package org.fieldsecurity.personnel.hrimport.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.HeldTransaction;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.personnel.PersonnelTest;
import org.fieldsecurity.personnel.hrimport.ImportJob;
import org.fieldsecurity.personnel.hrimport.ImportState;
import org.fieldsecurity.personnel.hrimport.JdbcTransactions;
import org.fieldsecurity.personnel.hrimport.rules.Judged;
import org.fieldsecurity.personnel.hrimport.rules.Known;
import org.fieldsecurity.personnel.hrimport.rules.RowOutcome;
import org.fieldsecurity.personnel.hrimport.rules.Verdict;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.PersonView;
import org.fieldsecurity.personnel.person.Recruitment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Workers that die, meet and are stopped. The test is the workers: it takes each step itself. */
@PersonnelTest
@TestProfile(WithoutWorker.class)
class TakeOverTest {

    private static final String IMPORTS = "/personnel/v1/imports";
    private static final int ROWS = 2_500;

    @Inject
    WorkStore store;

    @Inject
    ChunkWork chunks;

    @Inject
    ChunkWriter writer;

    @Inject
    JdbcTransactions transactions;

    @Inject
    SettableClock clock;

    @AfterEach
    void finishWhatIsLeft() throws SQLException {
        clock.reset();
        database()
                .execute("update import_job set state = 'CANCELLED', ended_at = now(), holder = null"
                        + " where state in ('QUEUED', 'RUNNING')");
    }

    @Test
    void whoTakesOverGoesOnWhereTheOtherStoppedAndNothingIsDoneTwice() throws SQLException {
        UUID id = send("UNHCR", file("TAKE-", ROWS));
        ImportJob first = store.claim("one").orElseThrow();
        assertThat(first.id()).isEqualTo(id);
        assertThat(first.chunks()).isEqualTo(3);
        assertThat(chunks.work(first, "one", 0)).isTrue();

        assertThat(store.claim("two")).as("while the lease holds").isEmpty();
        clock.advance(Duration.ofSeconds(31));
        ImportJob second = store.claim("two").orElseThrow();
        assertThat(second.nextChunk()).isEqualTo(1);
        assertThat(second.view().worked()).isEqualTo(1_000);
        assertThat(chunks.work(second, "two", 1)).isTrue();

        assertThat(chunks.work(first, "one", 1)).as("who was taken for dead").isFalse();
        assertThat(chunks.work(first, "one", 2)).as("who was taken for dead").isFalse();
        store.end(first, "one", ImportState.DONE);
        assertThat(state(id)).isEqualTo("RUNNING");

        assertThat(chunks.work(second, "two", 2)).isTrue();
        store.end(second, "two", ImportState.DONE);
        assertThat(state(id)).isEqualTo("DONE");
        assertEachOnce("TAKE-", ROWS);
        assertThat(count("select count(*) from import_chunk where job = ?", id)).isZero();
        assertThat(count("select count(*) from import_row where job = ?", id)).isEqualTo(ROWS);
    }

    @Test
    void aWorkerThatDiesInTheMiddleOfATransactionLeavesNothingOfIt() throws Exception {
        UUID id = send("UNHCR", file("DIES-", 1_500));
        ImportJob job = store.claim("one").orElseThrow();
        CompletableFuture<Boolean> dying;
        try (HeldTransaction lock = database().hold()) {
            lock.execute("update import_job set holder = holder where id = ?", id);
            dying = CompletableFuture.supplyAsync(() -> {
                try {
                    return chunks.work(job, "one", 0);
                } catch (SQLException ended) {
                    throw new IllegalStateException(ended);
                }
            });
            await().until(() -> database()
                            .query("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type ="
                                    + " 'Lock' and query like 'update import_job set next_chunk%'")
                            .size()
                    == 1);
            assertThatThrownBy(dying::join).hasRootCauseInstanceOf(SQLException.class);
        }
        assertThat(count("select count(*) from person where employee_number like ?", "DIES-%"))
                .isZero();
        assertThat(count("select count(*) from import_row where job = ?", id)).isZero();

        assertThat(chunks.work(job, "one", 0)).isTrue();
        assertThat(chunks.work(job, "one", 1)).isTrue();
        store.end(job, "one", ImportState.DONE);
        assertEachOnce("DIES-", 1_500);
    }

    @Test
    void twoFilesOfOneOrganizationAreWorkedOffOneAfterTheOtherAndAnotherOrganizationsBesides() throws SQLException {
        UUID first = send("UNICEF", file("TWO-", 5));
        UUID second = send("UNICEF", file("TWO-", 5));
        UUID other = send("UNESCO", file("TWO-", 5));
        ImportJob a = store.claim("one").orElseThrow();
        ImportJob c = store.claim("two").orElseThrow();
        assertThat(List.of(a.id(), c.id())).containsExactly(first, other);
        assertThat(store.claim("three")).isEmpty();
        assertThat(chunks.work(a, "one", 0)).isTrue();
        store.end(a, "one", ImportState.DONE);
        ImportJob b = store.claim("three").orElseThrow();
        assertThat(b.id()).isEqualTo(second);
        assertThat(chunks.work(b, "three", 0)).isTrue();
        store.end(b, "three", ImportState.DONE);
        assertThat(count("select count(*) from import_row where job = ? and outcome = 'UNCHANGED'", second))
                .isEqualTo(5);
    }

    @Test
    void manyWorkersThatAskAtOnceGetEachFileOnce() throws Exception {
        for (String organization : List.of("ITU", "WMO", "UPU")) {
            send(organization, file("MANY-", 2));
            send(organization, file("MANY-", 2));
        }
        List<CompletableFuture<UUID>> claims = IntStream.range(0, 12)
                .mapToObj(worker -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return store.claim("worker-" + worker)
                                .map(ImportJob::id)
                                .orElse(new UUID(0, worker));
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                }))
                .toList();
        assertThat(claims.stream().map(CompletableFuture::join).toList()).doesNotHaveDuplicates();
        assertThat(count("select count(*) from import_job where state = 'RUNNING'"))
                .isBetween(1L, 3L);
    }

    @Test
    void aCancelledImportStopsAndWhatWasDoneStays() throws SQLException {
        UUID id = send("UNHCR", file("STOP-", ROWS));
        ImportJob job = store.claim("one").orElseThrow();
        assertThat(chunks.work(job, "one", 0)).isTrue();
        given().auth()
                .oauth2(Tokens.organizationSystem("UNHCR"))
                .post(IMPORTS + "/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("worked", equalTo(1_000));
        assertThat(chunks.work(job, "one", 1)).isFalse();
        store.end(job, "one", ImportState.DONE);
        assertThat(state(id)).isEqualTo("CANCELLED");
        assertEachOnce("STOP-", 1_000);
        assertThat(count("select count(*) from import_chunk where job = ?", id)).isZero();
        assertThat(database().query("select type from ledger where subject = ? order by sequence", id.toString()))
                .extracting(row -> row.get("type"))
                .containsExactly("import.begun", "import.received", "import.cancelled");
    }

    @Test
    void aRowThatTheDatabaseRefusesCostsNoOther() throws SQLException {
        UUID id = send("UNHCR", file("ROW-", 3));
        ImportJob job = store.claim("one").orElseThrow();
        List<Judged> rows = IntStream.range(0, 9)
                .mapToObj(number -> new Judged(
                        number,
                        "DB-" + number,
                        null,
                        false,
                        false,
                        new Verdict.Registered(person(Ids.next(), number == 5 ? "NOWHERE" : "KENBO", "DB-" + number))))
                .toList();
        PersonView changedMeanwhile = person(Ids.next(), "KENBO", "DB-99");
        List<Judged> done = transactions.call(transaction -> writer.apply(
                transaction,
                job,
                Stream.concat(
                                rows.stream(),
                                Stream.of(new Judged(
                                        9,
                                        "DB-99",
                                        null,
                                        false,
                                        false,
                                        new Verdict.Changed(new Known(changedMeanwhile, 3), changedMeanwhile))))
                        .toList(),
                new Families(transaction, job, Set.of()),
                writer.newcomers(job, rows)));
        assertThat(done).extracting(Judged::line).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(done.stream()
                        .filter(row -> row.verdict().outcome() == RowOutcome.REFUSED)
                        .map(Judged::line))
                .containsExactly(5, 9);
        assertThat(count("select count(*) from person where employee_number like ?", "DB-%"))
                .isEqualTo(8);
        assertThat(count(
                        "select count(*) from ledger l join person p on l.subject = p.id::text"
                                + " where p.employee_number like ?",
                        "DB-%"))
                .isEqualTo(8);
        assertThat(id).isEqualTo(job.id());
    }

    private static PersonView person(UUID id, String station, String number) {
        return new PersonView(
                id,
                Category.LOCAL_STAFF,
                "UNHCR",
                station,
                "Okello",
                "Amina",
                null,
                Recruitment.LOCAL,
                number,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                null);
    }

    private static UUID send(String organization, String file) {
        String location = given().auth()
                .oauth2(Tokens.organizationSystem(organization))
                .contentType("application/x-ndjson")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .body("state", equalTo("QUEUED"))
                .extract()
                .header("Location");
        return UUID.fromString(location.substring(IMPORTS.length() + 1));
    }

    private static String file(String prefix, int rows) {
        StringBuilder file = new StringBuilder();
        for (int number = 0; number < rows; number++) {
            file.append("{\"employeeNumber\":\"")
                    .append(prefix)
                    .append(number)
                    .append("\",\"category\":\"LOCAL_STAFF\",\"dutyStation\":\"KENBO\",\"familyName\":\"Okello\",")
                    .append("\"givenNames\":\"Amina\",\"assignedFrom\":\"2026-01-01\"}\n");
        }
        return file.toString();
    }

    /** One person, one assignment and one row of the ledger for each row of the file. */
    private static void assertEachOnce(String prefix, int rows) throws SQLException {
        String like = prefix + "%";
        assertThat(count("select count(*) from person where employee_number like ?", like))
                .isEqualTo(rows);
        assertThat(count(
                        "select count(*) from assignment a join person p on p.id = a.person where employee_number like ?",
                        like))
                .isEqualTo(rows);
        assertThat(count(
                        "select count(*) from ledger l join person p on p.id::text = l.subject"
                                + " where employee_number like ? and l.type = 'person.registered' and l.sequence = 1",
                        like))
                .isEqualTo(rows);
    }

    private static String state(UUID id) throws SQLException {
        return database().value(String.class, "select state from import_job where id = ?", id);
    }

    private static long count(String sql, Object... parameters) throws SQLException {
        return database().value(Long.class, sql, parameters);
    }

    private static DatabaseRole database() {
        return TestDatabase.of("personnel").runtime();
    }
}
