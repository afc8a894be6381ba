package org.fieldsecurity.training.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who arrived where, from clearance's feed; each that is new, moved or taken back waits until its briefing has
 * followed. Who changes planes stays at the airport and is left out (T3). Of one request's states the newest counts.
 */
@ApplicationScoped
class ArrivalCopies implements FeedHandler {

    private static final String NEWER = "insert into journey (request, sequence)"
            + " select * from unnest(cast($1 as uuid[]), cast($2 as integer[]))"
            + " on conflict (request) do update set sequence = excluded.sequence"
            + " where journey.sequence < excluded.sequence returning request";
    private static final String TAKEN_BACK = "update arrival set arrived_at = null, waiting = true"
            + " where request = any($1) and arrived_at is not null and (leg, person) not in"
            + " (select * from unnest(cast($2 as uuid[]), cast($3 as uuid[])))";
    private static final String STORE =
            "insert into arrival (leg, person, request, organization, duty_station, arrived_at)"
                    + " values ($1, $2, $3, $4, $5, $6) on conflict (leg, person) do update set"
                    + " organization = excluded.organization, duty_station = excluded.duty_station,"
                    + " arrived_at = excluded.arrived_at, waiting = true"
                    + " where arrival.arrived_at is distinct from excluded.arrived_at"
                    + " or arrival.duty_station <> excluded.duty_station";

    private final ObjectMapper json;

    ArrivalCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of a request's state. */
    record RequestState(UUID id, List<Leg> legs) {

        record Leg(UUID id, String to, boolean transit, List<Traveller> travellers) {}

        record Traveller(
                UUID person, String organization, @Nullable Instant arrivedAt) {}
    }

    private record Row(UUID leg, UUID person, UUID request, String organization, String dutyStation, Instant at) {

        Tuple tuple() {
            return Tuple.tuple()
                    .addUUID(leg)
                    .addUUID(person)
                    .addUUID(request)
                    .addString(organization)
                    .addString(dutyStation)
                    .addOffsetDateTime(Utc.time(at));
        }
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
        return latest.isEmpty()
                ? Uni.createFrom().voidItem()
                : newer(transaction, latest.values())
                        .flatMap(newer -> store(
                                transaction,
                                newer,
                                newer.stream().map(latest::get).toList()));
    }

    private static Uni<List<UUID>> newer(SqlConnection transaction, Collection<FeedEvent> events) {
        return transaction
                .preparedQuery(NEWER)
                .execute(Tuple.of(
                        events.stream()
                                .map(event -> UUID.fromString(event.subject()))
                                .toArray(UUID[]::new),
                        events.stream().map(FeedEvent::sequence).toArray(Integer[]::new)))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    private Uni<Void> store(SqlConnection transaction, List<UUID> requests, List<FeedEvent> events) {
        List<Row> arrived = events.stream()
                .map(event -> event.state(json, RequestState.class))
                .flatMap(ArrivalCopies::arrived)
                .toList();
        return transaction
                .preparedQuery(TAKEN_BACK)
                .execute(Tuple.of(
                        requests.toArray(UUID[]::new),
                        arrived.stream().map(Row::leg).toArray(UUID[]::new),
                        arrived.stream().map(Row::person).toArray(UUID[]::new)))
                .chain(() -> arrived.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : transaction
                                .preparedQuery(STORE)
                                .executeBatch(arrived.stream().map(Row::tuple).toList())
                                .replaceWithVoid());
    }

    private static Stream<Row> arrived(RequestState request) {
        return request.legs().stream().filter(leg -> !leg.transit()).flatMap(leg -> leg.travellers().stream()
                .flatMap(traveller -> Stream.ofNullable(traveller.arrivedAt())
                        .map(at -> new Row(
                                leg.id(), traveller.person(), request.id(), traveller.organization(), leg.to(), at))));
    }
}
