package org.fieldsecurity.personnel.confidential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Blood type by the AB0 and Rhesus systems. */
@Schema(description = "Blood type by the AB0 and Rhesus systems")
public enum BloodType {
    O_NEGATIVE,
    O_POSITIVE,
    A_NEGATIVE,
    A_POSITIVE,
    B_NEGATIVE,
    B_POSITIVE,
    AB_NEGATIVE,
    AB_POSITIVE
}
