package org.fieldsecurity.personnel.confidential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A restricted field (P6, P9). */
@Schema(description = "A restricted field")
public enum ConfidentialField {
    /** Blood type. */
    BLOOD_TYPE,
    /** Medical conditions that matter in an emergency. */
    MEDICAL_CONDITIONS,
    /** Special needs. */
    SPECIAL_NEEDS,
    /** Seats usable in the person's own vehicle in an emergency. */
    VEHICLE_SEATS,
    /** Whom to tell. */
    NEXT_OF_KIN;

    /** Whether the warden's list shows it (P6). */
    boolean isOnLists() {
        return this == BLOOD_TYPE || this == SPECIAL_NEEDS || this == VEHICLE_SEATS;
    }
}
