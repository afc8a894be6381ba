package org.fieldsecurity.training.test;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which test to start. */
@Schema(description = "An attempt to start, for the person who calls")
public record NewAttempt(
        @Schema(description = "Code of the course", examples = "BSA")
        @NotNull
        @Size(max = 20)
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}")
        String course) {}
