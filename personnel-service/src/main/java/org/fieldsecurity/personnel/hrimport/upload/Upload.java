package org.fieldsecurity.personnel.hrimport.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.hrimport.ImportConfig;
import org.fieldsecurity.personnel.hrimport.ImportFormat;
import org.fieldsecurity.personnel.hrimport.ImportJob;
import org.fieldsecurity.personnel.hrimport.ImportMode;
import org.fieldsecurity.personnel.hrimport.ImportState;
import org.fieldsecurity.personnel.hrimport.ImportView;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Receives a file: in chunks, none of which counts before the last byte is here. Blocks while it reads. */
@ApplicationScoped
public class Upload {

    private static final Logger LOG = Logger.getLogger(Upload.class);
    private static final Duration LONGEST_WAIT_FOR_A_FULL_CHUNK = UploadStore.LEASE.dividedBy(4);
    private static final String TAKEN = "23505";
    private static final String UNKNOWN_ORGANIZATION = "23503";

    private final UploadStore store;
    private final ImportConfig config;
    private final InstantSource clock;
    private final Semaphore places;

    Upload(UploadStore store, ImportConfig config, InstantSource clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.places = new Semaphore(config.uploads());
    }

    /** Who sends what. */
    public record Request(
            String organization,
            String actor,
            String requestId,
            ImportMode mode,
            ImportFormat format,
            @Nullable String idempotencyKey) {}

    /**
     * A file that was received.
     *
     * @param replayed whether it had been received before, under the same Idempotency-Key
     */
    public record Received(ImportJob job, boolean replayed) {}

    /** A file that came under an Idempotency-Key; without a fingerprint while it is still coming. */
    record Kept(ImportJob job, @Nullable String fingerprint) {}

    /**
     * Reads the body to its end and queues its rows.
     *
     * @throws ProblemException when the file can't be taken or breaks off; nothing of it is kept then
     * @throws IOException when it can't be read for any other reason; nothing of it is kept then
     */
    public Received receive(Request request, InputStream body) throws IOException, SQLException {
        if (!places.tryAcquire()) {
            throw ProblemException.of(
                    CommonProblem.SERVICE_UNAVAILABLE, "Too many files are coming at once. Try again shortly.");
        }
        try {
            return read(request, body);
        } finally {
            places.release();
        }
    }

    private Received read(Request request, InputStream body) throws IOException, SQLException {
        LimitedBody file = new LimitedBody(body, config.maxFile().asLongValue());
        Optional<Kept> kept = request.idempotencyKey() == null
                ? Optional.empty()
                : store.kept(request.actor(), request.idempotencyKey());
        if (kept.isPresent()) {
            return new Received(same(kept.get(), file), true);
        }
        InputStream text = file.withoutMark();
        RowSource rows =
                switch (request.format()) {
                    case NDJSON -> new JsonLines(text);
                    case CSV -> new CsvRecords(text);
                };
        UUID job = begin(request);
        try {
            return new Received(stageAll(job, rows, file), false);
        } catch (IOException | SQLException | RuntimeException failure) {
            abandon(job, failure);
            throw failure;
        }
    }

    private UUID begin(Request request) throws SQLException {
        try {
            return store.begin(Ids.next(), request).id();
        } catch (SQLException refused) {
            if (TAKEN.equals(refused.getSQLState())) {
                throw inUse();
            }
            if (UNKNOWN_ORGANIZATION.equals(refused.getSQLState())) {
                throw ProblemException.refused(
                        "The organization of this access token isn't registered.", List.of("P11"), List.of());
            }
            throw refused;
        }
    }

    private ImportJob stageAll(UUID job, RowSource rows, LimitedBody file) throws IOException, SQLException {
        int count = 0;
        int chunks = 0;
        Instant flushed = clock.instant();
        StagedChunk chunk = new StagedChunk();
        for (StagedRow row = rows.next(); row != null; row = rows.next()) {
            if (++count > ImportView.MAX_ROWS) {
                throw ProblemException.of(
                        CommonProblem.PAYLOAD_TOO_LARGE,
                        "A file may have " + ImportView.MAX_ROWS + " rows at most. Split it.");
            }
            chunk.add(row);
            boolean due = chunk.isFull()
                    || Duration.between(flushed, clock.instant()).compareTo(LONGEST_WAIT_FOR_A_FULL_CHUNK) > 0;
            if (due) {
                stage(job, chunks++, chunk);
                chunk = new StagedChunk();
                flushed = clock.instant();
            }
        }
        if (chunk.rows() > 0) {
            stage(job, chunks++, chunk);
        }
        if (count == 0) {
            throw ProblemException.refused("The file has no rows.", List.of("P11"), List.of());
        }
        return store.queue(job, count, chunks, file.fingerprint()).orElseThrow(Upload::tooSlow);
    }

    private void stage(UUID job, int number, StagedChunk chunk) throws SQLException {
        if (!store.stage(job, number, chunk)) {
            throw tooSlow();
        }
    }

    private void abandon(UUID job, Exception failure) {
        try {
            store.abandon(job);
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
            LOG.warnf("Import %s could not be abandoned now; this is done when its lease has ended", job);
        }
    }

    private static ImportJob same(Kept kept, LimitedBody file) throws IOException {
        if (kept.fingerprint() == null || kept.job().view().state() == ImportState.RECEIVING) {
            throw inUse();
        }
        file.transferTo(OutputStream.nullOutputStream());
        if (!file.fingerprint().equals(kept.fingerprint())) {
            throw ProblemException.of(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, "Use a new key for a new file; keys are kept for 24 hours.");
        }
        return kept.job();
    }

    private static ProblemException inUse() {
        return ProblemException.of(
                CommonProblem.IDEMPOTENCY_KEY_IN_USE, "Wait for its answer, or try again in a second.");
    }

    private static ProblemException tooSlow() {
        return ProblemException.of(
                CommonProblem.ILLEGAL_STATE, "The file came too slowly and was given up. Send it again.");
    }
}
