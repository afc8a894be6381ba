package org.fieldsecurity.personnel.hrimport.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.copy.CopyRows;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.personnel.person.AssignmentView;
import org.fieldsecurity.personnel.person.PersonView;
import org.fieldsecurity.personnel.person.rules.AssignmentStep;
import org.fieldsecurity.personnel.person.rules.HeldAssignment;
import org.jspecify.annotations.Nullable;

/** The table of assignments as the import writes it: the steps that the rules give, many people's at once. */
final class AssignmentRows {

    private static final String COLUMNS =
            "id, person, organization, duty_station, category, contract, recruitment, assigned_from, assigned_until";
    private static final String COPY = "copy assignment (" + COLUMNS + ") from stdin";

    /** With the name of the person, which each row would otherwise have to look up. */
    static final String COPY_FIRSTS = "copy assignment (" + COLUMNS + ", family_name, given_names) from stdin";

    private static final String END = "update assignment set assigned_until = ? where id = ?";
    private static final String CORRECT = "update assignment set organization = ?, duty_station = ?, category = ?,"
            + " contract = ?, recruitment = ?, assigned_from = ?, assigned_until = ? where id = ?";

    private AssignmentRows() {}

    /**
     * What is done to the assignments of one person.
     *
     * @param held those on record
     */
    record Plan(UUID person, List<HeldAssignment> held, List<AssignmentStep> steps) {}

    /**
     * Rows of the assignments with which people are registered.
     *
     * @param begun one for each person, in the same order
     */
    static CopyRows firsts(List<PersonView> people, List<AssignmentView> begun) {
        CopyRows copy = new CopyRows();
        for (int index = 0; index < people.size(); index++) {
            List<@Nullable Object> values = new ArrayList<>(values(begun.get(index)));
            values.add(people.get(index).familyName());
            values.add(people.get(index).givenNames());
            copy.row(values.toArray());
        }
        return copy;
    }

    /**
     * Carries plans out: what ends makes room for what is corrected, and both for what begins.
     *
     * @return what the ledger has to say of it
     */
    static List<Change> perform(Connection transaction, List<Plan> plans, Authority authority) throws SQLException {
        List<AssignmentView> ended = new ArrayList<>();
        List<AssignmentView> corrected = new ArrayList<>();
        List<AssignmentView> begun = new ArrayList<>();
        for (Plan plan : plans) {
            for (AssignmentStep step : plan.steps()) {
                switch (step) {
                    case AssignmentStep.End end -> ended.add(ended(plan, end));
                    case AssignmentStep.Correct(var id, var terms) ->
                        corrected.add(AssignmentView.of(id, plan.person(), terms));
                    case AssignmentStep.Begin(var terms) ->
                        begun.add(AssignmentView.of(Ids.next(), plan.person(), terms));
                }
            }
        }
        end(transaction, ended);
        correct(transaction, corrected);
        rows(begun).into(transaction, COPY);
        return Stream.of(
                        changes("ended", ended, authority),
                        changes("corrected", corrected, authority),
                        changes("begun", begun, authority))
                .flatMap(changes -> changes)
                .toList();
    }

    private static AssignmentView ended(Plan plan, AssignmentStep.End end) {
        HeldAssignment held = plan.held().stream()
                .filter(it -> it.id().equals(end.assignment()))
                .findFirst()
                .orElseThrow();
        return AssignmentView.of(
                held.id(), plan.person(), held.terms().during(held.days().until(end.lastDay())));
    }

    private static CopyRows rows(List<AssignmentView> begun) {
        CopyRows copy = new CopyRows();
        begun.forEach(state -> copy.row(values(state).toArray()));
        return copy;
    }

    private static List<@Nullable Object> values(AssignmentView state) {
        return Arrays.asList(
                state.id(),
                state.person(),
                state.organization(),
                state.dutyStation(),
                state.category(),
                state.contract(),
                state.recruitment(),
                state.assignedFrom(),
                state.assignedUntil());
    }

    private static void end(Connection transaction, List<AssignmentView> ended) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(END)) {
            for (AssignmentView state : ended) {
                statement.setObject(1, state.assignedUntil());
                statement.setObject(2, state.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void correct(Connection transaction, List<AssignmentView> corrected) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(CORRECT)) {
            for (AssignmentView state : corrected) {
                statement.setString(1, state.organization());
                statement.setString(2, state.dutyStation());
                statement.setString(3, state.category().name());
                statement.setString(4, state.contract());
                statement.setString(
                        5,
                        state.recruitment() == null ? null : state.recruitment().name());
                statement.setObject(6, state.assignedFrom());
                statement.setObject(7, state.assignedUntil());
                statement.setObject(8, state.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Stream<Change> changes(String verb, List<AssignmentView> states, Authority authority) {
        return states.stream().map(state -> new Change("assignment", state.id(), verb, state, authority));
    }
}
