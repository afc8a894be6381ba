package org.fieldsecurity.personnel.hrimport.work;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.fieldsecurity.personnel.hrimport.ImportJob;
import org.fieldsecurity.personnel.hrimport.rules.Judged;
import org.jspecify.annotations.Nullable;

/** Works off the chunks of an import one after the other, and reads and judges the next while one is being stored. */
@ApplicationScoped
public class ChunkPipeline {

    private final ChunkWork chunks;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("imports-ahead").factory());

    ChunkPipeline(ChunkWork chunks) {
        this.chunks = chunks;
    }

    @PreDestroy
    void stop() {
        ahead.shutdownNow();
    }

    /**
     * Goes on with an import.
     *
     * @return whether it is done; false when this instance stops before, or the import isn't the holder's any more
     */
    boolean workOff(ImportJob job, String holder, BooleanSupplier stopped) throws SQLException {
        Judging coming = judge(job, holder, job.nextChunk(), List.of());
        for (int number = job.nextChunk(); number < job.chunks(); number++) {
            Optional<ReadyChunk> ready = coming.taken();
            if (stopped.getAsBoolean() || ready.isEmpty()) {
                return false;
            }
            ReadyChunk chunk = ready.get();
            Judging passing = chunk.maybePassed() ? judge(job, holder, number + 1, chunk.rows()) : null;
            if (!chunks.store(job, holder, chunk)) {
                return false;
            }
            coming = passing == null ? judge(job, holder, number + 1, List.of()) : passing;
        }
        return true;
    }

    /** @param before rows of the chunk before, which need not be stored yet */
    private Judging judge(ImportJob job, String holder, int number, List<Judged> before) {
        Judging judging = new Judging();
        ahead.execute(() -> judging.tell(
                () -> number < job.chunks() ? chunks.judge(job, holder, number, before) : Optional.empty()));
        return judging;
    }

    /** A chunk that is being judged on the other thread. */
    private static final class Judging {

        private final BlockingQueue<Told> told = new ArrayBlockingQueue<>(1);

        private record Told(
                Optional<ReadyChunk> chunk,
                @Nullable SQLException refused,
                @Nullable RuntimeException fault) {}

        @FunctionalInterface
        private interface Work {
            Optional<ReadyChunk> done() throws SQLException;
        }

        void tell(Work work) {
            told.add(outcome(work));
        }

        private static Told outcome(Work work) {
            try {
                return new Told(work.done(), null, null);
            } catch (SQLException refused) {
                return new Told(Optional.empty(), refused, null);
            } catch (RuntimeException fault) {
                return new Told(Optional.empty(), null, fault);
            }
        }

        /** The chunk; waits for it on this thread, which is the import's own. */
        Optional<ReadyChunk> taken() throws SQLException {
            try {
                Told outcome = told.take();
                if (outcome.refused() != null) {
                    throw outcome.refused();
                }
                if (outcome.fault() != null) {
                    throw outcome.fault();
                }
                return outcome.chunk();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
