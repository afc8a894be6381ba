package org.fieldsecurity.personnel.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit to be recorded. */
@Schema(description = "A visit to a household, to be recorded")
public record NewHouseholdVisit(
        @Schema(description = "The home that was visited", examples = "01890000-0000-7000-8000-00000000f001") @NotNull
        UUID residence,

        @Schema(description = "The day of the visit", examples = "2026-10-20") @NotNull
        LocalDate visitedOn,

        @Schema(
                description = "Ids of those of the household who were met",
                examples = "[\"01890000-0000-7000-8000-000000000018\"]")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull UUID> met,

        @Schema(description = "What was found of the precautions") @NotNull @Size(max = 50)
        List<@NotNull @Valid Finding> findings,

        @Schema(description = "Whether the arrangements were explained to those met", examples = "true") @NotNull
        Boolean arrangementsExplained,

        @Schema(description = "What else is worth knowing", examples = "Generator shared with the neighbours")
        @Size(max = 1000)
        @Nullable
        String note) {}
