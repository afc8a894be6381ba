package org.fieldsecurity.clearance.rulebook;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.VerdictChange;
import org.fieldsecurity.kit.paging.Page;

/** What a policy or a manual area would change for the open requests, as things stand now. */
@Schema(description = "What a policy or a manual area would change for the open requests, as things stand now")
public record PolicyPreview(
        @Schema(description = "The instant of the judgement", examples = "2026-11-02T08:00:00Z")
        Instant at,

        @Schema(description = "In numbers") PolicyImpact impact,

        @Schema(description = "The legs that would be judged otherwise")
        Page<RejudgedLeg> legs) {

    /** A leg that would be judged otherwise. */
    @Schema(name = "RejudgedLeg", description = "A leg that would be judged otherwise")
    public record RejudgedLeg(
            @Schema(description = "How", examples = "NEEDS_DECISION")
            VerdictChange change,

            @Schema(description = "Id of the request", examples = "01890000-0000-7000-8000-00000000dd01")
            UUID request,

            @Schema(description = "Id of the leg", examples = "01890000-0000-7000-8000-00000000dd02")
            UUID leg,

            @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018")
            UUID person,

            @Schema(description = "Common code of their organization", examples = "UNDP") @Size(max = 20)
            String organization,

            @Schema(description = "The country that it leads to", examples = "CD") @Size(max = 2)
            String country) {}
}
