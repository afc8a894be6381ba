package org.fieldsecurity.benchmarks.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Questions at a fixed rate, however long the answers take. The latency counts from the instant at which a question was
 * due, so whatever makes it wait is in it: no coordinated omission.
 */
public final class OpenLoop {

    private final Target target;
    private final int total;
    private final long begin = System.nanoTime();
    private final Tally tally = new Tally();
    private final Promise<Outcome> done = Promise.promise();
    private int answered;

    private OpenLoop(Target target, int total) {
        this.target = target;
        this.total = total;
    }

    /**
     * Asks for a while; the calling thread keeps the pace, one other thread asks.
     *
     * @param perSecond how many questions, 1 or more, at equal distances
     */
    public static Future<Outcome> run(Context context, Target target, int perSecond, Duration duration) {
        var loop = new OpenLoop(target, Math.max(1, (int) (perSecond * duration.toMillis() / 1_000)));
        long distance = Duration.ofSeconds(1).toNanos() / perSecond;
        for (int i = 0; i < loop.total; i++) {
            int turn = i;
            long due = loop.begin + turn * distance;
            waitUntil(due);
            context.runOnContext(now -> loop.ask(turn, due));
        }
        return loop.done.future();
    }

    private void ask(int turn, long due) {
        target.ask(turn).onComplete(answer -> {
            tally.count(answer, due);
            answered++;
            if (answered == total) {
                done.complete(tally.outcome(begin));
            }
        });
    }

    private static void waitUntil(long instant) {
        for (long left = instant - System.nanoTime(); left > 0; left = instant - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
