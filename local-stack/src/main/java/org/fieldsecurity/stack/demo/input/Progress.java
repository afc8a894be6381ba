package org.fieldsecurity.stack.demo.input;

import java.util.Locale;
import java.util.function.Consumer;

/** Tells how far a load is, a line for every tenth, and how fast it goes. */
final class Progress {

    private static final double NANOS = 1e9;

    private final String what;
    private final int total;
    private final Consumer<String> lines;
    private final long begin = System.nanoTime();
    private int count;

    Progress(String what, int total, Consumer<String> lines) {
        this.what = what;
        this.total = total;
        this.lines = lines;
    }

    synchronized void done(int more) {
        int before = count;
        count += more;
        int step = Math.max(1_000, total / 5);
        if (count / step > before / step && count < total) {
            tell("of " + total);
        }
    }

    synchronized void finish() {
        if (count > 0) {
            tell("loaded");
        }
    }

    private void tell(String state) {
        double seconds = Math.max(1e-3, (System.nanoTime() - begin) / NANOS);
        lines.accept(String.format(
                Locale.ROOT, "  %-12s %s: %d %s (%.0f/s)", "demo input", what, count, state, count / seconds));
    }
}
