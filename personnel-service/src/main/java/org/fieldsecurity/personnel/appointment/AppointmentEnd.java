package org.fieldsecurity.personnel.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of an appointment or a delegation. */
@Schema(description = "When an appointment or a delegation ends, and why")
public record AppointmentEnd(
        @Schema(description = "First instant after it", examples = "2026-12-01T00:00:00Z") @NotNull
        Instant at,

        @Schema(description = "Why it ends", examples = "End of assignment") @NotBlank @Size(max = 500)
        String reason) {}
