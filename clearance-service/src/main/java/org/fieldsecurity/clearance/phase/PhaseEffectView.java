package org.fieldsecurity.clearance.phase;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Effect;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.jspecify.annotations.Nullable;

/** What a change of a rating means for one journey or resident, on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PhaseEffect", description = "What a change of a rating means for one journey or resident")
public record PhaseEffectView(
        @Schema(description = "What is touched", examples = "LEG")
        PhaseEffect.Kind kind,

        @Schema(description = "What is done to the phase", examples = "DECLARED")
        PhaseEffect.Cause cause,

        @Schema(description = "What it means", examples = "MUST_RECLEAR")
        Effect effect,

        @Schema(description = "Id of the traveller or resident", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "What they are (T4)", examples = "INTERNATIONAL_STAFF")
        TravellerCategory category,

        @Schema(description = "Common code of their organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "UN/LOCODE of the place", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(
                description = "Id of the request; absent for a resident",
                examples = "01890000-0000-7000-8000-00000000dd01")
        @Nullable
        UUID request,

        @Schema(description = "Id of the leg; absent for a resident", examples = "01890000-0000-7000-8000-00000000dd02")
        @Nullable
        UUID leg,

        @Schema(description = "Where the leg stood before; absent for a resident", examples = "CLEARED") @Nullable
        LegState previousState) {

    static PhaseEffectView of(Touched touched, PhaseEffect.Cause cause) {
        return new PhaseEffect(new UUID(0, 0), cause, touched).view();
    }
}
