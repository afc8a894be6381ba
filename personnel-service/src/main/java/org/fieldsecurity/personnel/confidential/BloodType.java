package org.fieldsecurity.personnel.confidential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Blood type by the AB0 and Rhesus systems. */
@Schema(description = "Blood type by the AB0 and Rhesus systems")
public enum BloodType {
    O_NEGATIVE("O−"),
    O_POSITIVE("O+"),
    A_NEGATIVE("A−"),
    A_POSITIVE("A+"),
    B_NEGATIVE("B−"),
    B_POSITIVE("B+"),
    AB_NEGATIVE("AB−"),
    AB_POSITIVE("AB+");

    private final String symbol;

    BloodType(String symbol) {
        this.symbol = symbol;
    }

    /** As it is printed, for example {@code AB+}. */
    public String symbol() {
        return symbol;
    }
}
