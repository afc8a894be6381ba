package org.fieldsecurity.personnel.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.jspecify.annotations.Nullable;

/** What an organization says of a member of its personnel. */
@Schema(description = "A member of an organization's personnel, to be registered")
public record NewPerson(
        @Schema(
                description =
                        "Id chosen by the sender (a UUIDv7), so that an identity system can know it before; made here"
                                + " when left out",
                examples = "01890000-0000-7000-8000-000000000018")
        @Nullable
        UUID id,

        @Schema(
                description = "How the person belongs to the organization; not DEPENDANT",
                examples = "INTERNATIONAL_STAFF")
        @NotNull
        Category category,

        @Schema(description = "Common code of the organization", examples = "UNDP")
        @NotNull
        @Pattern(regexp = "[A-Z0-9-]{2,20}", message = "must be an organization's common code")
        @Size(max = 20)
        String organization,

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

        @Schema(
                description = "Where the person was recruited; as the category says when left out",
                examples = "INTERNATIONAL")
        @Nullable
        Recruitment recruitment,

        @Schema(description = "Number in the organization's HR system, unique there", examples = "UNDP-000018")
        @Size(max = 40)
        @Nullable
        String employeeNumber,

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
        LocalDate assignedUntil) {

    /** The assignment that this registers. */
    AssignmentTerms terms() {
        return new AssignmentTerms(
                organization,
                dutyStation,
                category,
                contract,
                recruitment == null ? Recruitment.of(category) : recruitment,
                new Days(assignedFrom, assignedUntil));
    }

    PersonDescription description() {
        return new PersonDescription(familyName, givenNames, email, phone);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(
            message = "assignedUntil must not be before assignedFrom, and a dependant is registered under their family")
    boolean isConsistent() {
        return category != Category.DEPENDANT
                && (assignedFrom == null || assignedUntil == null || !assignedUntil.isBefore(assignedFrom));
    }
}
