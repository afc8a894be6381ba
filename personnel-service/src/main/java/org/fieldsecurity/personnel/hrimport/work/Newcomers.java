package org.fieldsecurity.personnel.hrimport.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.copy.CopyRows;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.BulkLedger;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.personnel.hrimport.ImportJob;
import org.fieldsecurity.personnel.person.AssignmentView;
import org.fieldsecurity.personnel.person.PersonView;

/** The rows of people who are registered, ready to be copied: written out before the transaction, which stays short. */
record Newcomers(CopyRows people, CopyRows assignments, CopyRows ledger) {

    static Newcomers of(List<PersonView> registered, ImportJob job, BulkLedger ledger) {
        List<AssignmentView> begun = registered.stream()
                .map(state -> AssignmentView.of(Ids.next(), state.id(), state.terms()))
                .toList();
        List<Change> changes = new ArrayList<>();
        registered.forEach(
                state -> changes.add(new Change("person", state.id(), "registered", state, job.authority())));
        begun.forEach(state -> changes.add(new Change("assignment", state.id(), "begun", state, job.authority())));
        return new Newcomers(
                PersonRows.rows(registered),
                AssignmentRows.firsts(registered, begun),
                ledger.firsts(changes, job.requestId()));
    }

    /** Copies them; once only. */
    void into(Connection transaction) throws SQLException {
        people.into(transaction, PersonRows.COPY);
        assignments.into(transaction, AssignmentRows.COPY_FIRSTS);
        ledger.into(transaction, BulkLedger.COPY);
    }
}
