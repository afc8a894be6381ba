package org.fieldsecurity.personnel.hrimport.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.NewDependant.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file as it was sent. The limits of its fields are those of a person who is registered alone; they are
 * told row by row and not for the file.
 */
@Schema(
        description =
                "One member of an organization's personnel, or one dependant; the whole state: a field that is left"
                        + " out is removed")
public record ImportRow(
        @Schema(
                description = "Id of the person, where the sender keeps it; made here for a new person when left out",
                examples = "01890000-0000-7000-8000-0000000000f1")
        @Nullable
        UUID id,

        @Schema(
                description = "Number in the organization's HR system; the same number is the same person. Needed"
                        + " unless an id is given, for dependants too",
                maxLength = 40,
                examples = "UNDP-104711")
        @Nullable
        String employeeNumber,

        @Schema(
                description = "How the person belongs to the organization; not for dependants",
                examples = "LOCAL_STAFF")
        @Nullable
        Category category,

        @Schema(
                description = "Common code of the organization; the caller's own, may be left out",
                maxLength = 20,
                examples = "UNDP")
        @Nullable
        String organization,

        @Schema(description = "UN/LOCODE of the duty station", maxLength = 5, examples = "CHGVA") @Nullable
        String dutyStation,

        @Schema(description = "Family name, in any script", maxLength = 100, examples = "Okello") @Nullable
        String familyName,

        @Schema(description = "Given names, in any script", maxLength = 100, examples = "Amina") @Nullable
        String givenNames,

        @Schema(description = "Kind of contract, in the organization's words", maxLength = 60, examples = "Fixed term")
        @Nullable
        String contract,

        @Schema(description = "E-mail address", maxLength = 254, examples = "amina.okello@example.org") @Nullable
        String email,

        @Schema(description = "Telephone number with country code", maxLength = 20, examples = "+254700000018")
        @Nullable
        String phone,

        @Schema(
                description = "First day of the assignment; a dependant without one has the staff member's",
                examples = "2026-01-01")
        @Nullable
        LocalDate assignedFrom,

        @Schema(description = "Last day of the assignment; left out while no end is set", examples = "2027-12-31")
        @Nullable
        LocalDate assignedUntil,

        @Schema(
                description = "For a dependant, the number of the staff member, who is registered or stands earlier in"
                        + " the file",
                maxLength = 40)
        @Nullable
        String dependantOfEmployeeNumber,

        @Schema(description = "For a dependant, the relationship to the staff member") @Nullable
        Relationship relationship) {

    /** Whether the row is about a dependant. */
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isDependant() {
        return dependantOfEmployeeNumber != null;
    }
}
