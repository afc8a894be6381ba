package org.fieldsecurity.kit.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.fieldsecurity.kit.authority.AppointmentsWithoutApplication;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.ReplicatedAppointments;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A crash between any two steps of following a feed loses and doubles nothing. */
class FeedFollowerTest {

    /** Where a round is made to fail. */
    enum Crash {
        BEFORE_STORING,
        AFTER_STORING,
        CONNECTION_BEFORE_STORING,
        CONNECTION_AFTER_STORING,
        AT_COMMIT,
        NEVER
    }

    private final AtomicReference<StubFeed.Mood> mood = new AtomicReference<>(StubFeed.Mood.WELL);
    private final AtomicReference<Crash> crash = new AtomicReference<>(Crash.NEVER);
    private FollowedFeed followed;

    @BeforeEach
    void begin() throws IOException, SQLException {
        followed = new FollowedFeed("kit_replica", mood::get);
        followed.database
                .owner()
                .execute("create function fail_at_commit() returns trigger language plpgsql as"
                        + " $$ begin if exists (select from commit_fault) then raise exception 'commit fails'; end if;"
                        + " return null; end $$");
        followed.database.owner().execute("create table commit_fault (fault int)");
        followed.database.owner().execute("grant select on commit_fault to kit_replica");
        followed.database
                .owner()
                .execute("create constraint trigger at_commit after insert on effect deferrable initially deferred"
                        + " for each row execute function fail_at_commit()");
    }

    @AfterEach
    void end() {
        followed.close();
    }

    @ParameterizedTest
    @EnumSource(Crash.class)
    void aCrashAtAStepLosesAndDoublesNothing(Crash where) throws SQLException {
        followed.fill(20);
        FeedFollower first = followed.follower(followed.pool(), new Recorder());
        crash.set(where);
        if (where == Crash.AT_COMMIT) {
            followed.database.owner().execute("insert into commit_fault values (1)");
        }

        boolean survived = followed.step(first);

        assertThat(survived).isEqualTo(where == Crash.NEVER);
        assertThat(followed.stored()).hasSize(survived ? 7 : 0);
        crash.set(Crash.NEVER);
        followed.database.owner().execute("delete from commit_fault");
        followOn(first);
        assertThat(followed.stored()).hasSize(20).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(StubFeed.Mood.class)
    void aFeedThatMisbehavesIsReadAgainAndNothingIsLost(StubFeed.Mood how) throws SQLException {
        followed.fill(20);
        FeedFollower follower = followed.follower(followed.pool(), new Recorder());
        mood.set(how);

        boolean survived = followed.step(follower);

        assertThat(survived).isEqualTo(how == StubFeed.Mood.WELL);
        mood.set(StubFeed.Mood.WELL);
        followOn(follower);
        assertThat(followed.stored()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void crashesEverywhereInAnyOrderLoseAndDoubleNothing() throws SQLException {
        Random random = new Random(20_261_123);
        List<StubFeed.Mood> quick = List.of(
                StubFeed.Mood.WELL,
                StubFeed.Mood.WELL,
                StubFeed.Mood.WELL,
                StubFeed.Mood.ERROR,
                StubFeed.Mood.GARBAGE,
                StubFeed.Mood.CUT);
        followed.fill(400);
        Pool pool = followed.pool();
        FeedFollower follower = followed.follower(pool, new Recorder());
        int rounds = 0;
        int failed = 0;
        while (followed.stored().size() < 400) {
            assertThat(rounds++).as("rounds").isLessThan(2_000);
            mood.set(quick.get(random.nextInt(quick.size())));
            crash.set(Crash.values()[random.nextInt(Crash.values().length)]);
            if (crash.get() == Crash.AT_COMMIT) {
                followed.database.owner().execute("insert into commit_fault values (1)");
            }
            failed += followed.step(follower) ? 0 : 1;
            followed.database.owner().execute("delete from commit_fault");
            if (random.nextInt(4) == 0) {
                // A new process goes on after the lease of the old one has run out.
                follower = followed.follower(pool, new Recorder());
                followed.clock.advance(Duration.ofSeconds(21));
            }
        }
        assertThat(failed).as("rounds that crashed").isGreaterThan(50);
        assertThat(followed.stored()).hasSize(400).doesNotHaveDuplicates();
    }

    @Test
    void twoInstancesStoreEachEventOnce() throws SQLException {
        followed.fill(700);
        FeedFollower one = followed.follower(followed.pool(), new Recorder());
        FeedFollower other = followed.follower(followed.pool(), new Recorder());

        one.start(new StartupEvent());
        other.start(new StartupEvent());
        for (int moves = 0; moves < 20; moves++) {
            int before = followed.stored().size();
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            followed.stored().size() == 700 || followed.stored().size() > before);
            followed.clock.advance(Duration.ofSeconds(21)); // The lease runs out in the middle of a round.
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> followed.stored().size() >= 700);
        one.stop(new ShutdownEvent());
        other.stop(new ShutdownEvent());

        assertThat(followed.stored()).hasSize(700).doesNotHaveDuplicates();
    }

    @Test
    void aFollowerGoesOnByItselfAfterTroubleWithTheFeedAndTheDatabase() throws SQLException {
        followed.fill(30);
        mood.set(StubFeed.Mood.ERROR);
        FeedFollower follower = followed.follower(followed.pool(), new Recorder());
        follower.start(new StartupEvent());
        await().atMost(Duration.ofSeconds(20)).until(() -> followed.feed.asked.get() > 1);

        crash.set(Crash.CONNECTION_AFTER_STORING);
        mood.set(StubFeed.Mood.WELL);
        int asked = followed.feed.asked.get();
        await().atMost(Duration.ofSeconds(20)).until(() -> followed.feed.asked.get() > asked);
        crash.set(Crash.NEVER);

        await().atMost(Duration.ofSeconds(30)).until(() -> followed.stored().size() >= 30);
        follower.stop(new ShutdownEvent());
        assertThat(followed.stored()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void theLeaseOfADeadInstanceIsTakenOverAndTheDeadOneCanStoreNothingMore() throws SQLException {
        followed.fill(7);
        FeedFollower dead = followed.follower(followed.pool(), new Recorder());
        FeedFollower heir = followed.follower(followed.pool(), new Recorder());
        mood.set(StubFeed.Mood.ERROR);
        assertThat(followed.step(dead)).as("took the lease, read nothing").isFalse();
        mood.set(StubFeed.Mood.WELL);

        followed.clock.advance(Duration.ofSeconds(19));
        assertThat(followed.step(heir)).as("while the lease lasts").isFalse();
        assertThat(followed.stored()).isEmpty();

        followed.clock.advance(Duration.ofSeconds(2));
        assertThat(followed.step(heir)).isTrue();
        assertThat(followed.stored()).hasSize(7);

        ObjectNode late = FollowedFeed.event("thing.made", "late", 1, FollowedFeed.JSON.createObjectNode());
        late.remove("added");
        FeedEvent event = FollowedFeed.JSON.convertValue(late, FeedEvent.class);
        assertThatThrownBy(() -> dead.store(
                                FollowedFeed.NAME, new Checkpoints.Position(null), List.of(event), Optional.empty())
                        .await()
                        .atMost(Duration.ofSeconds(10)))
                .isInstanceOf(FeedClient.FeedUnavailable.class);
        assertThat(followed.stored()).hasSize(7);
    }

    @Test
    void theAgeIsKnownOnceTheEndOfTheFeedIsReached() {
        followed.fill(10);
        Pool pool = followed.pool();
        Checkpoints checkpoints = new Checkpoints(pool, followed.clock);
        FeedFollower follower = followed.follower(pool, new Recorder());
        followed.clock.set(Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(followed.step(follower)).isTrue();
        assertThat(checkpoints.caughtUp().await().atMost(Duration.ofSeconds(10)))
                .as("a full batch")
                .isEmpty();
        assertThat(followed.step(follower)).isTrue();
        assertThat(checkpoints.caughtUp().await().atMost(Duration.ofSeconds(10)))
                .containsEntry(FollowedFeed.NAME, followed.clock.instant());
    }

    @Test
    void appointmentsKeepTheLaterSequenceAndUnknownFieldsArePassedOver() throws SQLException {
        UUID holder = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        followed.feed.add(appointment(appointment, holder, 3, "country:KE"));
        followed.feed.add(appointment(appointment, holder, 1, "country:CD"));
        followed.feed.add(appointment(appointment, holder, 2, "country:CH"));
        followed.fill(5);
        Pool pool = followed.pool();
        ReplicatedAppointments directory = AppointmentsWithoutApplication.on(pool, FollowedFeed.JSON);

        followOn(followed.follower(pool, AppointmentsWithoutApplication.follower(directory)));

        var held = directory
                .heldBy(holder, Instant.parse("2026-06-01T00:00:00Z"))
                .await()
                .atMost(Duration.ofSeconds(10));
        assertThat(held).singleElement().satisfies(office -> {
            assertThat(office.office()).isEqualTo(Office.DESIGNATED_OFFICIAL);
            assertThat(office.scope().text()).isEqualTo("country:KE");
        });
        assertThat(followed.database.owner().value(Integer.class, "select sequence from held_office"))
                .isEqualTo(3);
    }

    /** Rounds until the feed's end has been stored. */
    private void followOn(FeedFollower follower) throws SQLException {
        int before;
        int rounds = 0;
        do {
            assertThat(rounds++).as("rounds").isLessThan(50);
            before = followed.stored().size();
            assertThat(followed.step(follower)).isTrue();
        } while (followed.stored().size() > before);
    }

    private static ObjectNode appointment(UUID id, UUID holder, int sequence, String scope) {
        var state = FollowedFeed.JSON.createObjectNode();
        state.put("id", id.toString()).put("office", "DESIGNATED_OFFICIAL").put("scope", scope);
        state.put("holder", holder.toString()).put("validFrom", "2026-01-01T00:00:00Z");
        state.put("instrument", "a field that readers don't know").putArray("chain");
        return FollowedFeed.event("appointment.made", id.toString(), sequence, state);
    }

    /** Stores every event, each time it comes, and fails as the test wants. */
    private final class Recorder implements FeedHandler {

        @Override
        public String source() {
            return FollowedFeed.NAME;
        }

        @Override
        public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
            List<Tuple> rows = events.stream()
                    .map(event -> Tuple.of(event.id(), event.subject(), event.sequence()))
                    .toList();
            return fault(Crash.BEFORE_STORING, Crash.CONNECTION_BEFORE_STORING)
                    .chain(() -> transaction
                            .preparedQuery("insert into effect values ($1, $2, $3)")
                            .executeBatch(rows))
                    .chain(() -> fault(Crash.AFTER_STORING, Crash.CONNECTION_AFTER_STORING));
        }

        private Uni<Void> fault(Crash failure, Crash killing) {
            if (crash.get() == failure) {
                return Uni.createFrom().failure(new IllegalStateException("the handler fails"));
            }
            if (crash.get() == killing) {
                return Uni.createFrom().voidItem().invoke(this::killConnections);
            }
            return Uni.createFrom().voidItem();
        }

        private void killConnections() {
            try {
                followed.database.killConnections();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
