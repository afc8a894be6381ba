package org.fieldsecurity.clearance.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to the question that waits for one. */
@Schema(description = "The answer to the question that waits for one; the leg then waits for its decision again")
public record NewAnswer(
        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018") @NotNull
        UUID person,

        @Schema(description = "The answer", examples = "The driver of the Goma office, call sign Kilo 7")
        @NotBlank
        @Size(max = 2000)
        String answer) {}
