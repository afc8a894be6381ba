package org.fieldsecurity.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LoopsTest {

    private static final Vertx VERTX = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    @AfterAll
    static void close() throws Exception {
        outcomeOf(VERTX.close());
    }

    private static <T> T outcomeOf(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static Future<?> after(int millis) {
        Promise<String> answer = Promise.promise();
        VERTX.setTimer(millis, fired -> answer.complete("answer"));
        return answer.future();
    }

    @Test
    void aClosedLoopNeverHasMoreQuestionsUnderWayThanCallers() throws Exception {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        Target target = turn -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            return after(5).onComplete(answer -> underWay.decrementAndGet());
        };

        var outcome = outcomeOf(ClosedLoop.run(VERTX.getOrCreateContext(), target, 4, Duration.ofMillis(300)));

        assertThat(most).hasValue(4);
        assertThat(underWay).hasValue(0);
        assertThat(outcome.answers()).isGreaterThan(4);
        assertThat(outcome.millis(50)).isGreaterThanOrEqualTo(4.9);
    }

    @Test
    void anOpenLoopAsksEachQuestionOnceAtItsRate() throws Exception {
        var asked = new AtomicInteger();
        Target target = turn -> {
            assertThat(turn).isEqualTo(asked.getAndIncrement());
            return after(1);
        };

        var outcome = outcomeOf(OpenLoop.run(VERTX.getOrCreateContext(), target, 100, Duration.ofMillis(500)));

        assertThat(asked).hasValue(50);
        assertThat(outcome.answers()).isEqualTo(50);
        assertThat(outcome.took()).isGreaterThan(Duration.ofMillis(480));
    }

    @Test
    void whatWaitsBehindASlowAnswerCountsInAnOpenLoop() throws Exception {
        var oneAtATime = new Object() {
            private Future<?> last = Future.succeededFuture();
        };
        Target target = turn -> {
            oneAtATime.last = oneAtATime.last.compose(done -> after(turn == 0 ? 300 : 1));
            return oneAtATime.last;
        };

        var outcome = outcomeOf(OpenLoop.run(VERTX.getOrCreateContext(), target, 100, Duration.ofMillis(300)));

        assertThat(outcome.millis(50))
                .as("half of the questions came while the first one blocked")
                .isGreaterThan(100);
    }

    @Test
    void wrongAnswersAreCountedApartWithTheFirstReason() throws Exception {
        Target target = turn -> turn % 2 == 0 ? after(1) : Future.failedFuture("503 away");

        var outcome = outcomeOf(OpenLoop.run(VERTX.getOrCreateContext(), target, 100, Duration.ofMillis(100)));

        assertThat(outcome.answers()).isEqualTo(5);
        assertThat(outcome.failures()).isEqualTo(5);
        assertThat(outcome.firstFailure()).get().asString().contains("503 away");
    }
}
