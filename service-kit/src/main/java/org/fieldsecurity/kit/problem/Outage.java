package org.fieldsecurity.kit.problem;

import io.vertx.core.VertxException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from a fault of ours. */
final class Outage {

    private Outage() {}

    static boolean is(Throwable throwable) {
        for (Throwable cause = throwable; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof ClosedChannelException
                    || cause instanceof TimeoutException
                    || cause instanceof io.vertx.pgclient.PgException pg && isShutdown(pg.getSqlState())
                    || cause instanceof VertxException && mentionsConnection(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    /** 57P0x: the server is stopping or starting; 53300: no connection is left. */
    private static boolean isShutdown(String sqlState) {
        return sqlState != null && (sqlState.startsWith("57P") || sqlState.startsWith("53"));
    }

    private static boolean mentionsConnection(@Nullable String message) {
        return message != null && message.toLowerCase(Locale.ROOT).contains("connection");
    }
}
