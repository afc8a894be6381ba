package org.fieldsecurity.clearance.opening.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a place stands to one item of the standards. */
@Schema(description = "How the place stands to an item of the standards")
public enum StandardOutcome {
    MET,
    NOT_MET,
    /** The item asks nothing of this place. */
    NOT_APPLICABLE
}
