package org.fieldsecurity.inspection.deficiency;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.checklist.rules.Audience;
import org.fieldsecurity.inspection.deficiency.rules.DeficiencyState;
import org.jspecify.annotations.Nullable;

/** A deficiency on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that was found not met and must be corrected")
public record DeficiencyView(
        @Schema(description = "Id of the deficiency", examples = "01890000-0000-7000-8000-00000000d001")
        UUID id,

        @Schema(description = "The inspection that found it", examples = "01890000-0000-7000-8000-00000000b001")
        UUID mission,

        @Schema(description = "The finding that raised it", examples = "01890000-0000-7000-8000-00000000f001")
        UUID finding,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "Whose holder of the office was inspected", examples = "duty-station:CDGOM")
        @Size(max = 80)
        String scope,

        @Schema(description = "The office or group that answers for it", examples = "DESIGNATED_OFFICIAL")
        Audience audience,

        @Schema(description = "Item of the checklist", examples = "DO-8a") @Size(max = 20)
        String item,

        @Schema(description = "Paragraph of A/57/365 that sets the duty", examples = "8(a)") @Size(max = 12)
        String paragraph,

        @Schema(description = "What was found", examples = "The plan was last reviewed three years ago.")
        @Size(max = 4000)
        String description,

        @Schema(description = "Where it stands; only a follow-up visit closes it (I4)", examples = "OPEN")
        DeficiencyState state,

        @Schema(description = "Last day for its correction, set at the debrief (I3)", examples = "2027-02-28") @Nullable
        LocalDate correctBy,

        @Schema(description = "Last day of the follow-up visit scheduled at the debrief (I4)", examples = "2027-03-02")
        @Nullable
        LocalDate verifyBy,

        @Schema(
                description = "What was said to be done, with the last claim",
                examples = "The plan was revised with the team and approved.")
        @Size(max = 4000)
        @Nullable
        String evidence,

        @Schema(description = "Where the evidence lies", examples = "[\"https://documents.example.org/plan-4\"]")
        @Size(max = 20)
        List<@Size(max = 500) String> evidenceLinks,

        @Schema(
                description = "Who last claimed the correction",
                examples = "person:01890000-0000-7000-8000-000000000010")
        @Size(max = 120)
        @Nullable
        String claimedBy,

        @Schema(description = "When it was last claimed", examples = "2027-02-20T08:00:00Z") @Nullable
        Instant claimedAt,

        @Schema(
                description = "The follow-up visit that last verified it",
                examples = "01890000-0000-7000-8000-00000000b002")
        @Nullable
        UUID verifiedBy,

        @Schema(description = "Day on which a follow-up visit confirmed the correction", examples = "2027-03-01")
        @Nullable
        LocalDate closedOn) {}
