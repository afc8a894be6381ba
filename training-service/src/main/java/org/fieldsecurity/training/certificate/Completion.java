package org.fieldsecurity.training.certificate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who completed which course when: what a preview is asked for. */
@Schema(description = "A completed course, to see which validity it would give")
public record Completion(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018") @NotNull
        UUID person,

        @Schema(description = "Code of the course", examples = "SSM")
        @NotNull
        @Size(max = 20)
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}")
        String course,

        @Schema(description = "Day of completion, not in the future", examples = "2026-11-02") @NotNull
        LocalDate completedOn) {}
