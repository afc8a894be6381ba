package org.fieldsecurity.personnel.hrimport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What the suite's own classes log while it is open that somebody should look at: warnings and errors. */
final class WarningLog extends Handler implements AutoCloseable {

    private static final String OURS = "org.fieldsecurity.";

    private final List<String> lines = new CopyOnWriteArrayList<>();

    WarningLog() {
        Logger.getLogger("").addHandler(this);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord log) {
        if (log.getLevel().intValue() >= Level.WARNING.intValue()
                && log.getLoggerName().startsWith(OURS)) {
            lines.add(ExtLogRecord.wrap(log).getFormattedMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
