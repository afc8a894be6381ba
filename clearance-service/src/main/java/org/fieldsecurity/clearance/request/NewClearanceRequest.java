package org.fieldsecurity.clearance.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.assessment.ItineraryLeg;
import org.fieldsecurity.clearance.assessment.PlannedTraveller;
import org.fieldsecurity.clearance.policy.Purpose;

/** What it takes to ask for clearance (T6). */
@Schema(description = "A journey for which clearance is asked")
public record NewClearanceRequest(
        @Schema(description = "The journey in a few words", examples = "Assessment mission to Goma")
        @NotBlank
        @Size(max = 200)
        String title,

        @Schema(description = "Why they travel (T5)", examples = "DUTY_TRAVEL") @NotNull
        Purpose purpose,

        @Schema(description = "How to reach the travellers on the way", examples = "+254 700 000 018")
        @NotBlank
        @Size(max = 300)
        String contact,

        @Schema(description = "Who travels") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid PlannedTraveller> travellers,

        @Schema(description = "The legs, in the order of travel") @NotEmpty @Size(max = 12)
        List<@NotNull @Valid ItineraryLeg> legs) {}
