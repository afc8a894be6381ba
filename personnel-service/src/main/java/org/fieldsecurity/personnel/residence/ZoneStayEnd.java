package org.fieldsecurity.personnel.residence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The early end of a stay. */
@Schema(description = "When a stay ends earlier than planned, and why")
public record ZoneStayEnd(
        @Schema(description = "First instant after it; now when left out", examples = "2026-03-05T08:00:00Z") @Nullable
        Instant at,

        @Schema(description = "Why it ends earlier", examples = "The mission was cut short") @NotBlank @Size(max = 500)
        String reason) {}
