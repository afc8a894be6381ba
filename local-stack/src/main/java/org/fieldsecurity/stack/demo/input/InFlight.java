package org.fieldsecurity.stack.demo.input;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.fieldsecurity.stack.StackException;
import org.jspecify.annotations.Nullable;

/** Handles many items, a few at a time; the first failure ends it. */
final class InFlight {

    private static final int LIMIT = 16;

    private InFlight() {}

    static <T> void forEach(List<T> items, Consumer<T> action) {
        var slots = new Semaphore(LIMIT);
        var failure = new AtomicReference<@Nullable RuntimeException>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var item : items) {
                slots.acquire();
                if (failure.get() != null) {
                    break;
                }
                workers.execute(() -> {
                    try {
                        action.accept(item);
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        slots.release();
                    }
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Stopped while loading the demo input; the next start goes on.", e);
        }
        var first = failure.get();
        if (first != null) {
            throw first;
        }
    }
}
