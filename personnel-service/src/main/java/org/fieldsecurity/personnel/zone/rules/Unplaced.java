package org.fieldsecurity.personnel.zone.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a home lies in no zone. */
@Schema(description = "Why a home lies in no zone")
public enum Unplaced {
    /** No open zone of its duty station takes it. */
    NO_ZONE,
    /** Several take it, and nothing decides between them. */
    AMBIGUOUS
}
