package org.fieldsecurity.clearance.opening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an opening is given up. */
@Schema(name = "OpeningWithdrawal", description = "Why an opening is given up")
public record Withdrawal(
        @Schema(description = "Why", examples = "The project was not funded") @NotBlank @Size(max = 2000)
        String reason) {}
