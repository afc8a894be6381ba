package org.fieldsecurity.clearance.phase;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Effect;

/** How many journeys and residents a change of a rating touches in one way. */
@Schema(description = "How many journeys and residents a change touches in one way")
public record EffectTotal(
        @Schema(description = "What the change means for them", examples = "MUST_RECLEAR")
        Effect effect,

        @Schema(description = "How many", examples = "12") @Min(0)
        long count) {}
