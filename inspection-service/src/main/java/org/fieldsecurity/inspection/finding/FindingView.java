package org.fieldsecurity.inspection.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.finding.rules.FindingOutcome;
import org.jspecify.annotations.Nullable;

/** A finding on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a mission found of one item")
public record FindingView(
        @Schema(description = "Id of the finding", examples = "01890000-0000-7000-8000-00000000f001")
        UUID id,

        @Schema(description = "The mission", examples = "01890000-0000-7000-8000-00000000b001")
        UUID mission,

        @Schema(description = "Checklist version", examples = "01890000-0000-7000-8000-00000000a001")
        UUID checklist,

        @Schema(description = "Item of that version", examples = "DO-8a") @Size(max = 20)
        String item,

        @Schema(description = "Whose holder of the office was inspected", examples = "country:CD") @Size(max = 80)
        String scope,

        @Schema(description = "What was found", examples = "NOT_MET")
        FindingOutcome outcome,

        @Schema(description = "What was seen", examples = "The plan was last reviewed three years ago.")
        @Size(max = 4000)
        @Nullable
        String note,

        @Schema(description = "Who found it", examples = "person:01890000-0000-7000-8000-000000000022") @Size(max = 120)
        String foundBy,

        @Schema(description = "When it was recorded", examples = "2026-12-02T09:30:00Z")
        Instant foundAt) {}
