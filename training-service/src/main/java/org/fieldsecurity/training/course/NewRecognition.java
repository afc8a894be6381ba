package org.fieldsecurity.training.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The Coordinator's recognition of a course. */
@Schema(description = "The period for which the Coordinator recognizes a course")
public record NewRecognition(
        @Schema(description = "First day", examples = "2026-01-01") @NotNull
        LocalDate from,

        @Schema(description = "Last day; leave out while no end is set", examples = "2030-12-31") @Nullable
        LocalDate until,

        @Schema(description = "Reference of the document", examples = "UNSECOORD/2026/14") @NotBlank @Size(max = 200)
        String instrument) {}
