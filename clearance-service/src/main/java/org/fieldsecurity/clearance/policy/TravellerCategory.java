package org.fieldsecurity.clearance.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who travels (T4). */
@Schema(description = "Who travels (T4)")
public enum TravellerCategory {
    /** International staff of an organization of the system. */
    INTERNATIONAL_STAFF,
    /** Eligible dependant of international staff. */
    DEPENDANT,
    /** International consultant. */
    INTERNATIONAL_CONSULTANT,
    /** Locally recruited staff on duty travel. */
    LOCAL_STAFF,
    /** Local consultant on duty travel. */
    LOCAL_CONSULTANT,
    /** Guest who travels at the organization's expense. */
    GUEST,
    /** Staff of another organization whose travel the organization pays. */
    OTHER_ORGANIZATION_STAFF;

    /** Whether they were recruited where they live. */
    boolean isLocal() {
        return this == LOCAL_STAFF || this == LOCAL_CONSULTANT;
    }
}
