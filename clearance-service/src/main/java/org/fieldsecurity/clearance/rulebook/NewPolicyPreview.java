package org.fieldsecurity.clearance.rulebook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What if this policy were in force? */
@Schema(description = "A policy that might be set")
public record NewPolicyPreview(
        @Schema(description = "The whole policy") @NotNull @Valid
        PolicyDocument document,

        @Schema(description = "Only legs to this country; all when left out", examples = "CD")
        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code such as CD")
        @Size(max = 2)
        @Nullable
        String country) {}
