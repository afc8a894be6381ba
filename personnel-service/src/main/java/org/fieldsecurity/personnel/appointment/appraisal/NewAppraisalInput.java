package org.fieldsecurity.personnel.appointment.appraisal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An input to an appraisal, as it is given. */
@Schema(description = "What the parent organization's appraisal of an area coordinator or a warden gets to know")
public record NewAppraisalInput(
        @Schema(
                description = "The year that is appraised, in UTC: one in which the appointment was in force",
                examples = "2026")
        @NotNull
        @Min(2000)
        @Max(2200)
        Integer year,

        @Schema(description = "How the security duties were done", examples = "MET") @NotNull
        Performance performance,

        @Schema(
                description = "What it was seen by",
                examples = "Visited every household of the zone, led the headcount of 14 March")
        @NotBlank
        @Size(max = 2000)
        String remarks) {}
