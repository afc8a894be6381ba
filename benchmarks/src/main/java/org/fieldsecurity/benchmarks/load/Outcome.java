package org.fieldsecurity.benchmarks.load;

import java.time.Duration;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * What a load came to.
 *
 * @param latencies of the right answers, in microseconds
 * @param failures how many questions got no right answer
 * @param firstFailure why the first of them failed
 * @param took from the first question to the last answer
 */
public record Outcome(Histogram latencies, long failures, Optional<String> firstFailure, Duration took) {

    private static final double MICROS_PER_MILLI = 1_000.0;

    /** How many right answers came. */
    public long answers() {
        return latencies.getTotalCount();
    }

    /** Right answers a second. */
    public double perSecond() {
        return answers() * 1e9 / took.toNanos();
    }

    /**
     * The latency that so many of the right answers stayed within, in milliseconds.
     *
     * @param percentile from 0 to 100
     */
    public double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
