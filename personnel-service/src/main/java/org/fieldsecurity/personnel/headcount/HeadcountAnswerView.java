package org.fieldsecurity.personnel.headcount;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.headcount.rules.Status;
import org.fieldsecurity.personnel.roster.Signature;
import org.jspecify.annotations.Nullable;

/** An answer on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An answer to a headcount")
public record HeadcountAnswerView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-000000004101")
        UUID id,

        @Schema(description = "Id of the headcount", examples = "01890000-0000-7000-8000-000000004001")
        UUID headcount,

        @Schema(description = "Of whom it speaks", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "What it says", examples = "SAFE")
        Status status,

        @Schema(description = "Whether whoever answered is the person, or saw or spoke with them", examples = "true")
        boolean firstHand,

        @Schema(description = "The instant of which it speaks", examples = "2026-11-02T08:20:00Z")
        Instant observedAt,

        @Schema(description = "When it was recorded", examples = "2026-11-02T08:21:00Z")
        Instant recordedAt,

        @Schema(description = "Whether it was ticked on paper", examples = "false")
        boolean onPaper,

        @Schema(description = "Whether the headcount was closed when it was recorded", examples = "false")
        boolean late,

        @Schema(description = "Where the person is", examples = "At the neighbours', 14 Avenue du Lac")
        @Size(max = 200)
        @Nullable
        String place,

        @Schema(description = "What else is known", examples = "Needs insulin by tonight") @Size(max = 500) @Nullable
        String note,

        @Schema(description = "Who answered, and as what") Signature signature) {}
