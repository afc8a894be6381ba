package org.fieldsecurity.personnel.person;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organization says of an eligible dependant, who may live elsewhere than the staff member [15(m), 20(f)]. */
@Schema(description = "An eligible dependant, to be registered")
public record NewDependant(
        @Schema(
                description = "Id chosen by the sender (a UUIDv7); made here when left out",
                examples = "01890000-0000-7000-8000-000000000118")
        @Nullable
        UUID id,

        @Schema(description = "Relationship to the staff member", examples = "SPOUSE") @NotNull
        Relationship relationship,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CHGVA")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}[A-Z2-9]{3}", message = "must be a UN/LOCODE such as KENBO")
        @Size(max = 5)
        String dutyStation,

        @Schema(description = "Family name, in any script", examples = "Okello") @NotBlank @Size(max = 100)
        String familyName,

        @Schema(description = "Given names, in any script", examples = "Amina") @NotBlank @Size(max = 100)
        String givenNames,

        @Schema(description = "E-mail address", examples = "amina.okello@example.org") @Email @Size(max = 254) @Nullable
        String email,

        @Schema(description = "Telephone number with country code", examples = "+254700000018")
        @Pattern(regexp = "\\+[0-9 ]{6,19}", message = "must be a number with country code such as +254700000018")
        @Size(max = 20)
        @Nullable
        String phone,

        @Schema(
                description =
                        "Last day of their own eligibility, such as before a birthday; leave out to cover them with"
                                + " the family",
                examples = "2030-06-30")
        @Nullable
        LocalDate eligibleUntil) {

    PersonDescription description() {
        return new PersonDescription(familyName, givenNames, email, phone);
    }

    /** How a dependant is related. */
    @Schema(description = "How a dependant is related")
    public enum Relationship {
        /** Husband, wife or recognized partner. */
        SPOUSE,
        /** Child, adopted child or ward. */
        CHILD,
        /** Parent. */
        PARENT,
        /** Brother or sister. */
        SIBLING
    }
}
