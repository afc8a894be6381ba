package org.fieldsecurity.personnel.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of number or document names somebody. */
@Schema(description = "What kind of number or document names somebody")
public enum IdentifierScheme {
    /** Index number of the common system; the same one with every organization. */
    INDEX_NUMBER,
    /** Number of a building pass or identity card. */
    BADGE,
    /** Number of a United Nations laissez-passer. */
    LAISSEZ_PASSER
}
