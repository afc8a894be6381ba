package org.fieldsecurity.benchmarks;

import java.time.Duration;

/**
 * How long and how hard each way of asking is measured.
 *
 * @param connections connections of each client, and callers of the closed loop
 * @param warmUp closed loop before the measurement, not counted
 * @param closed closed loop
 * @param open open loop
 * @param perSecond rate of the open loop
 */
record Plan(int connections, Duration warmUp, Duration closed, Duration open, int perSecond) {

    /** So many right answers make a warm-up. */
    static final int WARM_UP_ANSWERS = 10_000;

    /** How often the warm-up is repeated at most until it has them. */
    static final int WARM_UP_ROUNDS = 4;
}
