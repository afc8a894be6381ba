package org.fieldsecurity.clearance.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What whoever decides wants to know of a traveller's leg. */
@Schema(description = "What whoever decides wants to know before they do")
public record NewQuestion(
        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018") @NotNull
        UUID person,

        @Schema(description = "The question", examples = "Who meets you at the airfield?") @NotBlank @Size(max = 2000)
        String question) {}
