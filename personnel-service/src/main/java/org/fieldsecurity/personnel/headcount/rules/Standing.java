package org.fieldsecurity.personnel.headcount.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands of somebody, by all the answers (P7). */
@Schema(name = "HeadcountStanding", description = "What stands of somebody, by all the answers")
public enum Standing {
    /** Nobody has answered yet. */
    AWAITED,
    /** Safe. */
    SAFE,
    /** Needs help. */
    NEEDS_HELP,
    /** Was tried and not reached. */
    NOT_REACHED,
    /** Is not in the zone. */
    NOT_IN_ZONE;

    static Standing of(Status status) {
        return switch (status) {
            case SAFE -> SAFE;
            case NEEDS_HELP -> NEEDS_HELP;
            case NOT_REACHED -> NOT_REACHED;
            case NOT_IN_ZONE -> NOT_IN_ZONE;
        };
    }
}
