package org.fieldsecurity.clearance.phase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;

/** What it takes to declare a phase, or to propose one that needs an authorization. */
@Schema(description = "A phase to be declared, or proposed where its declaration needs an authorization")
public record NewPhase(
        @Schema(
                type = SchemaType.STRING,
                maxLength = 80,
                description = "A country, an area or a duty station",
                examples = "country:CD")
        @NotNull
        Scope scope,

        @Schema(description = "The rating, as the policy's table names it", examples = "II") @NotBlank @Size(max = 20)
        String rating,

        @Schema(
                description = "Declare at once since nobody who authorizes can be reached; a report is then due",
                examples = "false")
        boolean emergency,

        @Schema(description = "Why", examples = "Demonstrations in the capital") @NotBlank @Size(max = 2000)
        String reason) {}
