package org.fieldsecurity.clearance.presence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody is somewhere. */
@Schema(description = "As what somebody is somewhere")
public enum PresenceKind {
    /** Assigned to the duty station. */
    RESIDENT,
    /** A dependant whose own place it is (P2). */
    DEPENDANT,
    /** There on a journey. */
    VISITOR
}
