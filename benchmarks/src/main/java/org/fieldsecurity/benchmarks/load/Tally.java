package org.fieldsecurity.benchmarks.load;

import io.vertx.core.AsyncResult;
import java.time.Duration;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Counts answers; used by one thread. */
final class Tally {

    private static final long MAX_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;
    private static final int DIGITS = 3;

    private final Histogram latencies = new Histogram(MAX_MICROS, DIGITS);
    private long failures;
    private @Nullable String firstFailure;

    /** Counts the answer to a question that was due at {@code since}, in nanoseconds of {@link System#nanoTime}. */
    void count(AsyncResult<?> answer, long since) {
        if (answer.succeeded()) {
            latencies.recordValue(Math.min(MAX_MICROS, (System.nanoTime() - since) / 1_000));
            return;
        }
        failures++;
        if (firstFailure == null) {
            firstFailure = answer.cause().toString();
        }
    }

    Outcome outcome(long begin) {
        return new Outcome(
                latencies, failures, Optional.ofNullable(firstFailure), Duration.ofNanos(System.nanoTime() - begin));
    }
}
