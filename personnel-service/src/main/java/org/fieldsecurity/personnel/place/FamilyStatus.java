package org.fieldsecurity.personnel.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether dependants may live at a duty station. */
@Schema(description = "Whether dependants may live at a duty station")
public record FamilyStatus(
        @Schema(description = "True for a family duty station", examples = "false") @NotNull
        Boolean family,

        @Schema(description = "Why, or the document that decided it", examples = "ICSC/2026/3")
        @NotBlank
        @Size(max = 500)
        String reason) {}
