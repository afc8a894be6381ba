package org.fieldsecurity.personnel.hrimport.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.copy.CopyRows;
import org.fieldsecurity.kit.ledger.BulkLedger;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.personnel.hrimport.ImportJob;
import org.fieldsecurity.personnel.hrimport.rules.Flaw;
import org.fieldsecurity.personnel.hrimport.rules.Judged;
import org.fieldsecurity.personnel.hrimport.rules.Verdict;
import org.fieldsecurity.personnel.person.PersonView;
import org.jspecify.annotations.Nullable;

/** Writes what the verdicts ask for: people, assignments and ledger in one go, and only as far as the database agrees. */
@ApplicationScoped
public class ChunkWriter {

    private static final String OUTCOMES =
            "copy import_row (job, line, outcome, key, given_id, person, dependant, field, reason) from stdin";

    private final BulkLedger ledger;

    ChunkWriter(BulkLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Does what the verdicts ask for. When the database refuses, halves are tried alone, down to the one row that it
     * refuses, so that no row suffers for another.
     *
     * @return the rows with what became of them
     */
    List<Judged> apply(Connection transaction, ImportJob job, List<Judged> rows) throws SQLException {
        Savepoint before = transaction.setSavepoint();
        try {
            write(transaction, job, rows.stream().map(Judged::verdict).toList());
            transaction.releaseSavepoint(before);
            return rows;
        } catch (SQLException refused) {
            if (!isOfARow(refused)) {
                throw refused;
            }
            transaction.rollback(before);
            if (rows.size() == 1) {
                return List.of(rows.getFirst().refused(new Flaw("", reason(refused))));
            }
            int half = rows.size() / 2;
            List<Judged> done = new ArrayList<>(apply(transaction, job, rows.subList(0, half)));
            done.addAll(apply(transaction, job, rows.subList(half, rows.size())));
            return done;
        }
    }

    private void write(Connection transaction, ImportJob job, List<Verdict> verdicts) throws SQLException {
        List<PersonView> registered = of(Verdict.Registered.class, verdicts)
                .map(Verdict.Registered::state)
                .toList();
        List<Verdict.Changed> changed = of(Verdict.Changed.class, verdicts).toList();
        PersonRows.register(transaction, registered);
        AssignmentRows.begin(transaction, registered);
        PersonRows.change(transaction, changed);
        AssignmentRows.change(transaction, changed);
        Authority authority = job.authority();
        List<Change> changes = Stream.concat(
                        registered.stream().map(state -> change("registered", state, authority)),
                        changed.stream().map(change -> change("changed", change.state(), authority)))
                .toList();
        ledger.append(transaction, changes, job.requestId());
    }

    /** Keeps what became of the rows. */
    void keepOutcomes(Connection transaction, ImportJob job, List<Judged> rows) throws SQLException {
        CopyRows copy = new CopyRows();
        for (Judged row : rows) {
            Flaw flaw = row.verdict() instanceof Verdict.Refused(Flaw refused) ? refused : null;
            copy.row(
                    job.id(),
                    row.line(),
                    row.verdict().outcome(),
                    row.key(),
                    row.givenId(),
                    person(job, row.verdict()),
                    row.dependant(),
                    flaw == null ? null : flaw.field(),
                    flaw == null ? null : flaw.reason());
        }
        copy.into(transaction, OUTCOMES);
    }

    private static @Nullable Object person(ImportJob job, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Registered(PersonView state) -> job.isDryRun() ? null : state.id();
            case Verdict.Changed changed -> changed.state().id();
            case Verdict.Unchanged unchanged -> unchanged.person();
            case Verdict.Refused refused -> null;
        };
    }

    private static Change change(String verb, PersonView state, Authority authority) {
        return new Change("person", state.id(), verb, state, authority);
    }

    private static <V extends Verdict> Stream<V> of(Class<V> kind, List<Verdict> verdicts) {
        return verdicts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Class 22: a value that a column can't hold; 23: a constraint; 40001: changed in the meantime. */
    private static boolean isOfARow(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.equals("40001");
    }

    private static String reason(SQLException refused) {
        return switch (String.valueOf(refused.getSQLState())) {
            case "23505", "40001" ->
                "was registered or changed by somebody else at the same moment; send the row again";
            case "23P01" -> "has an assignment that overlaps an earlier one";
            case "23503" -> "needs a row that was refused, or something that isn't there";
            default -> "has a value that can't be kept";
        };
    }
}
