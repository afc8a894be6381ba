package org.fieldsecurity.clearance.opening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consent to an opening, or its refusal. */
@Schema(name = "NewOpeningConsent", description = "A consent to an opening, or its refusal")
public record NewConsent(
        @Schema(description = "What is said", examples = "CONSENT") @NotNull
        Outcome outcome,

        @Schema(description = "Why; needed to refuse", examples = "The building is beside the market")
        @Size(max = 2000)
        @Nullable
        String reason) {

    /** What can be said. */
    @Schema(name = "ConsentOutcome", description = "What is said of an opening")
    public enum Outcome {
        CONSENT,
        REFUSE
    }
}
