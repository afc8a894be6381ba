package org.fieldsecurity.personnel.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two records may be one person's. */
@Schema(description = "Why two records may be one person's")
public enum DuplicateReason {
    /** The same index number or laissez-passer. */
    SAME_IDENTIFIER,
    /** The same e-mail address, or the same mobile or satellite telephone; a family shares them and isn't meant. */
    SAME_CONTACT,
    /** Names alike in Latin letters, the same first day, and the same organization or duty station. */
    SIMILAR_NAME
}
