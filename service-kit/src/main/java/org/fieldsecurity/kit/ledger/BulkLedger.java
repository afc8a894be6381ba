package org.fieldsecurity.kit.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.kit.copy.CopyRows;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows of the ledger at once, in the JDBC transaction of the changes that they record. The rows are those
 * that {@link Ledger} would write one by one. It blocks: call it on a worker thread, and keep the transaction short,
 * since the feed stops at the oldest one that is running.
 */
@ApplicationScoped
public class BulkLedger {

    private static final String LAST =
            "select s.type, s.subject, l.sequence, l.hash from unnest(?, ?) as s (type, subject) cross join lateral"
                    + " (select sequence, hash from ledger where subject_type = s.type and subject = s.subject"
                    + " order by sequence desc limit 1) l";
    /** The statement by which rows that are written out come into the ledger. */
    public static final String COPY = "copy ledger (id, subject_type, subject, sequence, type, state, occurred_at,"
            + " actor, authority, reason, request_id, previous_hash, hash) from stdin";

    private final RowMaker rows;

    BulkLedger(RowMaker rows) {
        this.rows = rows;
    }

    /**
     * Appends one row for each change, in their order.
     *
     * @param changes each of another subject
     * @param requestId the request that brought them about
     * @throws SQLException among others with state 23505 when somebody else changed one of the subjects at the same
     *     moment; nothing can be done in the transaction then but roll it back, to a savepoint or as a whole
     */
    public void append(Connection transaction, List<Change> changes, String requestId) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        rows(changes, lastOf(transaction, changes), requestId).into(transaction, COPY);
    }

    /**
     * The first row of each subject, which has none so far and isn't looked up, to be copied by {@link #COPY}; that is
     * refused with state 23505 when one of them has a row already.
     */
    public CopyRows firsts(List<Change> changes, String requestId) {
        return rows(changes, Map.of(), requestId);
    }

    private CopyRows rows(List<Change> changes, Map<Subject, ChainEnd> last, String requestId) {
        CopyRows copy = new CopyRows();
        for (Change change : changes) {
            ChainEnd before = last.getOrDefault(new Subject(change.subjectType(), change.subject()), ChainEnd.NONE);
            write(copy, rows.next(before.sequence(), change, requestId), before.hash());
        }
        return copy;
    }

    private static Map<Subject, ChainEnd> lastOf(Connection transaction, List<Change> changes) throws SQLException {
        Array types = transaction.createArrayOf(
                "text", changes.stream().map(Change::subjectType).toArray());
        Array subjects = transaction.createArrayOf(
                "text", changes.stream().map(Change::subject).toArray());
        Map<Subject, ChainEnd> found = new HashMap<>();
        try (PreparedStatement statement = transaction.prepareStatement(LAST)) {
            statement.setArray(1, types);
            statement.setArray(2, subjects);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(
                            new Subject(row.getString(1), row.getString(2)),
                            new ChainEnd(row.getInt(3), row.getBytes(4)));
                }
            }
        }
        return found;
    }

    private static void write(CopyRows copy, LedgerContent content, byte @Nullable [] previousHash) {
        copy.row(
                content.id(),
                content.subjectType(),
                content.subject(),
                content.sequence(),
                content.type(),
                content.state(),
                content.occurredAt(),
                content.actor(),
                content.authority(),
                content.reason(),
                content.requestId(),
                previousHash,
                content.hash(previousHash));
    }

    private record Subject(String type, String id) {}
}
