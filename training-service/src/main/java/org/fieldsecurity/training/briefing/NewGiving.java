package org.fieldsecurity.training.briefing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a briefing was given. */
@Schema(description = "That a briefing was given")
public record NewGiving(
        @Schema(description = "When, not before the arrival and not in the future", examples = "2026-11-02T10:00:00Z")
        @NotNull
        Instant givenAt,

        @Schema(description = "Language in which it was given, as a tag of BCP 47", examples = "sw")
        @NotNull
        @Size(max = 35)
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
        String language,

        @Schema(description = "What it was about", examples = "[\"Curfew and checkpoints\"]") @Size(max = 30) @Nullable
        List<@NotBlank @Size(max = 200) String> topics) {}
