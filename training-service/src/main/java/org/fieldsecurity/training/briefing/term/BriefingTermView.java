package org.fieldsecurity.training.briefing.term;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A term on the wire, and its state in the ledger. */
@Schema(description = "Within how many hours of the arrival a briefing is due, until the next term's first day (T11)")
public record BriefingTermView(
        @Schema(description = "Id", examples = "01890000-0000-7000-8000-0000000bb001")
        UUID id,

        @Schema(description = "First day of arrivals under it, in UTC", examples = "2003-01-01")
        LocalDate validFrom,

        @Schema(description = "Hours after the arrival", examples = "24") @Min(1) @Max(720)
        int hours,

        @Schema(description = "The document that sets it", examples = "Our own starting value") @Size(max = 200)
        String instrument) {}
