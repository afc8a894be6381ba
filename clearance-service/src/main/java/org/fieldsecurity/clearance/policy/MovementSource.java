package org.fieldsecurity.clearance.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says that a traveller moved, the weakest first. */
@Schema(description = "Who says that a traveller moved")
public enum MovementSource {
    /** Data of the carrier, which the organization's system passes on. */
    CARRIER,
    /** An office of the traveller's organization. */
    FOCAL_POINT,
    /** The traveller, or the employee whose dependant the traveller is. */
    TRAVELLER,
    /** The security officer or designated official of a place that the leg leads to or from. */
    SECURITY_OFFICER;

    /** Whether this source may correct what the other said. */
    public boolean corrects(MovementSource other) {
        return compareTo(other) >= 0;
    }
}
