package org.fieldsecurity.clearance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One leg of an itinerary as it is sent (T6). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One leg of an itinerary: a journey to a duty station and the stay there")
public record ItineraryLeg(
        @Schema(description = "UN/LOCODE of the place that the leg begins at", examples = "CHGVA")
        @NotNull
        @Pattern(regexp = LOCODE, message = "must be a UN/LOCODE such as KENBO")
        @Size(max = 5)
        String from,

        @Schema(description = "UN/LOCODE of the duty station that it leads to", examples = "KENBO")
        @NotNull
        @Pattern(regexp = LOCODE, message = "must be a UN/LOCODE such as KENBO")
        @Size(max = 5)
        String to,

        @Schema(description = "When the journey begins", examples = "2027-03-01T08:00:00Z") @NotNull
        Instant departsAt,

        @Schema(description = "When it ends", examples = "2027-03-01T18:00:00Z") @NotNull
        Instant arrivesAt,

        @Schema(description = "When the stay ends; leave out while no end is known", examples = "2027-03-05T06:00:00Z")
        @Nullable
        Instant leavesAt,

        @Schema(description = "Whether the travellers stay inside the airport (T3)", examples = "false")
        boolean transit,

        @Schema(description = "Carrier and flight, or vehicle", examples = "KQ 203") @Size(max = 120) @Nullable
        String carrier,

        @Schema(description = "Where the travellers stay", examples = "Lake View Hotel, +254 700 000 000")
        @Size(max = 300)
        @Nullable
        String accommodation) {

    static final String LOCODE = "[A-Z]{2}[A-Z2-9]{3}";

    /** The leg as the rules read it. */
    public PlannedLeg planned(boolean last) {
        return new PlannedLeg(
                from,
                to,
                departsAt,
                arrivesAt,
                leavesAt,
                transit,
                Shared.flight(carrier, from, departsAt),
                Shared.lodging(accommodation, to),
                last);
    }
}
