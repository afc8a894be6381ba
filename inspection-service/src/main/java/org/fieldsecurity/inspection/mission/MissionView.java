package org.fieldsecurity.inspection.mission;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.mission.rules.MissionKind;
import org.fieldsecurity.inspection.mission.rules.MissionState;
import org.jspecify.annotations.Nullable;

/** A mission on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An inspection mission or a follow-up visit")
public record MissionView(
        @Schema(description = "Id of the mission", examples = "01890000-0000-7000-8000-00000000b001")
        UUID id,

        @Schema(description = "Inspection or follow-up visit", examples = "REGULAR")
        MissionKind kind,

        @Schema(description = "Where it stands", examples = "PLANNED")
        MissionState state,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "First day", examples = "2026-12-01")
        LocalDate startsOn,

        @Schema(description = "Last day", examples = "2026-12-05")
        LocalDate endsOn,

        @Schema(description = "Who goes") Team team,

        @Schema(
                description = "Checklist versions that it inspects against, fixed when it was planned (I2)",
                examples = "[\"01890000-0000-7000-8000-00000000a001\"]")
        @Size(max = 30)
        List<UUID> checklists,

        @Schema(
                description = "The inspection that it follows; absent for a REGULAR mission",
                examples = "01890000-0000-7000-8000-00000000b000")
        @Nullable
        UUID follows,

        @Schema(description = "When it opened; absent before", examples = "2026-12-01T08:00:00Z") @Nullable
        Instant openedAt,

        @Schema(description = "Day of the debrief; absent before", examples = "2026-12-05") @Nullable
        LocalDate debriefedOn) {}
