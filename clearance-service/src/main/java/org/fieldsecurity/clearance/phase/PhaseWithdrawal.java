package org.fieldsecurity.clearance.phase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a phase is given up before it comes into force (T16). */
@Schema(description = "Why a phase is given up before it comes into force")
public record PhaseWithdrawal(
        @Schema(description = "Why", examples = "The armed groups have left the town") @NotBlank @Size(max = 2000)
        String reason) {}
