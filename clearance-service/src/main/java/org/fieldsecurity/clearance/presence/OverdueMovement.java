package org.fieldsecurity.clearance.presence;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A traveller of whom something should have been reported, and where they were last known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A traveller of whom something should have been reported, and where they were last known")
public record OverdueMovement(
        @Schema(description = "Id of the traveller's clearance", examples = "01890000-0000-7000-8000-00000000dd03")
        UUID clearance,

        @Schema(description = "Id of the request", examples = "01890000-0000-7000-8000-00000000dd01")
        UUID request,

        @Schema(description = "Id of the leg", examples = "01890000-0000-7000-8000-00000000dd02")
        UUID leg,

        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Their name; absent where it isn't known here", examples = "Amina Okello")
        @Size(max = 220)
        @Nullable
        String name,

        @Schema(description = "Common code of their organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "Where the leg begins", examples = "KENBO") @Size(max = 5)
        String from,

        @Schema(description = "Where it leads", examples = "CDGOM") @Size(max = 5)
        String to,

        @Schema(description = "What should have been reported", examples = "LEAVING")
        AwaitedReport awaited,

        @Schema(
                description = "Since when: the planned time, or the arrival where no end is planned",
                examples = "2027-03-20T06:00:00Z")
        Instant since,

        @Schema(description = "Whether they went without a clearance", examples = "false")
        boolean uncleared,

        @Schema(
                description = "UN/LOCODE of where they were last known; absent when nothing is known",
                examples = "CDGOM")
        @Size(max = 5)
        @Nullable
        String lastKnown,

        @Schema(description = "Since when they were known there", examples = "2027-03-05T18:10:00Z") @Nullable
        Instant lastKnownSince,

        @Schema(description = "What said so", examples = "TRAVELLER") @Nullable
        PresenceSource lastKnownBy) {}
