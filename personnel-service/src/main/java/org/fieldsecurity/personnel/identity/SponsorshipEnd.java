package org.fieldsecurity.personnel.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a sponsorship ends before its time. */
@Schema(description = "How a sponsorship ends before its time")
public record SponsorshipEnd(
        @Schema(description = "Last day, in UTC, one of its days", examples = "2026-12-01") @NotNull
        LocalDate lastDay,

        @Schema(description = "Why", examples = "The visit was called off") @NotBlank @Size(max = 200)
        String reason) {}
