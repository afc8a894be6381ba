package org.fieldsecurity.inspection.cycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cycle to set. */
@Schema(description = "How often duty stations shall be inspected")
public record NewInspectionCycle(
        @Schema(description = "Months within which every duty station is inspected", examples = "24") @Min(1) @Max(120)
        int months,

        @Schema(description = "First day on which it holds, in UTC; not a past one", examples = "2027-01-01") @NotNull
        LocalDate validFrom) {}
