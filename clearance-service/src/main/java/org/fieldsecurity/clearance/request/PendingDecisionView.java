package org.fieldsecurity.clearance.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.assessment.AssessmentView;
import org.fieldsecurity.clearance.policy.Designation;
import org.fieldsecurity.clearance.policy.Purpose;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.jspecify.annotations.Nullable;

/** A clearance that waits for a decision, with what is needed to take it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A clearance that waits for a decision")
public record PendingDecisionView(
        @Schema(description = "Id of the request", examples = "01890000-0000-7000-8000-00000000dd01")
        UUID request,

        @Schema(description = "Id of the leg", examples = "01890000-0000-7000-8000-00000000dd02")
        UUID leg,

        @Schema(description = "The journey in a few words", examples = "Assessment mission to Goma") @Size(max = 200)
        String title,

        @Schema(description = "Why they travel (T5)", examples = "DUTY_TRAVEL")
        Purpose purpose,

        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Their name; absent where it isn't known here", examples = "Amina Okello")
        @Size(max = 220)
        @Nullable
        String name,

        @Schema(description = "What they are (T4)", examples = "INTERNATIONAL_STAFF")
        TravellerCategory category,

        @Schema(description = "Common code of their organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "How much they are needed there", examples = "NONE")
        Designation designation,

        @Schema(description = "Where the leg leads", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "When it begins", examples = "2027-03-05T08:00:00Z")
        Instant departsAt,

        @Schema(description = "The rating that held there at the last judgement", examples = "I")
        @Size(max = 20)
        @Nullable
        String rating,

        @Schema(
                description = "The end of the stay that an extension asks for; absent where the leg itself waits",
                examples = "2027-03-28T06:00:00Z")
        @Nullable
        Instant wantedUntil,

        @Schema(description = "The verdict at the last judgement") @Nullable
        AssessmentView assessment,

        @Schema(
                description = "Where to decide, by POST",
                examples = "/clearance/v1/requests/01890000-0000-7000-8000-00000000dd01/legs/"
                        + "01890000-0000-7000-8000-00000000dd02/decisions")
        @Size(max = 300)
        String href) {

    static PendingDecisionView of(LegClearance clearance, @Nullable String name) {
        ClearanceRequest request = clearance.request();
        return new PendingDecisionView(
                request.id(),
                clearance.leg().id(),
                request.title(),
                request.purpose(),
                clearance.person(),
                name,
                clearance.category(),
                clearance.organization(),
                clearance.designation(),
                clearance.dutyStation(),
                clearance.departsAt(),
                clearance.rating(),
                clearance.wantedUntil(),
                clearance.assessment(),
                RequestViews.path(request.id(), clearance.leg().id()) + "/decisions");
    }
}
