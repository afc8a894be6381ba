package org.fieldsecurity.stack.demo.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.fieldsecurity.stack.StackException;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

    @Test
    void every_item_is_handled_once() {
        InFlight.forEach(IntStream.range(0, 500).boxed().toList(), done::add);

        assertThat(done).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void the_first_failure_ends_it() {
        assertThatExceptionOfType(StackException.class)
                .isThrownBy(
                        () -> InFlight.forEach(IntStream.range(0, 5_000).boxed().toList(), item -> {
                            if (item == 20) {
                                throw new StackException("refused");
                            }
                            done.add(item);
                        }))
                .withMessage("refused");
        assertThat(done).hasSizeLessThan(5_000);
    }
}
