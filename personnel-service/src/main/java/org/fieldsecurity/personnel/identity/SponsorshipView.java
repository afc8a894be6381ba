package org.fieldsecurity.personnel.identity;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.person.SponsorshipKind;

/** A sponsorship on the wire, and its state in the ledger. */
@Schema(description = "An organization answers for somebody until a day")
public record SponsorshipView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-00000000d501")
        UUID id,

        @Schema(description = "Id of the sponsored person", examples = "01890000-0000-7000-8000-000000000218")
        UUID person,

        @Schema(description = "Common code of the organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "What they are sponsored as", examples = "CANDIDATE")
        SponsorshipKind kind,

        @Schema(
                description = "Id of the member of the organization's personnel who answers for them",
                examples = "01890000-0000-7000-8000-000000000018")
        UUID sponsor,

        @Schema(description = "What for", examples = "Interview and field visit") @Size(max = 200)
        String purpose,

        @Schema(description = "First day, in UTC", examples = "2026-11-02")
        LocalDate sponsoredFrom,

        @Schema(description = "Last day, in UTC; lapses then unless it is prolonged", examples = "2026-12-31")
        LocalDate sponsoredUntil,

        @Schema(description = "Whether it holds", examples = "ACTIVE")
        SponsorshipState state) {}
