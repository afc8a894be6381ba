package org.fieldsecurity.clearance.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One decision, with one reason, on many legs. */
@Schema(description = "One decision, with one reason, on many legs; each is answered on its own")
public record NewDecisionOnMany(
        @Schema(description = "What is decided", examples = "CLEAR") @NotNull
        NewDecision.Outcome outcome,

        @Schema(description = "Why; needed to refuse and to withdraw", examples = "The convoy of Monday")
        @Size(max = 2000)
        @Nullable
        String reason,

        @Schema(
                description = "Why a rule is set aside, where something required is missing (T13)",
                examples = "The only surgeons who can come this week")
        @Size(max = 2000)
        @Nullable
        String overrideReason,

        @Schema(description = "What it is decided on") @NotEmpty @Size(max = 100)
        List<@NotNull @Valid Item> items) {

    /** One traveller of one leg. */
    @Schema(name = "DecisionItem", description = "One traveller of one leg")
    public record Item(
            @Schema(description = "Id of the request", examples = "01890000-0000-7000-8000-00000000dd01") @NotNull
            UUID request,

            @Schema(description = "Id of the leg", examples = "01890000-0000-7000-8000-00000000dd02") @NotNull
            UUID leg,

            @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018") @NotNull
            UUID person) {}

    NewDecision on(UUID person) {
        return new NewDecision(person, outcome, reason, overrideReason);
    }
}
