package org.fieldsecurity.training.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fieldsecurity.kit.authority.HeldOfficeState;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who stands by as ad interim, from personnel's feed. The kit copies the times in which they act, since only then
 * do they hold the powers; what they must be trained for doesn't depend on that [29].
 */
@ApplicationScoped
class StandByFollower implements FeedHandler {

    private static final String STORE =
            "insert into stand_by (id, office, scope, holder, valid_from, valid_to, sequence)"
                    + " values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do update set office = excluded.office,"
                    + " scope = excluded.scope, holder = excluded.holder, valid_from = excluded.valid_from,"
                    + " valid_to = excluded.valid_to, sequence = excluded.sequence"
                    + " where stand_by.sequence < excluded.sequence";

    private final ObjectMapper json;

    StandByFollower(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String source() {
        return "personnel";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return Batch.of(events, "stand-by.", this::row).store(transaction, STORE);
    }

    private Tuple row(FeedEvent event) {
        HeldOfficeState state = event.state(json, HeldOfficeState.class);
        return Tuple.tuple()
                .addUUID(state.id())
                .addString(state.office().name())
                .addString(state.scope().text())
                .addUUID(state.holder())
                .addOffsetDateTime(utc(state.validFrom()))
                .addOffsetDateTime(utc(state.validTo()))
                .addInteger(event.sequence());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : Utc.time(instant);
    }
}
