package org.fieldsecurity.personnel.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.person.Recruitment;
import org.fieldsecurity.personnel.person.SponsorshipKind;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.jspecify.annotations.Nullable;

/** A further sponsorship of somebody who is registered. */
@Schema(description = "A further sponsorship of somebody who is registered")
public record NewSponsorship(
        @Schema(description = "What they are sponsored as", examples = "CONSULTANT") @NotNull
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

        @Schema(
                description = "For a consultant, where they were engaged; internationally when left out",
                examples = "LOCAL")
        @Nullable
        Recruitment recruitment,

        @Schema(
                description = "Id of the member of the organization's personnel who answers for them",
                examples = "01890000-0000-7000-8000-000000000018")
        @NotNull
        UUID sponsor,

        @Schema(description = "What for", examples = "Review of the water programme") @NotBlank @Size(max = 200)
        String purpose,

        @Schema(description = "First day, in UTC", examples = "2027-02-01") @NotNull
        LocalDate sponsoredFrom,

        @Schema(description = "Last day, in UTC; lapses then unless it is prolonged", examples = "2027-04-30") @NotNull
        LocalDate sponsoredUntil) {

    AssignmentTerms assignment() {
        return SponsoredAs.assignment(
                organization, dutyStation, kind, recruitment, new Days(sponsoredFrom, sponsoredUntil));
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
