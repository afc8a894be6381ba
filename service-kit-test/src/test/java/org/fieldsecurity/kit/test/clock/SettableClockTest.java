package org.fieldsecurity.kit.test.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fieldsecurity.kit.time.ClockProducer;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SettableClock clock = new SettableClock();

    @Test
    void goesWithTheSystemUntilItIsSet() {
        Instant before = ClockProducer.system().instant();
        assertThat(clock.instant()).isBetween(before, ClockProducer.system().instant());
    }

    @Test
    void goesByMicrosecondsAsTheDatabaseDoes() {
        assertThat(clock.instant().getNano() % 1_000).isZero();
    }

    @Test
    void standsStillOnceSetAndMovesWhenAdvanced() {
        clock.set(NOON);
        assertThat(clock.instant()).isEqualTo(NOON).isEqualTo(clock.instant());

        clock.advance(Duration.ofHours(-1));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
    }

    @Test
    void runsOnFromAnAdvancedTimeUntilReset() {
        clock.advance(Duration.ofDays(30));
        Instant shifted = ClockProducer.system().instant().plus(Duration.ofDays(30));
        assertThat(clock.instant()).isBetween(shifted.minusSeconds(5), shifted.plusSeconds(5));

        clock.reset();
        assertThat(clock.instant()).isBefore(shifted.minusSeconds(5));
    }
}
