package org.fieldsecurity.clearance.opening.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organization plans at a place [An 28]. */
@Schema(description = "What an organization plans at a place")
public enum OpeningKind {
    NEW_OFFICE,
    /** Personnel and dependants move from one address to another. */
    MOVE,
    /** Activities reach beyond the area of the main office. */
    EXTENSION
}
