package org.fieldsecurity.clearance.opening;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;

/** A check of a new place on the wire. */
@Schema(name = "StandardsCheck", description = "A check of a place against the standards of its country")
public record StandardsCheckView(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000ef03")
        UUID id,

        @Schema(description = "Which version of which country's standards", examples = "CD, version 4") @Size(max = 100)
        String standards,

        @Schema(description = "Reference of the document that holds them", examples = "MOSS/CD/2026/4") @Size(max = 200)
        String reference,

        @Schema(description = "The day of the check", examples = "2026-10-20")
        LocalDate checkedOn,

        @Schema(
                description = "Every item that was checked",
                examples = "[{\"item\": \"TEL-3: VHF base radio, manned all day\", \"outcome\": \"MET\"}]")
        @Size(max = 200)
        List<CheckedItem> items,

        @Schema(description = "Id of who checked", examples = "01890000-0000-7000-8000-000000000010")
        UUID checkedBy,

        @Schema(description = "Under which office", examples = "SECURITY_OFFICER")
        Office office,

        @Schema(type = SchemaType.STRING, maxLength = 80, description = "Held for where", examples = "country:CD")
        Scope scope,

        @Schema(description = "When it was recorded", examples = "2026-10-21T08:00:00Z")
        Instant recordedAt) {}
