package org.fieldsecurity.stack.demo.call;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fieldsecurity.stack.StackException;

/** Asks again until what one service learns from another has arrived. */
public final class Until {

    private static final long PAUSE_MILLIS = 100;

    private Until() {}

    /**
     * The first answer that the condition holds for.
     *
     * @param what what is waited for, in words
     * @param limit how long to wait
     * @throws StackException when it doesn't hold within the limit
     */
    public static <T> T holds(String what, Duration limit, Supplier<T> ask, Predicate<T> condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            var answer = ask.get();
            if (condition.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new StackException("Waited " + limit.toSeconds() + " s in vain until " + what
                        + ". The services read each other's feeds; their logs under .suite/logs say why one lags.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Stopped while waiting.", e);
        }
    }
}
