package org.fieldsecurity.inspection.mission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a mission won't take place. */
@Schema(description = "Why a mission won't take place")
public record Cancellation(
        @Schema(description = "The reason, without personal data", examples = "The road to the duty station is closed.")
        @NotBlank
        @Size(max = 1000)
        String reason) {}
