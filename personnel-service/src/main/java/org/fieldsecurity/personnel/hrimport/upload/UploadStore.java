package org.fieldsecurity.personnel.hrimport.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.ledger.BulkLedger;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.hrimport.ImportJob;
import org.fieldsecurity.personnel.hrimport.JdbcTransactions;
import org.jboss.logging.Logger;

/** Where a file waits while it comes. Every method is one transaction. */
@ApplicationScoped
public class UploadStore {

    private static final Logger LOG = Logger.getLogger(UploadStore.class);

    /** A sender who brings no chunk for so long is given up. Longer than the silence after which a connection is cut. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration KEYS_KEPT = Duration.ofHours(24);
    private static final String BEGIN =
            "insert into import_job (id, organization, actor, request_id, mode, format, state,"
                    + " begun_at, held_until, idempotency_key) values (?, ?, ?, ?, ?, ?, 'RECEIVING', ?, ?, ?) returning "
                    + ImportJob.COLUMNS;
    private static final String RENEW = "update import_job set held_until = ? where id = ? and state = 'RECEIVING'";
    private static final String STAGE = "insert into import_chunk (job, number, rows, data) values (?, ?, ?, ?)";
    private static final String QUEUE = "update import_job set state = 'QUEUED', queued_at = ?, held_until = null,"
            + " rows = ?, chunks = ?, fingerprint = ? where id = ? and state = 'RECEIVING' returning "
            + ImportJob.COLUMNS;
    private static final String ABANDON = "update import_job set state = 'ABANDONED', ended_at = ?, held_until = null,"
            + " idempotency_key = null where id = ? and state = 'RECEIVING' and held_until < ? returning "
            + ImportJob.COLUMNS;
    private static final String UNSTAGE = "delete from import_chunk where job = ?";
    private static final String EXPIRED =
            "select id from import_job where state = 'RECEIVING' and held_until < ? order by held_until limit 20";
    private static final String KEPT = "select " + ImportJob.COLUMNS + ", fingerprint from import_job"
            + " where actor = ? and idempotency_key = ? and begun_at >= ?";
    private static final String FORGET_KEY = "update import_job set idempotency_key = null"
            + " where actor = ? and idempotency_key = ? and begun_at < ?";

    private final JdbcTransactions transactions;
    private final BulkLedger ledger;
    private final InstantSource clock;

    UploadStore(JdbcTransactions transactions, BulkLedger ledger, InstantSource clock) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    ImportJob begin(UUID id, Upload.Request request) throws SQLException {
        Instant now = clock.instant();
        return transactions.call(transaction -> {
            try (PreparedStatement statement = transaction.prepareStatement(BEGIN)) {
                statement.setObject(1, id);
                statement.setString(2, request.organization());
                statement.setString(3, request.actor());
                statement.setString(4, request.requestId());
                statement.setString(5, request.mode().name());
                statement.setString(6, request.format().name());
                statement.setObject(7, Utc.time(now));
                statement.setObject(8, Utc.time(now.plus(LEASE)));
                statement.setString(9, request.idempotencyKey());
                return recorded(transaction, statement, "begun").orElseThrow();
            }
        });
    }

    /** Keeps a chunk; false when the upload was given up in the meantime. */
    boolean stage(UUID job, int number, StagedChunk chunk) throws SQLException {
        return transactions.call(transaction -> {
            try (PreparedStatement renew = transaction.prepareStatement(RENEW);
                    PreparedStatement stage = transaction.prepareStatement(STAGE)) {
                renew.setObject(1, Utc.time(clock.instant().plus(LEASE)));
                renew.setObject(2, job);
                stage.setObject(1, job);
                stage.setInt(2, number);
                stage.setInt(3, chunk.rows());
                stage.setBytes(4, chunk.bytes());
                return renew.executeUpdate() == 1 && stage.executeUpdate() == 1;
            }
        });
    }

    /** The file is whole: from now on it is worked off, whatever becomes of the sender. */
    Optional<ImportJob> queue(UUID job, int rows, int chunks, String fingerprint) throws SQLException {
        return transactions.call(transaction -> {
            try (PreparedStatement statement = transaction.prepareStatement(QUEUE)) {
                statement.setObject(1, Utc.time(clock.instant()));
                statement.setInt(2, rows);
                statement.setInt(3, chunks);
                statement.setString(4, fingerprint);
                statement.setObject(5, job);
                return recorded(transaction, statement, "received");
            }
        });
    }

    /** Keeps nothing of a file that this instance was receiving. */
    void abandon(UUID job) throws SQLException {
        abandon(job, clock.instant().plus(LEASE.multipliedBy(2)));
    }

    private void abandon(UUID job, Instant heldBefore) throws SQLException {
        Optional<ImportJob> abandoned = transactions.call(transaction -> {
            try (PreparedStatement statement = transaction.prepareStatement(ABANDON);
                    PreparedStatement unstage = transaction.prepareStatement(UNSTAGE)) {
                statement.setObject(1, Utc.time(clock.instant()));
                statement.setObject(2, job);
                statement.setObject(3, Utc.time(heldBefore));
                Optional<ImportJob> given = recorded(transaction, statement, "abandoned");
                if (given.isPresent()) {
                    unstage.setObject(1, job);
                    unstage.executeUpdate();
                }
                return given;
            }
        });
        abandoned.ifPresent(given -> LOG.infof("Import %s was abandoned: its file did not come whole", given.id()));
    }

    /** Abandons what an instance was receiving that is gone; safe to run on every instance. */
    public void abandonExpired() throws SQLException {
        Instant now = clock.instant();
        List<UUID> expired = transactions.call(transaction -> {
            try (PreparedStatement statement = transaction.prepareStatement(EXPIRED)) {
                statement.setObject(1, Utc.time(now));
                return ids(statement);
            }
        });
        for (UUID job : expired) {
            abandon(job, now);
        }
    }

    /** An import of the same sender under the same Idempotency-Key, not older than a day, with its fingerprint. */
    Optional<Upload.Kept> kept(String actor, String key) throws SQLException {
        OffsetDateTime oldest = Utc.time(clock.instant().minus(KEYS_KEPT));
        return transactions.call(transaction -> {
            try (PreparedStatement forget = transaction.prepareStatement(FORGET_KEY);
                    PreparedStatement statement = transaction.prepareStatement(KEPT)) {
                for (PreparedStatement each : List.of(forget, statement)) {
                    each.setString(1, actor);
                    each.setString(2, key);
                    each.setObject(3, oldest);
                }
                forget.executeUpdate();
                try (ResultSet row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Upload.Kept(ImportJob.of(row), row.getString("fingerprint")))
                            : Optional.empty();
                }
            }
        });
    }

    private Optional<ImportJob> recorded(Connection transaction, PreparedStatement statement, String verb)
            throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            ImportJob job = ImportJob.of(row);
            ledger.append(transaction, List.of(job.change(verb)), job.requestId());
            return Optional.of(job);
        }
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
