package org.fieldsecurity.personnel.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a suspicion. */
@Schema(description = "What became of a suspicion")
public enum DuplicateState {
    /** Nobody has decided. */
    OPEN,
    /** Two different people. */
    DISMISSED,
    /** One person: a record was merged into another. */
    MERGED
}
