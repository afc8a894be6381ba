package org.fieldsecurity.clearance.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.assessment.ItineraryLeg;
import org.fieldsecurity.clearance.assessment.PlannedLeg;
import org.fieldsecurity.clearance.assessment.PlannedTraveller;
import org.fieldsecurity.clearance.policy.Purpose;
import org.jspecify.annotations.Nullable;

/** A whole journey in the place of the one that was asked for (T21). */
@Schema(description = "A whole journey in the place of the one that was asked for; only what changed opens again")
public record AmendedRequest(
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

        @Schema(description = "Everybody who travels now") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid PlannedTraveller> travellers,

        @Schema(description = "The legs as they are now, in the order of travel; a leg that is left out is given up")
        @NotEmpty
        @Size(max = 12)
        List<@NotNull @Valid AmendedLeg> legs,

        @Schema(description = "Why it changes", examples = "The road is closed until Thursday")
        @NotBlank
        @Size(max = 2000)
        String reason) {

    /** A leg of the journey, new or in the place of one that was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A leg of the journey, new or in the place of one that was asked for")
    public record AmendedLeg(
            @Schema(
                    description = "Id of the leg whose place it takes; left out for a new one",
                    examples = "01890000-0000-7000-8000-00000000dd02")
            @Nullable
            UUID leg,

            @Schema(description = "The leg as it is now") @NotNull @Valid
            ItineraryLeg itinerary) {}

    /** The countries that the legs lead to, as their places' codes begin. */
    Set<String> countries() {
        return legs.stream().map(leg -> leg.itinerary().to().substring(0, 2)).collect(Collectors.toSet());
    }

    List<PlannedLeg> planned() {
        return PlannedLeg.of(legs.stream().map(AmendedLeg::itinerary).toList());
    }
}
