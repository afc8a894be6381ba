package org.fieldsecurity.personnel.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that may change about a person; what is left out is removed. */
@Schema(description = "The new state of all that may change about a person")
public record PersonChange(
        @Schema(description = "UN/LOCODE of the duty station", examples = "CHGVA")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}[A-Z2-9]{3}", message = "must be a UN/LOCODE such as KENBO")
        @Size(max = 5)
        String dutyStation,

        @Schema(description = "Family name, in any script", examples = "Okello") @NotBlank @Size(max = 100)
        String familyName,

        @Schema(description = "Given names, in any script", examples = "Amina") @NotBlank @Size(max = 100)
        String givenNames,

        @Schema(description = "Kind of contract, in the organization's words", examples = "Fixed term")
        @Size(max = 60)
        @Nullable
        String contract,

        @Schema(description = "E-mail address", examples = "amina.okello@example.org") @Email @Size(max = 254) @Nullable
        String email,

        @Schema(description = "Telephone number with country code", examples = "+254700000018")
        @Pattern(regexp = "\\+[0-9 ]{6,19}", message = "must be a number with country code such as +254700000018")
        @Size(max = 20)
        @Nullable
        String phone,

        @Schema(description = "First day of the assignment", examples = "2026-01-01") @NotNull
        LocalDate assignedFrom,

        @Schema(description = "Last day of the assignment; leave out while no end is set", examples = "2027-12-31")
        @Nullable
        LocalDate assignedUntil,

        @Schema(
                description =
                        "For a dependant only: last day of their own eligibility, which is then the last day of the"
                                + " assignment too; without it they are covered with the family")
        @Nullable
        LocalDate eligibleUntil) {

    PersonDescription description() {
        return new PersonDescription(familyName, givenNames, email, phone);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "assignedUntil must not be before assignedFrom")
    boolean isConsistent() {
        return assignedFrom == null || assignedUntil == null || !assignedUntil.isBefore(assignedFrom);
    }
}
