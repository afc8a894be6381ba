package org.fieldsecurity.clearance.essential;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What it takes to name somebody to an essential post (T18). */
@Schema(description = "Somebody to be named to a post for a period")
public record NewEssentialNaming(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018") @NotNull
        UUID person,

        @Schema(description = "The first day", examples = "2026-12-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "The last day; open when left out", examples = "2027-05-31") @Nullable
        LocalDate validUntil) {}
