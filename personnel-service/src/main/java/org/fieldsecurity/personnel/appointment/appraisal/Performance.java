package org.fieldsecurity.personnel.appointment.appraisal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the duties of an office were done. */
@Schema(description = "How the security duties were done")
public enum Performance {
    /** As the office asks. */
    MET,
    /** Some of them. */
    PARTLY,
    /** Not. */
    NOT_MET
}
