package org.fieldsecurity.clearance.policy;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a phase stands between its proposal and its end (T16, T17). */
@Schema(description = "Where a phase stands")
public enum PhaseState {
    /** Waits for its authorization. */
    PROPOSED,
    /** May be declared. */
    AUTHORIZED,
    /** In force. */
    DECLARED,
    /** Ended by lowering, or by another declaration for the same scope. */
    ENDED,
    /** Given up before it came into force. */
    WITHDRAWN;

    /** What can be done to a phase. */
    public enum Action {
        AUTHORIZE,
        DECLARE,
        LOWER,
        WITHDRAW
    }

    /** The actions that are legal from here. */
    public Set<Action> legalActions() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(Action.AUTHORIZE, Action.WITHDRAW);
            case AUTHORIZED -> EnumSet.of(Action.DECLARE, Action.WITHDRAW);
            case DECLARED -> EnumSet.of(Action.LOWER);
            case ENDED, WITHDRAWN -> EnumSet.noneOf(Action.class);
        };
    }
}
