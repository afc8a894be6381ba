package org.fieldsecurity.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/** Provides the clock; tests replace it by one that they set. */
@Singleton
public class ClockProducer {

    /** The system clock in UTC. */
    @Produces
    @DefaultBean
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }
}
