package org.fieldsecurity.clearance.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decisions on travellers of one leg; all of them or none. */
@Schema(description = "Decisions on travellers of one leg; all of them or none")
public record NewDecisions(
        @Schema(description = "One for each traveller decided on") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid NewDecision> decisions) {}
