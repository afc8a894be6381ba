package org.fieldsecurity.training;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.fieldsecurity.kit.test.feed.FeedEvents;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Stands in for clearance: gives its events to its handlers in one transaction, and waits until briefings followed. */
@ApplicationScoped
class ClearanceFeed {

    private final List<FeedHandler> handlers;
    private final Pool pool;
    private final ObjectMapper json;

    ClearanceFeed(@All List<FeedHandler> handlers, Pool pool, ObjectMapper json) {
        this.handlers =
                handlers.stream().filter(it -> it.source().equals("clearance")).toList();
        this.pool = pool;
        this.json = json;
    }

    /** A traveller with the time of arrival that counts, if any. */
    record Traveller(
            UUID person, String organization, @Nullable String arrivedAt) {}

    /** A leg that ends in a place. */
    record Leg(UUID id, String to, boolean transit, List<Traveller> travellers) {

        static Leg to(UUID id, String place, Traveller... travellers) {
            return new Leg(id, place, false, List.of(travellers));
        }
    }

    /** One batch. */
    void tell(FeedEvent... events) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> pool.withTransaction(transaction -> {
                Uni<Void> all = Uni.createFrom().voidItem();
                for (FeedHandler handler : handlers) {
                    all = all.chain(() -> handler.apply(transaction, List.of(events)));
                }
                return all;
            }));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> TestDatabase.of("training")
                .runtime()
                .query("select 1 from arrival where waiting limit 1")
                .isEmpty());
    }

    /** Tells that somebody of UNDP arrived; gives the id of the briefing. */
    UUID arrived(UUID person, String place, String at) {
        return arrived(person, "UNDP", place, at);
    }

    /** Tells that somebody arrived; gives the id of the briefing. */
    UUID arrived(UUID person, String organization, String place, String at) {
        UUID leg = Ids.next();
        tell(request(Ids.next(), 1, Leg.to(leg, place, new Traveller(person, organization, at))));
        return briefingOf(leg, person);
    }

    /** The id of the briefing after a leg. */
    UUID briefingOf(UUID leg, UUID person) {
        try {
            return (UUID) TestDatabase.of("training")
                    .runtime()
                    .query("select id from briefing where leg = ? and person = ?", leg, person)
                    .getFirst()
                    .get("id");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole state of a request, as clearance publishes it with each of its changes. */
    FeedEvent request(UUID id, int sequence, Leg... legs) {
        Map<String, Object> state = new HashMap<>();
        state.put("id", id);
        state.put("title", "a field that training doesn't read");
        state.put("organization", "UNDP");
        state.put("legs", Arrays.stream(legs).map(ClearanceFeed::state).toList());
        return FeedEvents.of(
                "clearance", "request.travelled", id.toString(), sequence, json.<JsonNode>valueToTree(state));
    }

    private static Map<String, Object> state(Leg leg) {
        return Map.of(
                "id", leg.id(),
                "position", 1,
                "from", "CHGVA",
                "to", leg.to(),
                "country", leg.to().substring(0, 2),
                "departsAt", "2026-11-01T08:00:00Z",
                "arrivesAt", "2026-11-01T18:00:00Z",
                "transit", leg.transit(),
                "travellers",
                        leg.travellers().stream().map(ClearanceFeed::state).toList());
    }

    private static Map<String, Object> state(Traveller traveller) {
        Map<String, Object> state = new HashMap<>();
        state.put("person", traveller.person());
        state.put("organization", traveller.organization());
        state.put("state", "IN_PROGRESS");
        state.put("permitsTravel", true);
        state.put("arrivedAt", traveller.arrivedAt());
        return state;
    }
}
