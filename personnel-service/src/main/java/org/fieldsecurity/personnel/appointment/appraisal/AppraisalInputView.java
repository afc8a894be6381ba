package org.fieldsecurity.personnel.appointment.appraisal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An input to an appraisal on the wire and in the ledger. */
@Schema(description = "An input to the appraisal of an area coordinator or a warden; it stays as it was given")
public record AppraisalInputView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-0000000000d5")
        UUID id,

        @Schema(description = "The appointment", examples = "01890000-0000-7000-8000-0000000000a1")
        UUID appointment,

        @Schema(description = "The year that is appraised, in UTC", examples = "2026") @Min(2000) @Max(2200)
        int year,

        @Schema(description = "How the security duties were done", examples = "MET")
        Performance performance,

        @Schema(
                description = "What it was seen by",
                examples = "Visited every household of the zone, led the headcount of 14 March")
        @Size(max = 2000)
        String remarks,

        @Schema(description = "Id of the person who gave it", examples = "01890000-0000-7000-8000-000000000006")
        UUID givenBy,

        @Schema(description = "When it was given", examples = "2026-12-14T09:00:00Z")
        Instant givenAt) {}
