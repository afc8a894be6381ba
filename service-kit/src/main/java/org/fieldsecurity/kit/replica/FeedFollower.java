package org.fieldsecurity.kit.replica;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.FaultTrace;
import org.fieldsecurity.kit.problem.Outage;
import org.jboss.logging.Logger;

/**
 * Follows every configured feed: takes the lease, reads a batch, stores it and moves the checkpoint in one transaction,
 * and begins again. A crash between any two of these steps repeats a read and never a store.
 */
@ApplicationScoped
public class FeedFollower {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final long AT_ONCE_MS = 1;
    private static final long AFTER_TROUBLE_MS = 1_000;

    private final FeedSources sources;
    private final List<FeedHandler> handlers;
    private final FeedClient client;
    private final Checkpoints checkpoints;
    private final Pool pool;
    private final Vertx vertx;
    private final InstantSource clock;
    private final boolean enabled;
    private final String instance = Ids.next().toString();

    private volatile boolean stopped;

    FeedFollower(
            FeedSources sources,
            @All List<FeedHandler> handlers,
            FeedClient client,
            Checkpoints checkpoints,
            Pool pool,
            Vertx vertx,
            InstantSource clock,
            @ConfigProperty(name = "fieldsecurity.follow-feeds", defaultValue = "true") boolean enabled) {
        this.sources = sources;
        this.handlers = handlers;
        this.client = client;
        this.checkpoints = checkpoints;
        this.pool = pool;
        this.vertx = vertx;
        this.clock = clock;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            sources.byName().forEach((name, source) -> later(name, source, AT_ONCE_MS));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void later(String name, FeedSources.Source source, long milliseconds) {
        vertx.setTimer(milliseconds, timer -> {
            if (!stopped) {
                Uni.createFrom()
                        .deferred(() -> step(name, source))
                        .subscribe()
                        .with(held -> later(name, source, held ? AT_ONCE_MS : AFTER_TROUBLE_MS), trouble -> {
                            report(name, trouble);
                            later(name, source, AFTER_TROUBLE_MS);
                        });
            }
        });
    }

    /** An event that can't be stored stops its feed, and somebody must see to it; what is away comes back. */
    private static void report(String name, Throwable trouble) {
        if (trouble instanceof FeedClient.FeedUnavailable) {
            LOG.warnf("Feed %s can't be followed now: %s", name, trouble.getMessage());
        } else if (Outage.ofDatabase(trouble)) {
            LOG.warnf("Feed %s can't be followed now: the database can't be reached", name);
        } else {
            LOG.errorf("Feed %s can't be stored: %s", name, FaultTrace.of(trouble));
        }
    }

    /** One round; false when another instance follows the feed. */
    Uni<Boolean> step(String name, FeedSources.Source source) {
        return checkpoints
                .create(name)
                .chain(() -> checkpoints.lease(name, instance, source.lease()))
                .flatMap(position -> position.map(at -> readAndStore(name, source, at))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> readAndStore(String name, FeedSources.Source source, Checkpoints.Position from) {
        Instant asked = clock.instant();
        return client.read(name, source, from.lastEventId()).flatMap(events -> {
            Optional<Instant> caughtUp = events.size() < source.batch() ? Optional.of(asked) : Optional.empty();
            return store(name, from, events, caughtUp).replaceWith(true);
        });
    }

    /** Stores a batch and moves the checkpoint, both or neither. */
    Uni<Void> store(String name, Checkpoints.Position from, List<FeedEvent> events, Optional<Instant> caughtUp) {
        UUID last = events.isEmpty() ? null : events.getLast().id();
        return pool.withTransaction(transaction -> checkpoints
                .advance(transaction, name, instance, from, last, caughtUp.orElse(null))
                .flatMap(mine -> mine
                        ? apply(name, transaction, events)
                        : Uni.createFrom().failure(new FeedClient.FeedUnavailable("another instance moved on"))));
    }

    private Uni<Void> apply(String name, SqlConnection transaction, List<FeedEvent> events) {
        Uni<Void> all = Uni.createFrom().voidItem();
        if (!events.isEmpty()) {
            for (FeedHandler handler : handlers) {
                if (handler.source().equals(name)) {
                    all = all.chain(() -> handler.apply(transaction, events));
                }
            }
        }
        return all;
    }
}
