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
import org.fieldsecurity.personnel.person.rules.AssignmentPlan;
import org.fieldsecurity.personnel.person.rules.AssignmentRules;
import org.fieldsecurity.personnel.person.rules.AssignmentStep;
import org.fieldsecurity.personnel.person.rules.HeldAssignment;
import org.jspecify.annotations.Nullable;

/** Writes what the verdicts ask for: people, assignments and ledger in one go, and only as far as the database agrees. */
@ApplicationScoped
public class ChunkWriter {

    private static final String OUTCOMES =
            "copy import_row (job, line, outcome, key, given_id, person, dependant, dated, field, reason) from stdin";

    private final BulkLedger ledger;

    ChunkWriter(BulkLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Does what the verdicts ask for. When the database refuses, halves are tried alone, down to the one row that it
     * refuses, so that no row suffers for another.
     *
     * @param newcomers those whom the rows register, written out
     * @return the rows with what became of them
     */
    List<Judged> apply(Connection transaction, ImportJob job, List<Judged> rows, Families families, Newcomers newcomers)
            throws SQLException {
        Savepoint before = transaction.setSavepoint();
        try {
            write(transaction, job, rows.stream().map(Judged::verdict).toList(), families, newcomers);
            transaction.releaseSavepoint(before);
            return rows;
        } catch (SQLException refused) {
            if (!isOfARow(refused)) {
                throw refused;
            }
            transaction.rollback(before);
            if (rows.size() == 1) {
                return List.of(rows.getFirst().refused(flaw(refused)));
            }
            int half = rows.size() / 2;
            List<Judged> done = new ArrayList<>(half(transaction, job, rows.subList(0, half), families));
            done.addAll(half(transaction, job, rows.subList(half, rows.size()), families));
            return done;
        }
    }

    private List<Judged> half(Connection transaction, ImportJob job, List<Judged> rows, Families families)
            throws SQLException {
        return apply(transaction, job, rows, families, newcomers(job, rows));
    }

    /** What is to be written of those whom the rows register. */
    Newcomers newcomers(ImportJob job, List<Judged> rows) {
        List<PersonView> registered = of(
                        Verdict.Registered.class,
                        rows.stream().map(Judged::verdict).toList())
                .map(Verdict.Registered::state)
                .toList();
        return Newcomers.of(registered, job, ledger);
    }

    private void write(
            Connection transaction, ImportJob job, List<Verdict> verdicts, Families families, Newcomers newcomers)
            throws SQLException {
        List<Verdict.Changed> changed = of(Verdict.Changed.class, verdicts).toList();
        Authority authority = job.authority();
        newcomers.into(transaction);
        PersonRows.change(transaction, changed);
        List<Change> next =
                new ArrayList<>(AssignmentRows.perform(transaction, plans(transaction, changed), authority));
        changed.forEach(
                change -> next.add(new Change("person", change.state().id(), "changed", change.state(), authority)));
        ledger.append(transaction, next, job.requestId());
        // Not before, since a dependant may have been changed by a row of their own.
        ledger.append(transaction, families.follow(changed, authority), job.requestId());
    }

    private static List<AssignmentRows.Plan> plans(Connection transaction, List<Verdict.Changed> changed)
            throws SQLException {
        List<PersonView> moved = changed.stream()
                .filter(Verdict.Changed::movesAssignment)
                .map(Verdict.Changed::state)
                .toList();
        HeldAssignments held = HeldAssignments.of(
                transaction, moved.stream().map(PersonView::id).toList());
        List<AssignmentRows.Plan> plans = new ArrayList<>();
        for (PersonView state : moved) {
            List<HeldAssignment> own = held.of(state.id());
            switch (AssignmentRules.change(own, state.terms())) {
                case AssignmentPlan.Steps(List<AssignmentStep> steps) ->
                    plans.add(new AssignmentRows.Plan(state.id(), own, steps));
                case AssignmentPlan.Refused refused -> throw new PlanRefusedException(refused);
            }
        }
        return plans;
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
                    row.dated(),
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

    private static <V extends Verdict> Stream<V> of(Class<V> kind, List<Verdict> verdicts) {
        return verdicts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Class 22: a value that a column can't hold; 23: a constraint; 40001: changed in the meantime. */
    private static boolean isOfARow(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.equals("40001");
    }

    private static Flaw flaw(SQLException refused) {
        return refused instanceof PlanRefusedException
                ? new Flaw("assignedFrom", String.valueOf(refused.getMessage()))
                : new Flaw("", reason(refused));
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
