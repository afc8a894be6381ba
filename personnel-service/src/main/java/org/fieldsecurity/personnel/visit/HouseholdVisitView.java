package org.fieldsecurity.personnel.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.roster.Signature;
import org.jspecify.annotations.Nullable;

/** A visit on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A visit to a household")
public record HouseholdVisitView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-000000002001")
        UUID id,

        @Schema(description = "The home that was visited", examples = "01890000-0000-7000-8000-00000000f001")
        UUID residence,

        @Schema(description = "Code of the zone in which it lay", examples = "CD/himbi") @Size(max = 63)
        String zone,

        @Schema(description = "The day of the visit", examples = "2026-10-20")
        LocalDate visitedOn,

        @Schema(description = "Who was met", examples = "[\"01890000-0000-7000-8000-000000000018\"]") @Size(max = 50)
        List<UUID> met,

        @Schema(description = "What was found of the precautions") @Size(max = 50)
        List<Finding> findings,

        @Schema(description = "Whether the arrangements were explained to those met", examples = "true")
        boolean arrangementsExplained,

        @Schema(description = "What else is worth knowing", examples = "Generator shared with the neighbours")
        @Size(max = 1000)
        @Nullable
        String note,

        @Schema(description = "Last day on which the next visit is in time", examples = "2027-04-18")
        LocalDate dueAgainOn,

        @Schema(description = "When it was recorded", examples = "2026-10-20T16:00:00Z")
        Instant recordedAt,

        @Schema(description = "Who visited, and as what") Signature signature) {}
