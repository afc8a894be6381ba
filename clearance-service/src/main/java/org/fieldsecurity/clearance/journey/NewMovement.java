package org.fieldsecurity.clearance.journey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.MovementKind;
import org.jspecify.annotations.Nullable;

/** A movement of one traveller as somebody reports it. */
@Schema(description = "A movement of one traveller as somebody reports it")
public record NewMovement(
        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018") @NotNull
        UUID person,

        @Schema(description = "What they did", examples = "ARRIVED") @NotNull
        MovementKind kind,

        @Schema(description = "When, now or in the past", examples = "2027-03-05T18:10:00Z") @NotNull
        Instant happenedAt,

        @Schema(description = "Anything that helps to find them", examples = "By road from Kigali; stays at the lake")
        @Size(max = 500)
        @Nullable
        String note) {}
