package org.fieldsecurity.clearance.notice.override;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.notice.override.NewOverrideAnswer.Outcome;
import org.jspecify.annotations.Nullable;

/** An override with its answer on the wire, and its state in the ledger once it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Override", description = "A rule set aside, and what the HQ focal point says of it")
public record OverrideReviewView(
        @Schema(description = "Id of the decision", examples = "01890000-0000-7000-8000-00000000dd05")
        UUID id,

        @Schema(description = "Id of the request", examples = "01890000-0000-7000-8000-00000000dd01")
        UUID request,

        @Schema(description = "Id of the leg", examples = "01890000-0000-7000-8000-00000000dd02")
        UUID leg,

        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Common code of their organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "The country that the leg leads to", examples = "CD") @Size(max = 2)
        String country,

        @Schema(description = "Why the rule was set aside", examples = "The only surgeon") @Size(max = 2000) @Nullable
        String reason,

        @Schema(description = "When", examples = "2027-02-01T08:00:00Z")
        Instant decidedAt,

        @Schema(description = "Until when the HQ focal point answers", examples = "2027-02-08T08:00:00Z")
        Instant answerDue,

        @Schema(description = "Where it stands", examples = "ANSWERED")
        OverrideState state,

        @Schema(description = "Whether it is accepted; absent before the answer", examples = "ACCEPTED") @Nullable
        Outcome outcome,

        @Schema(description = "The answer in words", examples = "The course follows in April")
        @Size(max = 2000)
        @Nullable
        String text,

        @Schema(description = "When it was answered; absent before", examples = "2027-02-03T08:00:00Z") @Nullable
        Instant answeredAt) {}
