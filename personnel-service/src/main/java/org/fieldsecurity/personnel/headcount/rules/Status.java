package org.fieldsecurity.personnel.headcount.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer says of somebody (P7). */
@Schema(name = "HeadcountStatus", description = "What an answer says of somebody")
public enum Status {
    /** Safe. */
    SAFE,
    /** Needs help. */
    NEEDS_HELP,
    /** Was tried and not reached. */
    NOT_REACHED,
    /** Is not in the zone. */
    NOT_IN_ZONE
}
