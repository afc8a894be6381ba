package org.fieldsecurity.clearance.journey;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The movements that were just taken. */
@Schema(description = "The movements that were just taken, as they were sent")
public record ReportedMovements(
        @Schema(description = "One for each movement") @Size(max = 50)
        List<MovementView> movements) {}
