package org.fieldsecurity.inspection.mission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A debrief that was held. */
@Schema(description = "A debrief that was held with the designated official and the team")
public record Debriefing(
        @Schema(description = "The day it was held", examples = "2026-12-05") @NotNull
        LocalDate heldOn,

        @Schema(description = "A correct-by date for each deficiency of a REGULAR mission; empty for a FOLLOW_UP")
        @NotNull
        @Size(max = 500)
        List<@Valid @NotNull CorrectBy> correctBy,

        @Schema(
                description =
                        "The visit that will confirm the corrections; needed when there are deficiencies to correct")
        @Valid
        @Nullable
        FollowUpVisit followUp) {

    /** By when a deficiency is corrected. */
    @Schema(description = "By when a deficiency shall be corrected")
    public record CorrectBy(
            @Schema(description = "Id of the deficiency", examples = "01890000-0000-7000-8000-00000000d001") @NotNull
            UUID deficiency,

            @Schema(description = "Last day for its correction, not before the debrief", examples = "2027-02-28")
            @NotNull
            LocalDate date) {}
}
