package org.fieldsecurity.personnel.hrimport.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fieldsecurity.kit.ledger.BulkLedger;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.hrimport.ImportConfig;
import org.fieldsecurity.personnel.hrimport.ImportJob;
import org.fieldsecurity.personnel.hrimport.ImportState;
import org.fieldsecurity.personnel.hrimport.JdbcTransactions;
import org.fieldsecurity.personnel.hrimport.rules.RowOutcome;

/** Which import is worked off by which instance, and how far. */
@ApplicationScoped
public class WorkStore {

    private static final String TAKEN = "23505";

    /** The first in line of an organization of which nothing runs, or one whose worker is gone. */
    private static final String CLAIM =
            "update import_job set state = 'RUNNING', holder = ?, held_until = ? where id = ("
                    + "select j.id from import_job j where j.state in ('QUEUED', 'RUNNING')"
                    + " and (j.holder is null or j.holder = ? or j.held_until < ?)"
                    + " and (j.state = 'RUNNING' or not exists (select 1 from import_job r"
                    + " where r.organization = j.organization and r.state = 'RUNNING'))"
                    + " order by j.queued_at, j.id limit 1 for update skip locked) returning " + ImportJob.COLUMNS;

    private static final String CHUNK = "select c.data from import_job j left join import_chunk c"
            + " on c.job = j.id and c.number = ?"
            + " where j.id = ? and j.next_chunk <= ? and j.holder = ? and j.state = 'RUNNING'";
    private static final String ADVANCE = "update import_job set next_chunk = next_chunk + 1, held_until = ?,"
            + " registered = registered + ?, changed = changed + ?, unchanged = unchanged + ?, refused = refused + ?"
            + " where id = ? and holder = ? and next_chunk = ? and state = 'RUNNING'";
    private static final String UNSTAGE = "delete from import_chunk where job = ? and number = ?";
    private static final String END = "update import_job set state = ?, ended_at = ?, holder = null, held_until = null"
            + " where id = ? and holder = ? and state = 'RUNNING' returning " + ImportJob.COLUMNS;
    private static final String UNSTAGE_ALL = "delete from import_chunk where job = ?";
    private static final String RELEASE =
            "update import_job set held_until = ? where id = ? and holder = ? and state = 'RUNNING'";

    private final JdbcTransactions transactions;
    private final BulkLedger ledger;
    private final ImportConfig config;
    private final InstantSource clock;

    WorkStore(JdbcTransactions transactions, BulkLedger ledger, ImportConfig config, InstantSource clock) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    /** An import for this instance to go on with; empty when there is none now. */
    Optional<ImportJob> claim(String holder) throws SQLException {
        Instant now = clock.instant();
        try {
            return transactions.call(transaction -> {
                try (PreparedStatement statement = transaction.prepareStatement(CLAIM)) {
                    statement.setString(1, holder);
                    statement.setObject(2, Utc.time(now.plus(config.lease())));
                    statement.setString(3, holder);
                    statement.setObject(4, Utc.time(now));
                    return job(statement);
                }
            });
        } catch (SQLException refused) {
            if (TAKEN.equals(refused.getSQLState())) {
                return Optional.empty(); // Another instance took one of the same organization at the same moment.
            }
            throw refused;
        }
    }

    /** The bytes of a chunk that isn't worked off yet; empty when the import is no longer the holder's. */
    Optional<byte[]> chunk(ImportJob job, String holder, int number) throws SQLException {
        return transactions.call(transaction -> {
            try (PreparedStatement statement = transaction.prepareStatement(CHUNK)) {
                statement.setInt(1, number);
                statement.setObject(2, job.id());
                statement.setInt(3, number);
                statement.setString(4, holder);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(Objects.requireNonNull(row.getBytes(1), "a chunk that was received is there"))
                            : Optional.empty();
                }
            }
        });
    }

    /**
     * Moves on by a chunk with the outcomes of its rows, in the transaction of what they bring about; false when the
     * import is no longer ours. It comes last there, since the outcomes are known then, and it locks the import for the
     * shortest time.
     */
    boolean advance(Connection transaction, ImportJob job, String holder, int number, Map<RowOutcome, Integer> outcomes)
            throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(ADVANCE);
                PreparedStatement unstage = transaction.prepareStatement(UNSTAGE)) {
            statement.setObject(1, Utc.time(clock.instant().plus(config.lease())));
            statement.setInt(2, outcomes.getOrDefault(RowOutcome.REGISTERED, 0));
            statement.setInt(3, outcomes.getOrDefault(RowOutcome.CHANGED, 0));
            statement.setInt(4, outcomes.getOrDefault(RowOutcome.UNCHANGED, 0));
            statement.setInt(5, outcomes.getOrDefault(RowOutcome.REFUSED, 0));
            statement.setObject(6, job.id());
            statement.setString(7, holder);
            statement.setInt(8, number);
            unstage.setObject(1, job.id());
            unstage.setInt(2, number);
            return statement.executeUpdate() == 1 && unstage.executeUpdate() == 1;
        }
    }

    /** Ends the import, unless it isn't ours any more. */
    void end(ImportJob job, String holder, ImportState state) throws SQLException {
        transactions.call(transaction -> {
            try (PreparedStatement statement = transaction.prepareStatement(END);
                    PreparedStatement unstage = transaction.prepareStatement(UNSTAGE_ALL)) {
                statement.setString(1, state.name());
                statement.setObject(2, Utc.time(clock.instant()));
                statement.setObject(3, job.id());
                statement.setString(4, holder);
                unstage.setObject(1, job.id());
                Optional<ImportJob> ended = job(statement);
                if (ended.isPresent()) {
                    unstage.executeUpdate();
                    String verb = state == ImportState.DONE ? "done" : "failed";
                    ledger.append(transaction, List.of(ended.get().change(verb)), job.requestId());
                }
                return ended;
            }
        });
    }

    /** Lets another instance go on at once. */
    void release(ImportJob job, String holder) throws SQLException {
        transactions.call(transaction -> {
            try (PreparedStatement statement = transaction.prepareStatement(RELEASE)) {
                statement.setObject(1, Utc.time(clock.instant()));
                statement.setObject(2, job.id());
                statement.setString(3, holder);
                return statement.executeUpdate();
            }
        });
    }

    private static Optional<ImportJob> job(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(ImportJob.of(row)) : Optional.empty();
        }
    }
}
