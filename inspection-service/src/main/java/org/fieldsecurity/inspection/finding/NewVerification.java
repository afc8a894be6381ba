package org.fieldsecurity.inspection.finding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.finding.rules.VerificationOutcome;
import org.jspecify.annotations.Nullable;

/** What a follow-up visit found. */
@Schema(description = "What a follow-up visit found of a claimed correction")
public record NewVerification(
        @Schema(description = "Id of the deficiency", examples = "01890000-0000-7000-8000-00000000d001") @NotNull
        UUID deficiency,

        @Schema(description = "CONFIRMED closes it, REFUTED opens it again", examples = "CONFIRMED") @NotNull
        VerificationOutcome outcome,

        @Schema(
                description = "What was seen, without personal data; needed when REFUTED",
                examples = "Version 4 of the plan was shown and walked through.")
        @Size(max = 4000)
        @Nullable
        String note) {}
