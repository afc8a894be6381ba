package org.fieldsecurity.kit.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** How far each feed has been stored, and which instance stores it. */
@ApplicationScoped
public class Checkpoints {

    private static final String CREATE =
            "insert into replica_checkpoint (source) values ($1) on conflict (source) do nothing";
    private static final String LEASE = "update replica_checkpoint set holder = $2, held_until = $4"
            + " where source = $1 and (holder is null or holder = $2 or held_until < $3) returning last_event_id";
    private static final String ADVANCE = "update replica_checkpoint"
            + " set last_event_id = coalesce($4, last_event_id), caught_up_at = coalesce($5, caught_up_at)"
            + " where source = $1 and holder = $2 and last_event_id is not distinct from $3";
    private static final String AGES = "select source, caught_up_at from replica_checkpoint";

    private final Pool pool;
    private final InstantSource clock;

    Checkpoints(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Makes sure that a row exists for the feed. */
    Uni<Void> create(String source) {
        return pool.preparedQuery(CREATE).execute(Tuple.of(source)).replaceWithVoid();
    }

    /** A position to read on from; {@code lastEventId} is null at the start of the feed. */
    record Position(@Nullable UUID lastEventId) {}

    /** The feed's position, if no other instance follows it now; takes or renews the lease. */
    Uni<Optional<Position>> lease(String source, String holder, Duration lease) {
        Instant now = clock.instant();
        return pool.preparedQuery(LEASE)
                .execute(Tuple.of(source, holder, Utc.time(now), Utc.time(now.plus(lease))))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(new Position(rows.iterator().next().getUUID(0))));
    }

    /**
     * Moves the position, in the transaction that stores the events; false when another instance has moved it.
     *
     * @param to null when nothing came
     * @param caughtUpAt when the end of the feed was reached; null when more is waiting
     */
    Uni<Boolean> advance(
            SqlConnection transaction,
            String source,
            String holder,
            Position from,
            @Nullable UUID to,
            @Nullable Instant caughtUpAt) {
        return transaction
                .preparedQuery(ADVANCE)
                .execute(Tuple.of(
                        source, holder, from.lastEventId(), to, caughtUpAt == null ? null : Utc.time(caughtUpAt)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** When each feed was last known to be stored to its end; a feed never yet caught up is absent. */
    public Uni<Map<String, Instant>> caughtUp() {
        return pool.query(AGES).execute().map(rows -> {
            Map<String, Instant> ages = new HashMap<>();
            rows.forEach(row -> {
                OffsetDateTime at = row.getOffsetDateTime("caught_up_at");
                if (at != null) {
                    ages.put(row.getString("source"), at.toInstant());
                }
            });
            return ages;
        });
    }
}
