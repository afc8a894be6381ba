package org.fieldsecurity.clearance.phase;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Effect;
import org.fieldsecurity.clearance.policy.TravellerCategory;

/** How many of one organization and category a change of a rating touches in one way. */
@Schema(description = "How many of one organization and category a change touches in one way")
public record EffectCount(
        @Schema(description = "What the change means for them", examples = "MUST_RECLEAR")
        Effect effect,

        @Schema(description = "Common code of their organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "What they are (T4)", examples = "INTERNATIONAL_STAFF")
        TravellerCategory category,

        @Schema(description = "How many journeys and residents", examples = "12") @Min(0)
        long count) {}
