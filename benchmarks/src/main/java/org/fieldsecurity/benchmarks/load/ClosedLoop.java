package org.fieldsecurity.benchmarks.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;

/**
 * A fixed number of callers, each of whom asks again as soon as they are answered. Shows how much goes through. A slow
 * answer keeps its caller from asking, so the latencies leave out the questions that would have waited meanwhile
 * (coordinated omission): take latencies at a given load from {@link OpenLoop}.
 */
public final class ClosedLoop {

    private final Target target;
    private final long begin = System.nanoTime();
    private final long end;
    private final Tally tally = new Tally();
    private final Promise<Outcome> done = Promise.promise();
    private int turn;
    private int asking;

    private ClosedLoop(Target target, Duration duration) {
        this.target = target;
        this.end = begin + duration.toNanos();
    }

    /**
     * Asks for a while, on one thread.
     *
     * @param callers how many questions are always under way, 1 or more
     */
    public static Future<Outcome> run(Context context, Target target, int callers, Duration duration) {
        var loop = new ClosedLoop(target, duration);
        context.runOnContext(start -> {
            loop.asking = callers;
            for (int i = 0; i < callers; i++) {
                loop.ask();
            }
        });
        return loop.done.future();
    }

    private void ask() {
        long since = System.nanoTime();
        if (since >= end) {
            asking--;
            if (asking == 0) {
                done.complete(tally.outcome(begin));
            }
            return;
        }
        target.ask(turn++).onComplete(answer -> {
            tally.count(answer, since);
            ask();
        });
    }
}
