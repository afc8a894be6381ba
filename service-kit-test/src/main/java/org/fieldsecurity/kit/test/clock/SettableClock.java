package org.fieldsecurity.kit.test.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.fieldsecurity.kit.time.ClockProducer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of the kit's clock in every test. It goes with the system's clock until a test sets it; the test
 * resets it afterwards.
 */
@Alternative
@Priority(1)
@Singleton
public class SettableClock implements InstantSource {

    private @Nullable Instant fixed;
    private Duration offset = Duration.ZERO;

    @Override
    public synchronized Instant instant() {
        return fixed != null ? fixed : ClockProducer.system().instant().plus(offset);
    }

    /** Stops the clock at an instant. */
    public synchronized void set(Instant instant) {
        fixed = instant;
    }

    /** Moves the clock forward, or back by a negative duration; a stopped clock stays stopped. */
    public synchronized void advance(Duration duration) {
        if (fixed != null) {
            fixed = fixed.plus(duration);
        } else {
            offset = offset.plus(duration);
        }
    }

    /** Goes with the system's clock again. */
    public synchronized void reset() {
        fixed = null;
        offset = Duration.ZERO;
    }
}
