package org.fieldsecurity.stack.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.StackListener;

/** One line for whatever happens to a part. */
record ConsoleListener(PrintWriter out) implements StackListener {

    @Override
    public void note(PartName part, String doing) {
        line("  %-12s %s ...", part, doing);
    }

    @Override
    public void ready(PartName part, Duration took) {
        line("  %-12s ready after %.1f s", part, took.toMillis() / 1000.0);
    }

    @Override
    public void stopped(PartName part) {
        line("  %-12s stopped", part);
    }

    @Override
    public synchronized void died(PartName part, List<String> lastLines) {
        line(
                "  %-12s DIED. The other parts go on; start it again with 'suite start %s'. Its last lines:",
                part, part.id());
        lastLines.forEach(text -> out.println("    | " + text));
        out.flush();
    }

    private synchronized void line(String format, PartName part, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = part.id();
        System.arraycopy(more, 0, arguments, 1, more.length);
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
