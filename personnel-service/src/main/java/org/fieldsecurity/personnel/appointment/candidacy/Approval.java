package org.fieldsecurity.personnel.appointment.candidacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The Coordinator's approval of a candidate [An 12]. */
@Schema(description = "The Coordinator's approval of a candidate, given today")
public record Approval(
        @Schema(description = "Reference of the document", examples = "UNSECOORD/2026/88") @NotBlank @Size(max = 100)
        String reference) {}
