package org.fieldsecurity.personnel.appointment.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.personnel.appointment.rules.AssessmentRule;
import org.jspecify.annotations.Nullable;

/** An assessment on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How the holder of an appointment was assessed")
public record AssessmentView(
        @Schema(description = "The appointment", examples = "01890000-0000-7000-8000-0000000000a1")
        UUID appointment,

        @Schema(description = "Its office", examples = "WARDEN")
        Office office,

        @Schema(description = "How far it has come", examples = "COMPLETE")
        AssessmentRule.State state,

        @Schema(description = "Day of the assessment, in UTC", examples = "2026-01-08") @Nullable
        LocalDate assessedOn,

        @Schema(description = "Id of the person who assessed", examples = "01890000-0000-7000-8000-000000000006")
        @Nullable
        UUID assessor,

        @Schema(description = "The competencies that were assessed") @Size(max = 30)
        List<CompetencyRating> ratings) {}
