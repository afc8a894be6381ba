package org.fieldsecurity.personnel.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value to set. */
@Schema(description = "A number's value, to be set from a day on")
public record NewPolicyTerm(
        @Schema(description = "Which number", examples = "LIST_ATTESTATION_DAYS") @NotNull
        TermName name,

        @Schema(description = "Its value", examples = "90") @Min(1) @Max(3660)
        int value,

        @Schema(description = "First day on which it holds, in UTC; not a past one", examples = "2027-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Reference of the document that sets it", examples = "DSS/2026/7")
        @NotBlank
        @Size(max = 200)
        String instrument) {}
