package org.fieldsecurity.clearance.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Keeps the copies of arrival briefings: whether they are still owed a signature, or when it was given (T11). */
@ApplicationScoped
public class BriefingCopies implements FeedHandler {

    private static final Set<String> OWED = Set.of("OPEN", "GIVEN");
    /** One that is opened for a record after it was merged belongs to the survivor at once (P10). */
    private static final String STORE = "insert into briefing_copy"
            + " (id, sequence, leg, person, named, duty_station, country, arrived_at, due_at, owed, signed_at)"
            + " values ($1, $2, $3, stands_for($4), nullif($4, stands_for($4)), $5, $6, $7, $8, $9, $10) on conflict (id) do update set"
            + " sequence = excluded.sequence, duty_station = excluded.duty_station, country = excluded.country,"
            + " arrived_at = excluded.arrived_at, due_at = excluded.due_at, owed = excluded.owed,"
            + " signed_at = excluded.signed_at"
            + " where briefing_copy.sequence < excluded.sequence";

    private final ObjectMapper json;

    BriefingCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of a briefing's state. */
    record BriefingState(
            UUID id,
            UUID leg,
            UUID person,
            String dutyStation,
            String country,
            Instant arrivedAt,
            Instant dueAt,
            String state,
            @Nullable Instant signedAt) {}

    @Override
    public String source() {
        return "training";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return Batch.of(events, "briefing.", this::row).store(transaction, STORE);
    }

    private Tuple row(FeedEvent event) {
        BriefingState briefing = event.state(json, BriefingState.class);
        return Tuple.tuple()
                .addUUID(briefing.id())
                .addInteger(event.sequence())
                .addUUID(briefing.leg())
                .addUUID(briefing.person())
                .addString(briefing.dutyStation())
                .addString(briefing.country())
                .addOffsetDateTime(Utc.time(briefing.arrivedAt()))
                .addOffsetDateTime(Utc.time(briefing.dueAt()))
                .addBoolean(OWED.contains(briefing.state()))
                .addOffsetDateTime(briefing.signedAt() == null ? null : Utc.time(briefing.signedAt()));
    }
}
