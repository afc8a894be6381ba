package org.fieldsecurity.kit.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.postgres.EmbeddedDatabase;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.flywaydb.core.Flyway;

/** A stub feed, a database with the kit's tables, and as many followers as a test wants, without an application. */
final class FollowedFeed implements AutoCloseable {

    static final String NAME = "personnel";

    static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static final Duration LONG = Duration.ofSeconds(30);

    final SettableClock clock = new SettableClock();
    final TestDatabase database;
    final StubFeed feed;
    final Vertx vertx = Vertx.vertx();

    FollowedFeed(String databaseName, Supplier<StubFeed.Mood> mood) throws IOException, SQLException {
        var resource = new EmbeddedDatabase();
        resource.init(Map.of("service", databaseName));
        resource.start();
        database = TestDatabase.of(databaseName);
        Flyway.configure()
                .dataSource(
                        database.owner().url(),
                        database.owner().name(),
                        database.owner().password())
                .locations("db/kit")
                .placeholders(Map.of("serviceRole", database.runtime().name()))
                .load()
                .migrate();
        database.owner().execute("create table effect (event uuid not null, subject text, sequence int)");
        database.owner()
                .execute("grant select, insert on effect to "
                        + database.runtime().name());
        feed = new StubFeed(mood);
    }

    Pool pool() {
        return PgBuilder.pool()
                .connectingTo(database.runtime().url().substring("jdbc:".length()) + "?user="
                        + database.runtime().name() + "&password="
                        + database.runtime().password())
                .with(new PoolOptions().setMaxSize(4))
                .using(vertx)
                .build();
    }

    /** A new instance of the service. */
    FeedFollower follower(Pool pool, FeedHandler... handlers) {
        return new FeedFollower(
                () -> Map.of(NAME, source()),
                Arrays.asList(handlers),
                new FeedClient(vertx, new StubIdentity(), JSON),
                new Checkpoints(pool, clock),
                pool,
                vertx.getDelegate(),
                clock,
                true);
    }

    FeedSources.Source source() {
        URI url = feed.url();
        return new FeedSources.Source() {
            @Override
            public URI url() {
                return url;
            }

            @Override
            public Duration patience() {
                return Duration.ofMillis(50);
            }

            @Override
            public int batch() {
                return 7;
            }

            @Override
            public Duration lease() {
                return Duration.ofSeconds(20);
            }
        };
    }

    /** One round of the follower; false when it failed or another instance follows. */
    boolean step(FeedFollower follower) {
        try {
            return follower.step(NAME, source()).await().atMost(LONG);
        } catch (RuntimeException trouble) {
            return false;
        }
    }

    /** An event of a subject, with a field that readers don't know. */
    static ObjectNode event(String verb, String subject, int sequence, ObjectNode state) {
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0").put("id", Ids.next().toString());
        event.put("type", "org.fieldsecurity." + NAME + "." + verb).put("source", "/personnel/v1/feed");
        event.put("subject", subject).put("time", "2026-01-01T00:00:00Z").put("datacontenttype", "application/json");
        event.put("sequence", sequence).put("actor", "system").put("hash", "00").put("added", "later");
        event.set("data", state);
        return event;
    }

    /** Fills the feed with events of no particular kind. */
    void fill(int events) {
        for (int number = 0; number < events; number++) {
            feed.add(event("thing.made", "thing-" + number, 1, JSON.createObjectNode()));
        }
    }

    /** Events stored, each as often as it was. */
    List<UUID> stored() throws SQLException {
        return database.owner().query("select event from effect").stream()
                .map(row -> (UUID) row.get("event"))
                .toList();
    }

    @Override
    public void close() {
        feed.close();
        vertx.close().await().atMost(LONG);
    }

    /** Gives a token without asking anybody. */
    private static final class StubIdentity implements OidcClient {

        @Override
        public Uni<Tokens> getTokens(Map<String, String> parameters) {
            return Uni.createFrom().item(new Tokens("token", Long.MAX_VALUE / 2, null, null, null, null, null));
        }

        @Override
        public Uni<Tokens> refreshTokens(String refreshToken, Map<String, String> parameters) {
            return getTokens(parameters);
        }

        @Override
        public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> parameters) {
            return Uni.createFrom().item(true);
        }

        @Override
        public void close() {}
    }
}
