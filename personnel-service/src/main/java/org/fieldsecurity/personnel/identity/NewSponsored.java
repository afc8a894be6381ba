package org.fieldsecurity.personnel.identity;

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
import org.fieldsecurity.personnel.person.PersonDescription;
import org.fieldsecurity.personnel.person.Recruitment;
import org.fieldsecurity.personnel.person.SponsorshipKind;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.jspecify.annotations.Nullable;

/** Somebody whom an organization sponsors. */
@Schema(description = "Somebody whom an organization sponsors; no official e-mail address is needed")
public record NewSponsored(
        @Schema(
                description = "Id chosen by the sender (a UUIDv7); made here when left out",
                examples = "01890000-0000-7000-8000-000000000218")
        @Nullable
        UUID id,

        @Schema(description = "What they are sponsored as", examples = "CANDIDATE") @NotNull
        SponsorshipKind kind,

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

        @Schema(description = "E-mail address of any kind", examples = "amina.okello@example.org")
        @Email
        @Size(max = 254)
        @Nullable
        String email,

        @Schema(description = "Telephone number with country code", examples = "+254700000218")
        @Pattern(regexp = "\\+[0-9 ]{6,19}", message = "must be a number with country code such as +254700000018")
        @Size(max = 20)
        @Nullable
        String phone,

        @Schema(
                description = "For a consultant, where they were engaged; internationally when left out",
                examples = "INTERNATIONAL")
        @Nullable
        Recruitment recruitment,

        @Schema(
                description = "Id of the member of the organization's personnel who answers for them",
                examples = "01890000-0000-7000-8000-000000000018")
        @NotNull
        UUID sponsor,

        @Schema(description = "What for", examples = "Interview and field visit") @NotBlank @Size(max = 200)
        String purpose,

        @Schema(description = "First day, in UTC", examples = "2026-11-02") @NotNull
        LocalDate sponsoredFrom,

        @Schema(description = "Last day, in UTC; lapses then unless it is prolonged", examples = "2026-12-31") @NotNull
        LocalDate sponsoredUntil) {

    AssignmentTerms assignment() {
        return SponsoredAs.assignment(
                organization, dutyStation, kind, recruitment, new Days(sponsoredFrom, sponsoredUntil));
    }

    PersonDescription description() {
        return new PersonDescription(familyName, givenNames, email, phone);
    }

    SponsorshipTerms terms() {
        return new SponsorshipTerms(kind, sponsor, purpose, sponsoredFrom, sponsoredUntil);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "sponsoredUntil must not be before sponsoredFrom")
    boolean isConsistent() {
        return sponsoredFrom == null || sponsoredUntil == null || !sponsoredUntil.isBefore(sponsoredFrom);
    }
}
