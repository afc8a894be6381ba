package org.fieldsecurity.stack;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.fieldsecurity.stack.part.Part;

/** Starts parts side by side, each as soon as the parts that it needs are ready. */
final class StartUp {

    private final Map<PartName, CountDownLatch> ready = new EnumMap<>(PartName.class);
    private final CountDownLatch left;
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private final Consumer<Part> starter;

    private StartUp(Collection<Part> parts, Consumer<Part> starter) {
        this.starter = starter;
        this.left = new CountDownLatch(parts.size());
        parts.forEach(part -> ready.put(part.name(), new CountDownLatch(1)));
    }

    /** Begins and returns what ends when all parts are ready or the first of them fails. */
    static CompletableFuture<Void> of(Collection<Part> parts, Consumer<Part> starter, Executor workers) {
        var startUp = new StartUp(parts, starter);
        parts.forEach(part -> workers.execute(() -> startUp.run(part)));
        return startUp.outcome;
    }

    private void run(Part part) {
        try {
            part.prepare();
            for (var need : part.name().needs()) {
                latch(need).await();
            }
            starter.accept(part);
            latch(part.name()).countDown();
            left.countDown();
            if (left.getCount() == 0) {
                outcome.complete(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcome.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
        }
    }

    private CountDownLatch latch(PartName part) {
        return Objects.requireNonNull(ready.get(part), part.title());
    }
}
