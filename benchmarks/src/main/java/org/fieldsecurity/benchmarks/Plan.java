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
record Plan(int connections, Duration warmUp, Duration closed, Duration open, int perSecond) {}
