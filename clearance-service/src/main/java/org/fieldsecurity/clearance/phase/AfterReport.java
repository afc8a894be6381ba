package org.fieldsecurity.clearance.phase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The report on a phase that was declared in an emergency [8(p)]. */
@Schema(description = "The report that an emergency declaration owes")
public record AfterReport(
        @Schema(description = "What happened and what was decided", examples = "Relocated 40 people to Kigali by road.")
        @NotBlank
        @Size(max = 10000)
        String report) {}
