package org.fieldsecurity.personnel.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a merge is undone. */
@Schema(description = "Why a merge is undone")
public record Undoing(
        @Schema(description = "How it is known that they are two people", examples = "Twins; both came to the office")
        @NotBlank
        @Size(max = 200)
        String reason) {}
