package org.fieldsecurity.personnel.appointment.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment as it shall be kept. */
@Schema(description = "How a holder was assessed; takes the place of what was kept before")
public record NewAssessment(
        @Schema(description = "Day of the assessment, in UTC; not a future one", examples = "2026-01-08") @NotNull
        LocalDate assessedOn,

        @Schema(description = "The competencies that were assessed, each once") @NotEmpty @Size(max = 30)
        List<@NotNull @Valid CompetencyRating> ratings) {}
