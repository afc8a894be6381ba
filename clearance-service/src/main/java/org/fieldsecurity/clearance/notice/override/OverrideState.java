package org.fieldsecurity.clearance.notice.override;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an override stands with the HQ focal point. */
@Schema(description = "Where an override stands with the HQ focal point")
public enum OverrideState {
    /** The answer is still to come and not yet overdue. */
    OPEN,
    /** It was accepted or objected to. */
    ANSWERED,
    /** The answer should have come. */
    OVERDUE
}
