package org.fieldsecurity.clearance.opening;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.opening.rules.OpeningKind;
import org.jspecify.annotations.Nullable;

/** What it takes to propose a new office, a move or an extension of activities (T12). */
@Schema(description = "A new office, a move or an extension of activities to be consented to")
public record NewOpening(
        @Schema(description = "What is planned", examples = "NEW_OFFICE") @NotNull
        OpeningKind kind,

        @Schema(description = "Common code of the organization that opens", examples = "UNDP")
        @NotNull
        @Pattern(regexp = "[A-Z0-9-]{2,20}", message = "must be a common code such as UNDP")
        @Size(max = 20)
        String organization,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}[A-Z2-9]{3}", message = "must be a UN/LOCODE such as KENBO")
        @Size(max = 5)
        String dutyStation,

        @Schema(description = "Address of the new place", examples = "Avenue du Lac 12, Goma")
        @NotBlank
        @Size(max = 300)
        String address,

        @Schema(description = "Address that is left; for a move only", examples = "Avenue de la Paix 3, Goma")
        @Size(max = 300)
        @Nullable
        String fromAddress,

        @Schema(description = "How many people will work there", examples = "24") @Min(0) @Max(100000)
        int headcount,

        @Schema(description = "What for", examples = "Sub-office for the northern territories")
        @NotBlank
        @Size(max = 2000)
        String description,

        @Schema(description = "When it is to open; not in the past", examples = "2099-03-01") @NotNull
        LocalDate plannedOn)
        implements OpeningDetails {}
