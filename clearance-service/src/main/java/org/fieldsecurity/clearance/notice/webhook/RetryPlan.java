package org.fieldsecurity.clearance.notice.webhook;

import java.time.Duration;
import java.util.Optional;
import org.fieldsecurity.kit.rule.PureRules;

/** When a message that did not arrive is sent again: eight attempts over about a day, each wait four times the last. */
@PureRules
final class RetryPlan {

    /** Attempts before a message is dead. */
    static final int ATTEMPTS = 8;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int FACTOR = 4;
    private static final double SPREAD = 0.2;

    private RetryPlan() {}

    /**
     * How long to wait after an attempt that failed; empty after the last one.
     *
     * @param attempts how many were made, from 1
     * @param chance from 0 to 1: where in the spread of a fifth to either side the wait lies
     */
    static Optional<Duration> waitAfter(int attempts, double chance) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        double wait = FIRST_WAIT.toMillis() * Math.pow(FACTOR, attempts - 1) * (1 - SPREAD + 2 * SPREAD * chance);
        return Optional.of(Duration.ofMillis(Math.round(wait)));
    }
}
