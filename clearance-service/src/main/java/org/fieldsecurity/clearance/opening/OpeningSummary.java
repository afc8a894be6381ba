package org.fieldsecurity.clearance.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.opening.rules.OpeningKind;
import org.fieldsecurity.clearance.opening.rules.OpeningState;
import org.jspecify.annotations.Nullable;

/** An opening in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An opening in a list")
public record OpeningSummary(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000ef01")
        UUID id,

        @Schema(description = "What is planned", examples = "NEW_OFFICE")
        OpeningKind kind,

        @Schema(description = "Common code of the organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "Where it stands (T12)", examples = "PROPOSED")
        OpeningState state,

        @Schema(description = "When it was proposed or recorded", examples = "2026-10-01T08:00:00Z")
        Instant proposedAt,

        @Schema(description = "When it is to open; absent for what was never proposed", examples = "2027-03-01")
        @Nullable
        LocalDate plannedOn,

        @Schema(description = "When it opened; absent before", examples = "2027-03-02") @Nullable
        LocalDate openedOn,

        @Schema(description = "Whether it opened without an approval", examples = "false")
        boolean unapproved) {

    static OpeningSummary of(Opening opening) {
        return new OpeningSummary(
                opening.id(),
                opening.kind(),
                opening.organization(),
                opening.place().dutyStation(),
                opening.state(),
                opening.proposedAt(),
                opening.plannedOn(),
                opening.openedOn(),
                opening.unapproved());
    }
}
