package org.fieldsecurity.personnel.appointment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an appointment has come. */
@Schema(description = "How far an appointment has come")
public enum AppointmentStage {
    /** A candidate whom the Coordinator has not approved yet; no authority (A3). */
    AWAITING_APPROVAL,
    /** A candidate whose induction isn't recorded yet; no authority (A4). */
    AWAITING_INDUCTION,
    /** Held from validFrom to validTo. */
    ACTIVE,
    /** A candidacy that was given up. */
    WITHDRAWN
}
