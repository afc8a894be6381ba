package org.fieldsecurity.clearance.phase;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the report on an emergency declaration stands [8(p)]. */
@Schema(description = "Where the report on an emergency declaration stands")
public enum AfterReportState {
    /** It is still to be given, in time or overdue; nothing but the report ends that. */
    OWED,
    /** It was given. */
    GIVEN
}
