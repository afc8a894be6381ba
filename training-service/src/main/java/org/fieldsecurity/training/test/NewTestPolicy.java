package org.fieldsecurity.training.test;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes a test policy. */
@Schema(description = "A test policy to set")
public record NewTestPolicy(
        @Schema(description = "Code of the course", examples = "BSA")
        @NotNull
        @Size(max = 20)
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}")
        String course,

        @Schema(description = "First day, today or later", examples = "2027-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Questions of a test", examples = "20") @NotNull @Min(1) @Max(100)
        Integer questions,

        @Schema(description = "Share of right answers that passes", examples = "80") @NotNull @Min(1) @Max(100)
        Integer passPercent,

        @Schema(description = "Time allowed", examples = "40") @NotNull @Min(1) @Max(600)
        Integer minutes,

        @Schema(description = "Attempts that one person may start within 24 hours", examples = "3")
        @NotNull
        @Min(1)
        @Max(100)
        Integer attemptsPerDay,

        @Schema(description = "The document that sets it", examples = "UNSECOORD/2026/15") @NotBlank @Size(max = 200)
        String instrument) {}
