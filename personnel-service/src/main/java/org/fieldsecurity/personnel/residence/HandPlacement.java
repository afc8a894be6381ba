package org.fieldsecurity.personnel.residence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An office's decision in which zone a home lies. */
@Schema(description = "An office's decision in which zone a home lies; it holds while the zone is open")
public record HandPlacement(
        @Schema(
                description =
                        "Code of an open zone of the home's duty station; leave out to let coordinates and address"
                                + " decide again",
                examples = "CD/goma-himbi")
        @Pattern(regexp = "[A-Z]{2}/[a-z0-9-]{1,60}", message = "must be a code such as CD/goma-himbi")
        @Size(max = 63)
        @Nullable
        String zone,

        @Schema(description = "Why", examples = "The gate is on the Himbi side") @NotBlank @Size(max = 500)
        String reason) {}
