package org.fieldsecurity.inspection.mission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who goes. */
@Schema(description = "Who goes on a mission")
public record Team(
        @Schema(
                description = "Person who leads it: opens it and holds the debrief",
                examples = "01890000-0000-7000-8000-000000000021")
        @NotNull
        UUID lead,

        @Schema(
                description = "Persons who inspect or verify; the lead may be among them",
                examples = "[\"01890000-0000-7000-8000-000000000022\"]")
        @NotNull
        @Size(min = 1, max = 30)
        List<@NotNull UUID> inspectors) {}
