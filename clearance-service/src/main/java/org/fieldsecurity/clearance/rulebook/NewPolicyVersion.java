package org.fieldsecurity.clearance.rulebook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it takes to set a new version of the policy. */
@Schema(description = "A new version of the policy")
public record NewPolicyVersion(
        @Schema(description = "From when on; not in the past", examples = "2027-01-01T00:00:00Z") @NotNull
        Instant validFrom,

        @Schema(description = "The whole policy") @NotNull @Valid
        PolicyDocument document,

        @Schema(description = "Why it changes", examples = "Longer lead time in phase III") @NotBlank @Size(max = 500)
        String reason) {}
