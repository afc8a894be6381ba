package org.fieldsecurity.inspection.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.fieldsecurity.kit.time.Utc;

/** Keeps the copy of personnel's duty stations. */
@ApplicationScoped
public class DutyStationCopies implements FeedHandler {

    private static final String STORE =
            "insert into replica_duty_station (locode, name, country, known_since, sequence)"
                    + " values ($1, $2, $3, $4, $5) on conflict (locode) do update set name = excluded.name,"
                    + " country = excluded.country, sequence = excluded.sequence"
                    + " where replica_duty_station.sequence < excluded.sequence";

    private final ObjectMapper json;

    DutyStationCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What this service needs of a duty station. */
    private record Facts(String locode, String name, String country) {}

    @Override
    public String source() {
        return "personnel";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return Batch.of(events, "duty-station.", this::row).store(transaction, STORE);
    }

    private Tuple row(FeedEvent event) {
        Facts facts = event.state(json, Facts.class);
        return Tuple.of(facts.locode(), facts.name(), facts.country(), Utc.time(event.time()), event.sequence());
    }
}
