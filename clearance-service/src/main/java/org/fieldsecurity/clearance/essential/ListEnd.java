package org.fieldsecurity.clearance.essential;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a post or a naming (T18). */
@Schema(name = "EssentialEnd", description = "The end of a post or a naming")
public record ListEnd(
        @Schema(description = "The last day; not in the past", examples = "2099-05-31") @NotNull
        LocalDate lastDay,

        @Schema(description = "Why", examples = "The project is handed over") @NotBlank @Size(max = 2000)
        String reason) {}
