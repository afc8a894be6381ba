package org.fieldsecurity.training.requirement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends a requirement. */
@Schema(description = "The end of a requirement")
public record RequirementEnd(
        @Schema(description = "Last day on which it holds", examples = "2027-06-30") @NotNull
        LocalDate lastDay,

        @Schema(description = "Why it ends", examples = "Replaced by the new field course") @NotBlank @Size(max = 1000)
        String reason) {}
