package org.fieldsecurity.personnel.residence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of a residency that no other follows. */
@Schema(description = "When somebody left their home without moving into another that is known here, and why")
public record ResidencyEnd(
        @Schema(
                description = "First instant after it; now when left out, never ahead",
                examples = "2026-12-01T08:00:00Z")
        @Nullable
        Instant at,

        @Schema(description = "Why it ends", examples = "End of assignment") @NotBlank @Size(max = 500)
        String reason) {}
