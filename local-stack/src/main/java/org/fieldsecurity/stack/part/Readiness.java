package org.fieldsecurity.stack.part;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.fieldsecurity.stack.StackException;

/**
 * Waits until a part answers.
 *
 * @param context the part
 * @param patience how long it may take
 */
record Readiness(PartContext context, Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Returns when the part answers; fails when its process ends or time is up. */
    void await(BooleanSupplier alive, BooleanSupplier answers) {
        long end = System.nanoTime() + patience.toNanos();
        while (!answers.getAsBoolean()) {
            if (!alive.getAsBoolean()) {
                throw new StackException(context.name().title() + " ended while it started.");
            }
            if (System.nanoTime() > end) {
                throw new StackException(
                        context.name().title() + " did not answer within " + patience.toSeconds() + " s.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while a part started.", e);
        }
    }
}
