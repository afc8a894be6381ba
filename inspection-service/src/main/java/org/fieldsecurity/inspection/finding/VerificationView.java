package org.fieldsecurity.inspection.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.finding.rules.VerificationOutcome;
import org.jspecify.annotations.Nullable;

/** A verification on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a follow-up visit found of a claimed correction")
public record VerificationView(
        @Schema(description = "Id of the verification", examples = "01890000-0000-7000-8000-00000000e001")
        UUID id,

        @Schema(description = "The follow-up visit", examples = "01890000-0000-7000-8000-00000000b002")
        UUID mission,

        @Schema(description = "The deficiency", examples = "01890000-0000-7000-8000-00000000d001")
        UUID deficiency,

        @Schema(description = "Confirmed or refuted", examples = "CONFIRMED")
        VerificationOutcome outcome,

        @Schema(description = "What was seen", examples = "Version 4 of the plan was shown and walked through.")
        @Size(max = 4000)
        @Nullable
        String note,

        @Schema(description = "Who verified it", examples = "person:01890000-0000-7000-8000-000000000022")
        @Size(max = 120)
        String verifiedBy,

        @Schema(description = "When it was recorded", examples = "2027-03-01T09:30:00Z")
        Instant verifiedAt) {}
