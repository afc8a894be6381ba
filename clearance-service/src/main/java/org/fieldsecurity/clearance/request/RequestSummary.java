package org.fieldsecurity.clearance.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Purpose;
import org.fieldsecurity.clearance.policy.RequestStatus;
import org.jspecify.annotations.Nullable;

/** A request in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A request in a list")
public record RequestSummary(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000dd01")
        UUID id,

        @Schema(description = "The journey in a few words", examples = "Assessment mission to Goma") @Size(max = 200)
        String title,

        @Schema(description = "Common code of the travellers' organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "Why they travel (T5)", examples = "DUTY_TRAVEL")
        Purpose purpose,

        @Schema(description = "A summary of its legs (T2)", examples = "PENDING")
        RequestStatus status,

        @Schema(description = "When the first leg begins", examples = "2027-03-01T08:00:00Z")
        Instant departsAt,

        @Schema(description = "When it was submitted; absent before", examples = "2027-02-01T08:05:00Z") @Nullable
        Instant submittedAt) {

    static RequestSummary of(ClearanceRequest request) {
        return new RequestSummary(
                request.id(),
                request.title(),
                request.organization(),
                request.purpose(),
                request.status(),
                request.departsAt(),
                request.submittedAt());
    }
}
