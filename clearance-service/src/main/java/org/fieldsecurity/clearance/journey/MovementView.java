package org.fieldsecurity.clearance.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.MovementKind;
import org.fieldsecurity.clearance.policy.MovementSource;
import org.jspecify.annotations.Nullable;

/** A report of a movement on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What somebody reported of a traveller on a leg")
public record MovementView(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000ee01")
        UUID id,

        @Schema(description = "Id of the request", examples = "01890000-0000-7000-8000-00000000dd01")
        UUID request,

        @Schema(description = "Id of the leg", examples = "01890000-0000-7000-8000-00000000dd02")
        UUID leg,

        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "What they did", examples = "ARRIVED")
        MovementKind kind,

        @Schema(description = "When they did it", examples = "2027-03-05T18:10:00Z")
        Instant happenedAt,

        @Schema(description = "Who says so", examples = "TRAVELLER")
        MovementSource source,

        @Schema(description = "By whom it was reported", examples = "person:01890000-0000-7000-8000-000000000018")
        @Size(max = 120)
        String reportedBy,

        @Schema(description = "When it was reported", examples = "2027-03-05T18:30:00Z")
        Instant reportedAt,

        @Schema(description = "Anything that helps to find them", examples = "Stays at the lake")
        @Size(max = 500)
        @Nullable
        String note,

        @Schema(description = "Whether they had no clearance for the leg when it was reported", examples = "false")
        boolean uncleared) {}
