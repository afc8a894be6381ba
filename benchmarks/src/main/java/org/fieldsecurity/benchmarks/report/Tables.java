package org.fieldsecurity.benchmarks.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as tables in Markdown. */
public final class Tables {

    private static final double MEDIAN = 50;
    private static final double TAIL = 99;
    private static final double PER_CENT = 100;

    private Tables() {}

    /** How much goes through when so many callers ask without a pause. */
    public static String closed(List<Result> results) {
        return "| request | way | requests/s | p50 ms | p99 ms | wrong |\n|---|---|--:|--:|--:|--:|\n"
                + lines(
                        results,
                        result -> format(
                                "| %s | %s | %.0f | %.2f | %.2f | %d |",
                                result.request(),
                                result.way().title(),
                                result.closed().perSecond(),
                                result.closed().millis(MEDIAN),
                                result.closed().millis(TAIL),
                                result.closed().failures()));
    }

    /** How long an answer takes at a fixed rate. */
    public static String open(List<Result> results) {
        return "| request | way | requests/s | p50 ms | p99 ms | max ms | wrong |\n|---|---|--:|--:|--:|--:|--:|\n"
                + lines(
                        results,
                        result -> format(
                                "| %s | %s | %.0f | %.2f | %.2f | %.2f | %d |",
                                result.request(),
                                result.way().title(),
                                result.open().perSecond(),
                                result.open().millis(MEDIAN),
                                result.open().millis(TAIL),
                                result.open().millis(PER_CENT),
                                result.open().failures()));
    }

    /** Which process the processor time of a request went to, during the closed loop. */
    public static String processorTime(List<Result> results) {
        return "| request | way | PostgreSQL | service | gateway | load generator | other programs, % of the machine |\n"
                + "|---|---|--:|--:|--:|--:|--:|\n"
                + lines(
                        results,
                        result -> format(
                                "| %s | %s | %s | %s | %s | %s | %.0f |",
                                result.request(),
                                result.way().title(),
                                microseconds(result, Result.POSTGRES),
                                microseconds(result, Result.SERVICE),
                                microseconds(result, Result.GATEWAY),
                                microseconds(result, Result.GENERATOR),
                                result.usage().othersShare() * PER_CENT));
    }

    private static String microseconds(Result result, String process) {
        Duration taken = result.usage().of(process);
        long answers = Math.max(1, result.closed().answers());
        return Long.toString(taken.toNanos() / 1_000 / answers);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private interface Line {
        String of(Result result);
    }

    private static String lines(List<Result> results, Line line) {
        return results.stream().map(line::of).collect(Collectors.joining("\n")) + "\n";
    }
}
