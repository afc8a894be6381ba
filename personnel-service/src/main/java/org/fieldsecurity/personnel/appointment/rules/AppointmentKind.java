package org.fieldsecurity.personnel.appointment.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an office is held in one's own right or for the time being. */
@Schema(description = "Whether an office is held in one's own right or for the time being")
public enum AppointmentKind {
    /** In one's own right. */
    REGULAR,
    /** An agency security officer acts as security officer, asked by the designated official, for some time [13(g)]. */
    ACTING
}
