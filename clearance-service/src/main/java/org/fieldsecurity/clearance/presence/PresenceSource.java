package org.fieldsecurity.clearance.presence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What says that somebody is somewhere. */
@Schema(description = "What says that somebody is somewhere")
public enum PresenceSource {
    /** Their assignment, as personnel publishes it. */
    ASSIGNMENT,
    /** A leg that permits travel, of which nobody has reported anything yet. */
    PLAN,
    /** A stay in a zone that was arranged for a visitor, without a leg (P4). */
    ZONE_STAY,
    /** Data of the carrier. */
    CARRIER,
    /** An office of their organization. */
    FOCAL_POINT,
    /** They themselves, or the employee whose dependant they are. */
    TRAVELLER,
    /** A security office or the designated official of the place. */
    SECURITY_OFFICER
}
