package org.fieldsecurity.inspection.cycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection cycle on the wire, and its state in the ledger. */
@Schema(description = "How often a duty station is inspected, from a date on")
public record InspectionCycleView(
        @Schema(description = "Id of the cycle", examples = "01890000-0000-7000-8000-00000000c001")
        UUID id,

        @Schema(description = "Months within which every duty station is inspected", examples = "24") @Min(1) @Max(120)
        int months,

        @Schema(description = "First day on which it holds, in UTC", examples = "2026-11-01")
        LocalDate validFrom) {}
