package org.fieldsecurity.clearance.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody travels (T5). */
@Schema(description = "Why somebody travels (T5)")
public enum Purpose {
    INITIAL_APPOINTMENT,
    CHANGE_OF_DUTY_STATION,
    REPATRIATION,
    DUTY_TRAVEL,
    HOME_LEAVE,
    EDUCATION_GRANT,
    FAMILY_VISIT,
    REST_AND_RECUPERATION,
    MEDICAL_EVACUATION,
    /** May be registered, and is then judged like other travel (T1). */
    PERSONAL;

    /** Whether the journey ends in a new posting, which the phase table judges by a column of its own. */
    public boolean deploys() {
        return this == INITIAL_APPOINTMENT || this == CHANGE_OF_DUTY_STATION;
    }
}
