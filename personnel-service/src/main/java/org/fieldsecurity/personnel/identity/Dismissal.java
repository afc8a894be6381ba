package org.fieldsecurity.personnel.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two records are two people's. */
@Schema(description = "Why two records are two people's")
public record Dismissal(
        @Schema(description = "How it is known", examples = "Two people of the same name; both were asked")
        @NotBlank
        @Size(max = 200)
        String reason) {}
