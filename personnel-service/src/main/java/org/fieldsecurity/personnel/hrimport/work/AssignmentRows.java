package org.fieldsecurity.personnel.hrimport.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.copy.CopyRows;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.personnel.hrimport.rules.AssignmentMove;
import org.fieldsecurity.personnel.hrimport.rules.Verdict;
import org.fieldsecurity.personnel.person.PersonView;

/** The table of assignments as the import writes it. */
final class AssignmentRows {

    private static final String COPY = "copy assignment (id, person, organization, duty_station, category, contract,"
            + " recruitment, assigned_from, assigned_until) from stdin";
    private static final String END = "update assignment set assigned_until = ? where person = ? and assigned_from < ?"
            + " and (assigned_until is null or assigned_until >= ?)";
    private static final String CORRECT = "update assignment set duty_station = ?, category = ?, contract = ?,"
            + " assigned_from = ?, assigned_until = ? where person = ? and assigned_from = ?";

    private AssignmentRows() {}

    static void begin(Connection transaction, List<PersonView> people) throws SQLException {
        CopyRows copy = new CopyRows();
        people.forEach(state -> copy.row(
                Ids.next(),
                state.id(),
                state.organization(),
                state.dutyStation(),
                state.category(),
                state.contract(),
                state.recruitment(),
                state.assignedFrom(),
                state.assignedUntil()));
        copy.into(transaction, COPY);
    }

    static void change(Connection transaction, List<Verdict.Changed> changes) throws SQLException {
        List<PersonView> begun = new ArrayList<>();
        List<Verdict.Changed> corrected = new ArrayList<>();
        for (Verdict.Changed change : changes) {
            switch (AssignmentMove.between(change.before().state(), change.state())) {
                case NONE -> {}
                case CORRECTED -> corrected.add(change);
                case SUCCEEDED -> begun.add(change.state());
            }
        }
        end(transaction, begun);
        begun.addAll(correct(transaction, corrected));
        begin(transaction, begun);
    }

    private static void end(Connection transaction, List<PersonView> successors) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(END)) {
            for (PersonView successor : successors) {
                statement.setObject(1, successor.assignedFrom().minusDays(1));
                statement.setObject(2, successor.id());
                statement.setObject(3, successor.assignedFrom());
                statement.setObject(4, successor.assignedFrom());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Those for whom no assignment is there to be corrected. */
    private static List<PersonView> correct(Connection transaction, List<Verdict.Changed> changes) throws SQLException {
        List<PersonView> missing = new ArrayList<>();
        try (PreparedStatement statement = transaction.prepareStatement(CORRECT)) {
            for (Verdict.Changed change : changes) {
                statement.setString(1, change.state().dutyStation());
                statement.setString(2, change.state().category().name());
                statement.setString(3, change.state().contract());
                statement.setObject(4, change.state().assignedFrom());
                statement.setObject(5, change.state().assignedUntil());
                statement.setObject(6, change.state().id());
                statement.setObject(7, change.before().state().assignedFrom());
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            for (int index = 0; index < counts.length; index++) {
                if (counts[index] == 0) {
                    missing.add(changes.get(index).state());
                }
            }
        }
        return missing;
    }
}
