package org.fieldsecurity.personnel.appointment.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a competency is met. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far a competency is met")
public record CompetencyRating(
        @Schema(description = "Code of the competency", examples = "LEADERSHIP") @NotBlank @Size(max = 40)
        String code,

        @Schema(description = "How far it is met", examples = "MET") @NotNull
        Degree degree,

        @Schema(description = "What it was seen by", examples = "Led the relocation exercise of March")
        @Size(max = 500)
        @Nullable
        String note) {

    /** How far. */
    @Schema(name = "CompetencyDegree", description = "How far a competency is met")
    public enum Degree {
        MET,
        PARTLY,
        NOT_MET
    }
}
