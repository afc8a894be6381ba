package org.fieldsecurity.clearance.preflight;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.assessment.ItineraryLeg;
import org.fieldsecurity.clearance.assessment.PlannedTraveller;
import org.fieldsecurity.clearance.policy.Purpose;

/** May these people make this journey? */
@Schema(description = "An itinerary and its travellers, to be judged")
public record PreFlightQuestion(
        @Schema(description = "Why they travel (T5)", examples = "DUTY_TRAVEL") @NotNull
        Purpose purpose,

        @Schema(description = "Who travels") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid PlannedTraveller> travellers,

        @Schema(description = "The legs, in the order of travel") @NotEmpty @Size(max = 12)
        List<@NotNull @Valid ItineraryLeg> legs) {}
