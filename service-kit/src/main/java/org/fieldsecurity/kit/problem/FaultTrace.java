package org.fieldsecurity.kit.problem;

import io.vertx.pgclient.PgException;

/**
 * A failure as the log may have it: classes, SQL states and places, from the failure down to its first cause. Messages
 * are left out: they quote what was sent, which may be about a person.
 */
public final class FaultTrace {

    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 60;

    private FaultTrace() {}

    /** Several lines of text. */
    public static String of(Throwable throwable) {
        StringBuilder text = new StringBuilder();
        Throwable cause = throwable;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof PgException pg) {
                text.append(" with SQL state ").append(pg.getSqlState());
            }
            StackTraceElement[] frames = cause.getStackTrace();
            for (int index = 0; index < Math.min(frames.length, MOST_FRAMES); index++) {
                text.append("\n\tat ").append(frames[index]);
            }
        }
        return text.toString();
    }
}
