package org.fieldsecurity.personnel.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the legs that travellers may go on or are on: a request's legs are replaced with each of its changes, so that
 * one that was cancelled, revoked or completed is gone. Who changes planes stays at the airport and is left out (T3).
 */
@ApplicationScoped
public class JourneyCopies implements FeedHandler {

    private static final String NEWER = "insert into journey (request, sequence)"
            + " select * from unnest(cast($1 as uuid[]), cast($2 as integer[]))"
            + " on conflict (request) do update set sequence = excluded.sequence"
            + " where journey.sequence < excluded.sequence returning request";
    private static final String FORGET = "delete from journey_leg where request = any($1)";
    private static final String STORE = "insert into journey_leg"
            + " (request, position, person, duty_station, departs_at, leaves_at) values ($1, $2, $3, $4, $5,"
            + " coalesce($6, timestamptz 'infinity'))";

    private final ObjectMapper json;

    JourneyCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of a request's state. */
    record RequestState(UUID id, List<Leg> legs) {

        record Leg(
                int position,
                String to,
                Instant departsAt,
                @Nullable Instant leavesAt,
                boolean transit,
                List<Traveller> travellers) {}

        record Traveller(UUID person, boolean permitsTravel) {}
    }

    @Override
    public String source() {
        return "clearance";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        Map<UUID, FeedEvent> latest = new LinkedHashMap<>();
        events.stream()
                .filter(event -> event.verb().startsWith("request."))
                .forEach(event -> latest.merge(
                        UUID.fromString(event.subject()),
                        event,
                        (one, other) -> one.sequence() > other.sequence() ? one : other));
        return latest.isEmpty() ? Uni.createFrom().voidItem() : store(transaction, latest);
    }

    private Uni<Void> store(SqlConnection transaction, Map<UUID, FeedEvent> latest) {
        Integer[] sequences = latest.values().stream().map(FeedEvent::sequence).toArray(Integer[]::new);
        return transaction
                .preparedQuery(NEWER)
                .execute(Tuple.of(latest.keySet().toArray(UUID[]::new), sequences))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList())
                .flatMap(newer -> transaction
                        .preparedQuery(FORGET)
                        .execute(Tuple.of(newer.toArray(UUID[]::new)))
                        .chain(() -> new Batch(newer.stream()
                                        .map(latest::get)
                                        .map(event -> event.state(json, RequestState.class))
                                        .flatMap(JourneyCopies::rows)
                                        .toList())
                                .store(transaction, STORE)));
    }

    private static Stream<Tuple> rows(RequestState request) {
        return request.legs().stream().filter(leg -> !leg.transit()).flatMap(leg -> leg.travellers().stream()
                .filter(RequestState.Traveller::permitsTravel)
                .map(traveller -> Tuple.tuple()
                        .addUUID(request.id())
                        .addInteger(leg.position())
                        .addUUID(traveller.person())
                        .addString(leg.to())
                        .addOffsetDateTime(Utc.time(leg.departsAt()))
                        .addOffsetDateTime(leg.leavesAt() == null ? null : Utc.time(leg.leavesAt()))));
    }
}
