package org.fieldsecurity.clearance.phase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;

/** What if this rating came into force there, or the one there were lowered to it? */
@Schema(description = "A rating that might be declared, or lowered to")
public record NewPhasePreview(
        @Schema(
                type = SchemaType.STRING,
                maxLength = 80,
                description = "A country, an area or a duty station",
                examples = "duty-station:CDGOM")
        @NotNull
        Scope scope,

        @Schema(description = "The rating, as the policy's table names it", examples = "III") @NotBlank @Size(max = 20)
        String rating) {}
