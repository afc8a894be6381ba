package org.fieldsecurity.clearance.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a journey is given up. */
@Schema(description = "Why a journey is given up")
public record Cancellation(
        @Schema(description = "Why", examples = "The mission is postponed") @NotBlank @Size(max = 2000)
        String reason) {}
