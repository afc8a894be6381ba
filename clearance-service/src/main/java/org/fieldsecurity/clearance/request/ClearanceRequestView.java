package org.fieldsecurity.clearance.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Purpose;
import org.fieldsecurity.clearance.policy.RequestStatus;
import org.jspecify.annotations.Nullable;

/** A whole request on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A journey for which clearance is asked, with its legs and the state of each traveller")
public record ClearanceRequestView(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000dd01")
        UUID id,

        @Schema(description = "The journey in a few words", examples = "Assessment mission to Goma") @Size(max = 200)
        String title,

        @Schema(description = "Common code of the travellers' organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "Why they travel (T5)", examples = "DUTY_TRAVEL")
        Purpose purpose,

        @Schema(description = "How to reach the travellers on the way", examples = "+254 700 000 018") @Size(max = 300)
        String contact,

        @Schema(description = "A summary of its legs (T2)", examples = "PENDING")
        RequestStatus status,

        @Schema(description = "Who made it", examples = "person:01890000-0000-7000-8000-000000000018") @Size(max = 120)
        String createdBy,

        @Schema(description = "When it was made", examples = "2027-02-01T08:00:00Z")
        Instant createdAt,

        @Schema(description = "When it was submitted; absent before", examples = "2027-02-01T08:05:00Z") @Nullable
        Instant submittedAt,

        @Schema(description = "The legs, in the order of travel, with those that were taken out") @Size(max = 60)
        List<Leg> legs,

        @Schema(description = "What the caller may do next; absent in the feed, which has no caller")
        @Size(max = 1300)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<NextAction> nextActions) {

    /** The state of the request for everybody. */
    ClearanceRequestView withoutActions() {
        return new ClearanceRequestView(
                id, title, organization, purpose, contact, status, createdBy, createdAt, submittedAt, legs, List.of());
    }

    /** A leg with the state of each traveller. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RequestLeg", description = "A leg with the state of each traveller")
    public record Leg(
            @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000dd02")
            UUID id,

            @Schema(description = "Its place in the itinerary, from 1", examples = "1") @Min(1) @Max(12)
            int position,

            @Schema(description = "Where it begins", examples = "CHGVA") @Size(max = 5)
            String from,

            @Schema(description = "Where it leads", examples = "KENBO") @Size(max = 5)
            String to,

            @Schema(description = "The country that it leads to", examples = "KE") @Size(max = 2)
            String country,

            @Schema(description = "When the journey begins", examples = "2027-03-01T08:00:00Z")
            Instant departsAt,

            @Schema(description = "When it ends", examples = "2027-03-01T18:00:00Z")
            Instant arrivesAt,

            @Schema(description = "When the stay ends; absent while no end is known", examples = "2027-03-05T06:00:00Z")
            @Nullable
            Instant leavesAt,

            @Schema(description = "Whether the travellers stay inside the airport (T3)", examples = "false")
            boolean transit,

            @Schema(description = "Carrier and flight, or vehicle", examples = "KQ 203") @Size(max = 120) @Nullable
            String carrier,

            @Schema(description = "Where the travellers stay", examples = "Lake View Hotel") @Size(max = 300) @Nullable
            String accommodation,

            @Schema(
                    description = "When an amendment took it out of the journey; absent otherwise (T21)",
                    examples = "2027-02-10T08:00:00Z")
            @Nullable
            Instant droppedAt,

            @Schema(description = "Each traveller's clearance for the leg") @Size(max = 1200)
            List<LegClearanceView> travellers) {}

    /** Something that can be done next. */
    @Schema(name = "NextAction", description = "Something that the caller may do next")
    public record NextAction(
            @Schema(description = "What", examples = "SUBMIT") @Size(max = 40)
            String action,

            @Schema(description = "Method", examples = "POST") @Size(max = 10)
            String method,

            @Schema(
                    description = "Path",
                    examples = "/clearance/v1/requests/01890000-0000-7000-8000-00000000dd01/submission")
            @Size(max = 300)
            String href) {}
}
