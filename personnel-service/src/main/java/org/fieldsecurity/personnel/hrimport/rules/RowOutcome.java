package org.fieldsecurity.personnel.hrimport.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a row. */
@Schema(description = "What became of a row; the first two are accepted")
public enum RowOutcome {
    /** A new person. */
    REGISTERED,
    /** A known person, now as the row says. */
    CHANGED,
    /** A known person who was as the row says already. */
    UNCHANGED,
    /** Nothing was done; the reason says why. */
    REFUSED
}
