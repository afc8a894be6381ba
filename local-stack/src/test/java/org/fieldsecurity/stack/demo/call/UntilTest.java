package org.fieldsecurity.stack.demo.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldsecurity.stack.StackException;
import org.junit.jupiter.api.Test;

class UntilTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void it_asks_until_the_condition_holds() {
        assertThat(Until.holds("it is three", Duration.ofSeconds(10), asked::incrementAndGet, count -> count == 3))
                .isEqualTo(3);
    }

    @Test
    void it_gives_up_with_what_it_waited_for() {
        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> Until.holds("pigs fly", Duration.ZERO, asked::incrementAndGet, count -> false))
                .withMessageContaining("until pigs fly");
    }
}
