package org.fieldsecurity.personnel.scim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as they are now.
 *
 * @param version of the person
 * @param scimVersion of what SCIM keeps besides; 0 while that is nothing
 */
record UserRow(
        UUID id,
        int version,
        int scimVersion,
        @Nullable String externalId,
        String userName,
        String familyName,
        String givenNames,
        boolean active,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String employeeNumber,
        String organization,
        String category,
        String dutyStation,
        @Nullable String contract,
        LocalDate assignedFrom,
        @Nullable LocalDate assignedUntil,
        @Nullable Instant created,
        @Nullable Instant modified) {

    /** Weak, since the same user may be written with more or fewer attributes. */
    String tag() {
        return "W/\"" + version + "-" + scimVersion + "\"";
    }
}
