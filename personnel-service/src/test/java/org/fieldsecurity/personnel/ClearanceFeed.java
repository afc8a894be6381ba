package org.fieldsecurity.personnel;

import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.test.feed.FeedEvents;
import org.fieldsecurity.personnel.replica.JourneyCopies;
import org.jspecify.annotations.Nullable;

/** Tells personnel what clearance would have published of requests. */
@Singleton
class ClearanceFeed {

    private final JourneyCopies journeys;
    private final Pool pool;

    ClearanceFeed(JourneyCopies journeys, Pool pool) {
        this.journeys = journeys;
        this.pool = pool;
    }

    /**
     * A leg of a request for one traveller.
     *
     * @param leavesAt null while no end is known
     */
    record Leg(
            String to,
            String departsAt,
            @Nullable String leavesAt,
            UUID traveller,
            boolean permitsTravel,
            boolean transit) {

        static Leg cleared(UUID traveller, String to, String departsAt, @Nullable String leavesAt) {
            return new Leg(to, departsAt, leavesAt, traveller, true, false);
        }

        Leg permitted(boolean permitted) {
            return new Leg(to, departsAt, leavesAt, traveller, permitted, transit);
        }

        Leg insideTheAirport() {
            return new Leg(to, departsAt, leavesAt, traveller, permitsTravel, true);
        }

        private String json(int position) {
            return ("{\"id\":\"%s\",\"position\":%d,\"from\":\"CHGVA\",\"to\":\"%s\",\"departsAt\":\"%s\","
                            + "\"arrivesAt\":\"%s\",%s\"transit\":%s,\"travellers\":[{\"person\":\"%s\","
                            + "\"category\":\"INTERNATIONAL_STAFF\",\"permitsTravel\":%s}]}")
                    .formatted(
                            UUID.randomUUID(),
                            position,
                            to,
                            departsAt,
                            departsAt,
                            leavesAt == null ? "" : "\"leavesAt\":\"" + leavesAt + "\",",
                            transit,
                            traveller,
                            permitsTravel);
        }
    }

    /** A request in a state of its own. */
    void published(UUID request, int sequence, Leg... legs) {
        published(event(request, sequence, legs));
    }

    /** Several events in one batch. */
    void published(FeedEvent... events) {
        try {
            VertxContextSupport.subscribeAndAwait(
                    () -> pool.withTransaction(transaction -> journeys.apply(transaction, List.of(events))));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    static FeedEvent event(UUID request, int sequence, Leg... legs) {
        String data = "{\"id\":\"%s\",\"title\":\"Mission\",\"status\":\"CLEARED\",\"legs\":[%s]}"
                .formatted(
                        request,
                        IntStream.range(0, legs.length)
                                .mapToObj(index -> legs[index].json(index + 1))
                                .collect(Collectors.joining(",")));
        return FeedEvents.of("clearance", "request.decided", request.toString(), sequence, data);
    }

    /** The destinations that personnel knows of a request, in order. */
    static List<String> known(UUID request) {
        return RosterFixture.query("select duty_station from journey_leg where request = ? order by position", request)
                .stream()
                .flatMap(row -> Stream.ofNullable(row.get("duty_station")))
                .map(String::valueOf)
                .toList();
    }
}
