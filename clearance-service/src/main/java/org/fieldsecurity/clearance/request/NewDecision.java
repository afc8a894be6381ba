package org.fieldsecurity.clearance.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision on one traveller of a leg. */
@Schema(description = "A decision on one traveller of a leg")
public record NewDecision(
        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018") @NotNull
        UUID person,

        @Schema(description = "What is decided", examples = "CLEAR") @NotNull
        Outcome outcome,

        @Schema(description = "Why; needed to refuse and to withdraw", examples = "The road to Sake is closed")
        @Size(max = 2000)
        @Nullable
        String reason,

        @Schema(
                description = "Why a rule is set aside; needed to clear although something required is missing (T13)",
                examples = "The only surgeon who can come this week")
        @Size(max = 2000)
        @Nullable
        String overrideReason) {

    /** What can be decided. */
    @Schema(name = "DecisionOutcome", description = "What is decided")
    public enum Outcome {
        /** Cleared, or one of several consents given. */
        CLEAR,
        /** Refused. */
        REFUSE,
        /** A clearance withdrawn. */
        REVOKE,
        /** A longer stay granted, or one of several consents to it given. */
        EXTEND,
        /** A longer stay refused; the journey goes on as it was cleared. */
        REFUSE_EXTENSION;

        /** Whether it lets somebody travel or stay. */
        boolean permits() {
            return this == CLEAR || this == EXTEND;
        }
    }
}
