package org.fieldsecurity.clearance.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Keeps who lives in which home from when to when, and in which zone each home lies from when on (P4). */
@ApplicationScoped
public class HomeCopies implements FeedHandler {

    private static final String STORE_RESIDENCY = "insert into residency_copy"
            + " (person, valid_from, sequence, residence, valid_to) values ($1, $2, $3, $4, $5)"
            + " on conflict (person, valid_from) do update set sequence = excluded.sequence,"
            + " residence = excluded.residence, valid_to = excluded.valid_to"
            + " where residency_copy.sequence < excluded.sequence";
    private static final String STORE_ZONE = "insert into residence_zone_copy (residence, sequence, zone, valid_from)"
            + " values ($1, $2, $3, $4) on conflict do nothing";

    private final ObjectMapper json;

    HomeCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of a residency's state. */
    record ResidencyState(
            UUID person,
            UUID residence,
            Instant since,
            @Nullable Instant until) {}

    /** What is read of a residence's state. */
    record ResidenceState(UUID id, @Nullable String zone) {}

    @Override
    public String source() {
        return "personnel";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return Batch.of(events, "residency.", this::residency)
                .store(transaction, STORE_RESIDENCY)
                .chain(() -> Batch.of(events, "residence.", this::zone).store(transaction, STORE_ZONE));
    }

    private Tuple residency(FeedEvent event) {
        ResidencyState residency = event.state(json, ResidencyState.class);
        Instant until = residency.until();
        return Tuple.of(
                residency.person(),
                Utc.time(residency.since()),
                event.sequence(),
                residency.residence(),
                until == null ? null : Utc.time(until));
    }

    private Tuple zone(FeedEvent event) {
        ResidenceState residence = event.state(json, ResidenceState.class);
        return Tuple.of(residence.id(), event.sequence(), residence.zone(), Utc.time(event.time()));
    }
}
