package org.fieldsecurity.personnel.zone.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What put a home into its zone. */
@Schema(description = "What put a home into its zone")
public enum PlacedBy {
    /** Its coordinates lie within the zone's polygon. */
    COORDINATES,
    /** A rule of the zone matches its address. */
    ADDRESS_RULE,
    /** An office decided it. */
    BY_HAND
}
