package org.fieldsecurity.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger in an order in which nothing that commits late is ever skipped: by transaction, and only up to the
 * oldest transaction that is still running on the database server.
 */
@ApplicationScoped
public class Feed {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private static final String COLUMNS =
            "select id, type, subject, sequence, occurred_at, actor, reason, hash, state from ledger"
                    + " where transaction_id < pg_snapshot_xmin(pg_current_snapshot())";
    private static final String ORDER = " order by transaction_id, position limit $1";
    private static final String FROM_START = COLUMNS + ORDER;
    private static final String AFTER = COLUMNS
            + " and (transaction_id, position) > ((select transaction_id from ledger where id = $2),"
            + " (select position from ledger where id = $2))" + ORDER;
    private static final String EXISTS = "select 1 from ledger where id = $1";

    private final Pool pool;
    private final ObjectMapper json;
    private final String service;

    Feed(Pool pool, ObjectMapper json, @ConfigProperty(name = "fieldsecurity.service") String service) {
        this.pool = pool;
        this.json = json;
        this.service = service;
    }

    /**
     * Events after the given one, oldest first; from the start when it is null. Waits up to {@code patience} for the
     * first one to come.
     */
    public Uni<List<FeedEvent>> after(@Nullable UUID lastEventId, int limit, Duration patience) {
        return known(lastEventId).chain(() -> readOrWait(lastEventId, limit, patience));
    }

    private Uni<Void> known(@Nullable UUID lastEventId) {
        if (lastEventId == null) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(EXISTS)
                .execute(Tuple.of(lastEventId))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw ProblemException.invalid("#lastEventId", "is not the id of an event of this feed");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<FeedEvent>> readOrWait(@Nullable UUID lastEventId, int limit, Duration patience) {
        return read(lastEventId, limit).flatMap(events -> {
            if (!events.isEmpty() || patience.isNegative() || patience.isZero()) {
                return Uni.createFrom().item(events);
            }
            return Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(LOOK_AGAIN)
                    .chain(() -> readOrWait(lastEventId, limit, patience.minus(LOOK_AGAIN)));
        });
    }

    private Uni<List<FeedEvent>> read(@Nullable UUID lastEventId, int limit) {
        var rows = lastEventId == null
                ? pool.preparedQuery(FROM_START).execute(Tuple.of(limit))
                : pool.preparedQuery(AFTER).execute(Tuple.of(limit, lastEventId));
        return rows.map(set -> set.stream().map(this::event).toList());
    }

    private FeedEvent event(Row row) {
        return new FeedEvent(
                "1.0",
                row.getUUID("id"),
                "org.fieldsecurity." + service + "." + row.getString("type"),
                "/" + service + "/v1/feed",
                row.getString("subject"),
                row.getOffsetDateTime("occurred_at")
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                "application/json",
                row.getInteger("sequence"),
                row.getString("actor"),
                row.getString("reason"),
                HexFormat.of().formatHex(row.getBuffer("hash").getBytes()),
                parse(row.getString("state")));
    }

    private JsonNode parse(String state) {
        try {
            return json.readTree(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds a state that is not JSON", e);
        }
    }
}
