package org.fieldsecurity.clearance.essential;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The designated official's decision on a post or a naming (T18). */
@Schema(name = "EssentialDecision", description = "A decision on a post or a naming")
public record ListDecision(
        @Schema(description = "What is decided", examples = "APPROVE") @NotNull
        Outcome outcome,

        @Schema(description = "Why; needed to refuse", examples = "One engineer suffices") @Size(max = 2000) @Nullable
        String reason) {

    /** What can be decided. */
    @Schema(name = "EssentialOutcome", description = "What is decided")
    public enum Outcome {
        APPROVE,
        REFUSE
    }
}
