package org.fieldsecurity.clearance.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a cell of the phase table says, in rising order of strictness. */
@Schema(description = "Who may go at all")
public enum Admission {
    /** Free to go; the designated official is notified (T7). */
    AUTOMATIC,
    /** Somebody decides. */
    DECISION,
    /** Somebody decides, for essential personnel only. */
    ESSENTIAL_ONLY,
    /** Somebody decides, for emergency staff only. */
    EMERGENCY_ONLY,
    /** Refused but for an exception that somebody makes with a reason. */
    EXCEPTION_ONLY,
    /** Refused; nobody can make an exception. */
    REFUSED;

    /** How much somebody must be needed to be let in at all (T18). */
    public Designation least() {
        return switch (this) {
            case ESSENTIAL_ONLY -> Designation.ESSENTIAL;
            case EMERGENCY_ONLY -> Designation.EMERGENCY;
            case AUTOMATIC, DECISION, EXCEPTION_ONLY, REFUSED -> Designation.NONE;
        };
    }
}
