package org.fieldsecurity.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.postgres.EmbeddedDatabase;
import org.fieldsecurity.kit.test.postgres.HeldTransaction;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A reader of the feed never misses a row that commits late and never sees one twice. */
class LateCommitTest {

    private static final int WRITERS = 4;
    private static final int OPEN_AT_ONCE = 5;
    private static final int TRANSACTIONS = 350;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final TestDatabase database = freshDatabase();

    @Test
    void everyCommittedRowIsReadOnceWhateverTheOrderOfCommits() throws Exception {
        Vertx vertx = Vertx.vertx();
        Feed feed = new Feed(pool(vertx), new ObjectMapper(), "sample");
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            List<Future<List<UUID>>> readers = new ArrayList<>();
            for (int limit : new int[] {3, 1000}) {
                readers.add(threads.submit(() -> follow(feed, limit, writing)));
            }
            List<Callable<Written>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                long seed = writer;
                writers.add(() -> write(new Random(seed)));
            }
            Set<UUID> committed = new HashSet<>();
            int late = 0;
            for (Future<Written> written : threads.invokeAll(writers)) {
                committed.addAll(written.get().committed());
                late += written.get().late();
            }
            writing.set(false);

            assertThat(committed).hasSizeGreaterThan(2_000);
            assertThat(late)
                    .as("commits later than those of younger transactions")
                    .isGreaterThan(300);
            for (Future<List<UUID>> reader : readers) {
                List<UUID> read = reader.get(60, TimeUnit.SECONDS);
                assertThat(read).doesNotHaveDuplicates();
                assertThat(new HashSet<>(read)).isEqualTo(committed);
            }
            assertThat(readers.getFirst().get())
                    .as("both readers see one order")
                    .isEqualTo(readers.getLast().get());
        } finally {
            vertx.close().await().atMost(LONG);
        }
    }

    @Test
    void aRowIsHeldBackWhileAnOlderTransactionRuns() throws SQLException {
        Vertx vertx = Vertx.vertx();
        Feed feed = new Feed(pool(vertx), new ObjectMapper(), "sample");
        UUID early = Ids.next();
        UUID late = Ids.next();
        try (HeldTransaction older = database.runtime().hold()) {
            insert(older, late);
            try (HeldTransaction younger = database.runtime().hold()) {
                insert(younger, early);
                younger.commit();
            }
            assertThat(ids(feed, null, 10)).as("while the older one runs").isEmpty();
            older.commit();
        }
        assertThat(ids(feed, null, 10)).containsExactly(late, early);
        assertThat(ids(feed, late, 10)).containsExactly(early);
        vertx.close().await().atMost(LONG);
    }

    /** What a writer did; {@code late} counts commits after that of a transaction that began later. */
    private record Written(Set<UUID> committed, int late) {}

    private record Open(HeldTransaction transaction, List<UUID> rows, int number) {}

    /** Keeps transactions open and ends them in random order, a fifth of them by a rollback. */
    private Written write(Random random) throws SQLException {
        Set<UUID> committed = new HashSet<>();
        List<Open> open = new ArrayList<>();
        int begun = 0;
        int late = 0;
        int youngestCommitted = -1;
        while (begun < TRANSACTIONS || !open.isEmpty()) {
            if (begun < TRANSACTIONS && open.size() < OPEN_AT_ONCE) {
                open.add(new Open(database.runtime().hold(), new ArrayList<>(), begun++));
            }
            Open any = open.get(random.nextInt(open.size()));
            if (any.rows().size() < 6 && random.nextInt(4) != 0) {
                UUID id = Ids.next();
                insert(any.transaction(), id);
                any.rows().add(id);
            } else {
                open.remove(any);
                if (random.nextInt(5) == 0) {
                    any.transaction().close();
                } else {
                    any.transaction().commit();
                    committed.addAll(any.rows());
                    late += any.number() < youngestCommitted ? 1 : 0;
                    youngestCommitted = Math.max(youngestCommitted, any.number());
                }
            }
        }
        return new Written(committed, late);
    }

    private static List<UUID> follow(Feed feed, int limit, AtomicBoolean writing) {
        List<UUID> read = new ArrayList<>();
        boolean more = true;
        while (more) {
            boolean last = !writing.get();
            List<UUID> batch = ids(feed, read.isEmpty() ? null : read.getLast(), limit);
            read.addAll(batch);
            more = !last || !batch.isEmpty();
        }
        return read;
    }

    private static List<UUID> ids(Feed feed, @Nullable UUID after, int limit) {
        return feed.after(after, limit, Duration.ZERO).await().atMost(LONG).stream()
                .map(FeedEvent::id)
                .toList();
    }

    private static void insert(HeldTransaction transaction, UUID id) throws SQLException {
        transaction.execute(
                "insert into ledger (id, subject_type, subject, sequence, type, state, occurred_at, actor, authority,"
                        + " request_id, hash) values (?, 'note', ?, 1, 'note.written', '{}', now(), 'system', '{}',"
                        + " 'request', '\\x00')",
                id,
                id.toString());
    }

    private Pool pool(Vertx vertx) {
        return PgBuilder.pool()
                .connectingTo(database.runtime().url().substring("jdbc:".length()) + "?user="
                        + database.runtime().name() + "&password="
                        + database.runtime().password())
                .with(new PoolOptions().setMaxSize(4))
                .using(vertx)
                .build();
    }

    private static TestDatabase freshDatabase() {
        var resource = new EmbeddedDatabase();
        resource.init(Map.of("service", "kit_feed"));
        resource.start();
        TestDatabase database = TestDatabase.of("kit_feed");
        Flyway.configure()
                .dataSource(
                        database.owner().url(),
                        database.owner().name(),
                        database.owner().password())
                .locations("db/kit")
                .placeholders(Map.of("serviceRole", database.runtime().name()))
                .load()
                .migrate();
        return database;
    }
}
