package org.fieldsecurity.clearance.phase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it takes to lower a phase (T17). */
@Schema(description = "How far a phase is lowered, and why")
public record PhaseLowering(
        @Schema(description = "The milder rating; the mildest of the table ends the phase", examples = "NONE")
        @NotBlank
        @Size(max = 20)
        String rating,

        @Schema(description = "Why", examples = "The roads are open again") @NotBlank @Size(max = 2000)
        String reason) {}
