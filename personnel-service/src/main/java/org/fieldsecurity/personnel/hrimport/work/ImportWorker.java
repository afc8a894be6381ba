package org.fieldsecurity.personnel.hrimport.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.FaultTrace;
import org.fieldsecurity.kit.problem.Outage;
import org.fieldsecurity.personnel.hrimport.ImportConfig;
import org.fieldsecurity.personnel.hrimport.ImportJob;
import org.fieldsecurity.personnel.hrimport.ImportState;
import org.fieldsecurity.personnel.hrimport.upload.UploadStore;
import org.jboss.logging.Logger;

/**
 * Works off imports on a thread of its own, one at a time in this instance and one at a time of an organization in all.
 * A chunk that was begun when the process ended is begun again by whoever takes over: nothing of it was stored.
 */
@ApplicationScoped
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final long LOOK_AGAIN_MS = 1_000;
    private static final Duration TIDY_AGAIN = Duration.ofSeconds(15);

    private final WorkStore store;
    private final UploadStore uploads;
    private final ChunkPipeline chunks;
    private final ImportConfig config;
    private final InstantSource clock;
    private final Semaphore due = new Semaphore(0);
    private final String holder = Ids.next().toString();

    private Instant tidied = Instant.EPOCH;
    private volatile boolean stopped;

    ImportWorker(WorkStore store, UploadStore uploads, ChunkPipeline chunks, ImportConfig config, InstantSource clock) {
        this.store = store;
        this.uploads = uploads;
        this.chunks = chunks;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.work()) {
            Thread.ofPlatform().daemon().name("imports").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        wake();
    }

    /** Has this instance look for work at once. */
    public void wake() {
        due.release();
    }

    private void run() {
        while (!stopped) {
            if (!step()) {
                await();
            }
        }
    }

    /** Goes on with some import until it has ended or is another's; false when there is nothing to do now. */
    private boolean step() {
        try {
            tidy();
            Optional<ImportJob> job = store.claim(holder);
            if (job.isPresent()) {
                work(job.get());
            }
            return job.isPresent();
        } catch (SQLException | RuntimeException failure) {
            report("Imports can't be worked off now", failure);
            return false;
        }
    }

    private void work(ImportJob job) throws SQLException {
        LOG.infof("Import %s goes on at chunk %d of %d", job.id(), job.nextChunk(), job.chunks());
        ImportState end = workOff(job);
        if (end == ImportState.RUNNING) {
            store.release(job, holder);
        } else {
            store.end(job, holder, end);
        }
    }

    /** DONE, FAILED, or RUNNING when this instance stops before. */
    private ImportState workOff(ImportJob job) throws SQLException {
        try {
            return chunks.workOff(job, holder, () -> stopped) ? ImportState.DONE : ImportState.RUNNING;
        } catch (SQLException | RuntimeException failure) {
            if (Outage.ofDatabase(failure)) {
                throw failure;
            }
            report("Import " + job.id() + " failed", failure);
            return ImportState.FAILED;
        }
    }

    private void tidy() throws SQLException {
        Instant now = clock.instant();
        if (Duration.between(tidied, now).compareTo(TIDY_AGAIN) >= 0) {
            tidied = now;
            uploads.abandonExpired();
        }
    }

    private static void report(String what, Exception failure) {
        if (Outage.ofDatabase(failure)) {
            LOG.warnf("%s: the database can't be reached", what);
        } else {
            LOG.errorf("%s: %s", what, FaultTrace.of(failure));
        }
    }

    private void await() {
        try {
            if (due.tryAcquire(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS)) {
                due.drainPermits();
            }
        } catch (InterruptedException stop) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }
}
