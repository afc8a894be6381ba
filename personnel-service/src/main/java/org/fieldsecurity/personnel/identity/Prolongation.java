package org.fieldsecurity.personnel.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a sponsorship is prolonged. */
@Schema(description = "How far a sponsorship is prolonged")
public record Prolongation(
        @Schema(description = "New last day, in UTC, after the one it has", examples = "2027-03-31") @NotNull
        LocalDate sponsoredUntil,

        @Schema(description = "Why", examples = "The mission goes on") @NotBlank @Size(max = 200)
        String reason) {}
