package org.fieldsecurity.inspection.finding.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an inspector finds of an item. */
@Schema(description = "What an inspector finds of an item")
public enum FindingOutcome {
    /** The duty is fulfilled. */
    MET,
    /** It isn't; a deficiency follows. */
    NOT_MET,
    /** The item doesn't apply here. */
    NOT_APPLICABLE;

    /** Whether the inspector must say what was seen. */
    public boolean needsNote() {
        return this != MET;
    }
}
