package org.fieldsecurity.personnel.zone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The closing of a zone. */
@Schema(description = "Why a zone is closed, and which zone takes over")
public record ZoneClosure(
        @Schema(description = "Why it is closed", examples = "Merged with its neighbour") @NotBlank @Size(max = 500)
        String reason,

        @Schema(
                description = "Code of the open zone of the same duty station that takes over the homes that no other"
                        + " zone takes, and the visitors; needed when there are any",
                examples = "CD/goma-katindo")
        @Pattern(regexp = "[A-Z]{2}/[a-z0-9-]{1,60}", message = "must be a code such as CD/goma-katindo")
        @Size(max = 63)
        @Nullable
        String successor) {}
