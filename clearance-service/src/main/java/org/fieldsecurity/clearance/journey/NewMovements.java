package org.fieldsecurity.clearance.journey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Movements on one leg; all of them are taken or none. */
@Schema(description = "Movements on one leg; all of them are taken or none")
public record NewMovements(
        @Schema(description = "One for each traveller and movement") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid NewMovement> movements) {}
