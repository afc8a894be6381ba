package org.fieldsecurity.personnel.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a memorandum. */
@Schema(description = "When a memorandum ends, and why")
public record MemorandumEnd(
        @Schema(description = "Last day, in UTC; not a past one", examples = "2026-12-31") @NotNull
        LocalDate lastDay,

        @Schema(description = "Why it ends", examples = "The partner leaves the country") @NotBlank @Size(max = 500)
        String reason) {}
