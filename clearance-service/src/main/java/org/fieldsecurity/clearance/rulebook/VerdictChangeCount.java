package org.fieldsecurity.clearance.rulebook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.VerdictChange;

/** How many open legs to a country another policy judges otherwise in one way. */
@Schema(description = "How many open legs to a country are judged otherwise in one way")
public record VerdictChangeCount(
        @Schema(description = "How they are judged otherwise", examples = "NEEDS_DECISION")
        VerdictChange change,

        @Schema(description = "The country that they lead to", examples = "CD") @Size(max = 2)
        String country,

        @Schema(description = "How many", examples = "12") @Min(0)
        long count) {}
