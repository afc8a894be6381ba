package org.fieldsecurity.personnel.residence;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who moves into a home. */
@Schema(description = "Somebody who moves into a home; where they lived before ends at the same instant")
public record NewResident(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018") @NotNull
        UUID person,

        @Schema(description = "Since when; now when left out, never ahead", examples = "2026-02-01T08:00:00Z") @Nullable
        Instant since) {}
