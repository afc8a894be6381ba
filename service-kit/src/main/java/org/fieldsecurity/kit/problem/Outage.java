package org.fieldsecurity.kit.problem;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Tells a part that is away from a fault of ours. */
public final class Outage {

    /** A chain of causes that is longer is a ring. */
    private static final int MOST_CAUSES = 20;

    private Outage() {}

    /** Whether the failure comes of a database that can't be reached. */
    public static boolean ofDatabase(Throwable throwable) {
        return anyCause(
                throwable,
                cause -> cause instanceof SocketException
                        || cause instanceof IOException broken && breaksOff(broken.getMessage())
                        || cause instanceof ClosedChannelException
                        || isTimeout(cause)
                        || cause instanceof PgException pg && isShutdown(pg.getSqlState())
                        || cause instanceof SQLException jdbc && isAway(jdbc)
                        || cause instanceof VertxException && mentionsConnection(cause.getMessage()));
    }

    /** Whether a token couldn't be checked since the identity provider's keys couldn't be had. */
    static boolean ofIdentityProvider(Throwable throwable) {
        return !anyCause(throwable, cause -> cause instanceof InvalidJwtException)
                && anyCause(
                        throwable,
                        cause -> cause instanceof OIDCException || cause instanceof IOException || isTimeout(cause));
    }

    private static boolean isTimeout(Throwable cause) {
        return cause instanceof TimeoutException || cause instanceof io.smallrye.mutiny.TimeoutException;
    }

    private static boolean anyCause(Throwable throwable, Predicate<Throwable> wanted) {
        Throwable cause = throwable;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /** 57P0x: the server is stopping or starting; 53300: no connection is left. */
    private static boolean isShutdown(@Nullable String sqlState) {
        return sqlState != null && (sqlState.startsWith("57P") || sqlState.startsWith("53"));
    }

    /** JDBC: class 08 is a connection that broke off or came to nothing; a pool without a free one gives no state. */
    private static boolean isAway(SQLException exception) {
        String state = exception.getSQLState();
        return isShutdown(state)
                || state != null && state.startsWith("08")
                || state == null && mentionsConnection(exception.getMessage());
    }

    /** A connection that the other side reset tells so in words only, by the operating system's text. */
    private static boolean breaksOff(@Nullable String message) {
        return mentionsConnection(message) || "Broken pipe".equals(message);
    }

    private static boolean mentionsConnection(@Nullable String message) {
        return message != null && message.toLowerCase(Locale.ROOT).contains("connection");
    }
}
