package org.fieldsecurity.clearance.essential;

import java.util.List;
import org.fieldsecurity.clearance.essential.rules.ListAction;
import org.fieldsecurity.clearance.essential.rules.ListState;
import org.fieldsecurity.kit.problem.ProblemException;

/** Moves posts and namings on, or refuses with the legal moves. */
final class ListStates {

    private ListStates() {}

    static ListState after(ListState state, ListAction action, String what) {
        return state.on(action)
                .orElseThrow(() -> ProblemException.illegalState(
                        what + " that is " + state + " can't do " + action + ".",
                        legal(state).stream().map(Enum::name).toList()));
    }

    static List<ListAction> legal(ListState state) {
        return List.copyOf(state.legalActions());
    }
}
