package org.fieldsecurity.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** Provides the clock; tests replace it by one that they set. */
@Singleton
public class ClockProducer {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** The system clock in UTC, to the microsecond: as the database keeps an instant, so it is answered. */
    public static InstantSource system() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    @Produces
    @DefaultBean
    @Singleton
    InstantSource clock() {
        return system();
    }
}
