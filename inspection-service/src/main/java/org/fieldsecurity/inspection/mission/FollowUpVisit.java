package org.fieldsecurity.inspection.mission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The visit that a debrief schedules. */
@Schema(description = "The follow-up visit that will confirm the corrections")
public record FollowUpVisit(
        @Schema(description = "First day, not before the last correct-by date", examples = "2027-03-01") @NotNull
        LocalDate startsOn,

        @Schema(description = "Last day, not before the first", examples = "2027-03-02") @NotNull
        LocalDate endsOn,

        @Schema(description = "Who goes") @NotNull @Valid Team team) {}
