package org.fieldsecurity.kit.test.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** What is logged while it is open, as a file would have it: message, request id and the whole of any stack trace. */
final class CapturedLog extends Handler implements AutoCloseable {

    /** One line. */
    record Line(Level level, String logger, @Nullable String requestId, String text) {}

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    CapturedLog() {
        Logger.getLogger("").addHandler(this);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord log) {
        ExtLogRecord record = ExtLogRecord.wrap(log);
        StringBuilder text = new StringBuilder(String.valueOf(record.getFormattedMessage()));
        for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
            text.append('\n').append(cause);
        }
        lines.add(new Line(record.getLevel(), record.getLoggerName(), record.getMdc("requestId"), text.toString()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
