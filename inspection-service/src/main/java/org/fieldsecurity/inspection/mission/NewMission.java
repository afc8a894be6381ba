package org.fieldsecurity.inspection.mission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.mission.rules.MissionKind;
import org.jspecify.annotations.Nullable;

/** A mission to plan. */
@Schema(description = "A mission to plan")
public record NewMission(
        @Schema(description = "Inspection or follow-up visit", examples = "REGULAR") @NotNull
        MissionKind kind,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM")
        @NotNull
        @Size(max = 5)
        @Pattern(regexp = "[A-Z]{2}[A-Z2-9]{3}")
        String dutyStation,

        @Schema(description = "First day", examples = "2026-12-01") @NotNull
        LocalDate startsOn,

        @Schema(description = "Last day, not before the first", examples = "2026-12-05") @NotNull
        LocalDate endsOn,

        @Schema(description = "Who goes") @NotNull @Valid Team team,

        @Schema(
                description = "Checklist versions to inspect against, one or more for a REGULAR mission, none for a"
                        + " FOLLOW_UP",
                examples = "[\"01890000-0000-7000-8000-00000000a001\"]")
        @NotNull
        @Size(max = 30)
        List<@NotNull UUID> checklists,

        @Schema(
                description = "The inspection that a FOLLOW_UP follows, at the same duty station; absent for a REGULAR"
                        + " mission")
        @Nullable
        UUID follows) {}
