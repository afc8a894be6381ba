package org.fieldsecurity.clearance.phase;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When those who authorize could be reached again after an emergency declaration [8(p)]. */
@Schema(description = "When communications returned after an emergency declaration")
public record CommunicationsReturn(
        @Schema(description = "From when on; not before the declaration", examples = "2026-11-02T18:00:00Z") @NotNull
        Instant returnedAt) {}
