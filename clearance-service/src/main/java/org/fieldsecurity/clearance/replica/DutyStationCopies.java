package org.fieldsecurity.clearance.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.jspecify.annotations.Nullable;

/** Keeps the copies of duty stations. */
@ApplicationScoped
public class DutyStationCopies implements FeedHandler {

    private static final String STORE = "insert into duty_station_copy (locode, sequence, name, country, area)"
            + " values ($1, $2, $3, $4, $5) on conflict (locode) do update set sequence = excluded.sequence,"
            + " name = excluded.name, country = excluded.country, area = excluded.area"
            + " where duty_station_copy.sequence < excluded.sequence";

    private final ObjectMapper json;

    DutyStationCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of a duty station's state. */
    record StationState(
            String locode,
            String name,
            String country,
            @Nullable String area) {}

    @Override
    public String source() {
        return "personnel";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return Batch.of(events, "duty-station.", this::row).store(transaction, STORE);
    }

    private Tuple row(FeedEvent event) {
        StationState station = event.state(json, StationState.class);
        return Tuple.of(station.locode(), event.sequence(), station.name(), station.country(), station.area());
    }
}
