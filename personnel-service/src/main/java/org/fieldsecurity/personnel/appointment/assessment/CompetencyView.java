package org.fieldsecurity.personnel.appointment.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;

/** One competency of an office. */
@Schema(description = "A competency by which holders of an office are chosen")
public record CompetencyView(
        @Schema(description = "The office", examples = "WARDEN")
        Office office,

        @Schema(description = "Stable code", examples = "LEADERSHIP") @Size(max = 40)
        String code,

        @Schema(description = "Its place in the paragraph's list, from 1", examples = "3") @Min(1) @Max(100)
        int position,

        @Schema(description = "What it means", examples = "Leads") @Size(max = 200)
        String name) {}
