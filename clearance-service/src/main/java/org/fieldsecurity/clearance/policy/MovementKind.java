package org.fieldsecurity.clearance.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a traveller did on a leg. */
@Schema(description = "What a traveller did on a leg")
public enum MovementKind {
    /** Set out for the place that the leg leads to. */
    DEPARTED,
    /** Came to that place. */
    ARRIVED,
    /** Left that place. */
    LEFT
}
