package org.fieldsecurity.inspection.mission.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a mission goes to a duty station. */
@Schema(description = "Why a mission goes to a duty station")
public enum MissionKind {
    /** It inspects against checklists [39]. */
    REGULAR,
    /** It confirms or refutes claimed corrections [40]. */
    FOLLOW_UP
}
