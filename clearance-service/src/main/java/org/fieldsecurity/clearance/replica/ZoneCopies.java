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

/** Keeps zones and visitors' stays in them (P4). */
@ApplicationScoped
public class ZoneCopies implements FeedHandler {

    private static final String STORE_ZONE = "insert into zone_copy (code, sequence, duty_station) values ($1, $2, $3)"
            + " on conflict (code) do update set sequence = excluded.sequence, duty_station = excluded.duty_station"
            + " where zone_copy.sequence < excluded.sequence";
    private static final String STORE_STAY = "insert into zone_stay_copy"
            + " (id, sequence, person, zone, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)"
            + " on conflict (id) do update set sequence = excluded.sequence, person = excluded.person,"
            + " zone = excluded.zone, valid_from = excluded.valid_from, valid_to = excluded.valid_to"
            + " where zone_stay_copy.sequence < excluded.sequence";

    private final ObjectMapper json;

    ZoneCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of a zone's state. */
    record ZoneState(String code, String dutyStation) {}

    /** What is read of a stay's state. */
    record StayState(UUID id, UUID person, String zone, Instant validFrom, Instant validTo) {}

    @Override
    public String source() {
        return "personnel";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return Batch.of(events, "zone.", this::zone)
                .store(transaction, STORE_ZONE)
                .chain(() -> Batch.of(events, "zone-stay.", this::stay).store(transaction, STORE_STAY));
    }

    private Tuple zone(FeedEvent event) {
        ZoneState zone = event.state(json, ZoneState.class);
        return Tuple.of(zone.code(), event.sequence(), zone.dutyStation());
    }

    private Tuple stay(FeedEvent event) {
        StayState stay = event.state(json, StayState.class);
        return Tuple.of(
                stay.id(),
                event.sequence(),
                stay.person(),
                stay.zone(),
                Utc.time(stay.validFrom()),
                Utc.time(stay.validTo()));
    }
}
