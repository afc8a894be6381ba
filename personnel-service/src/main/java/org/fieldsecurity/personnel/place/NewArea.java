package org.fieldsecurity.personnel.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area to be set up. */
@Schema(description = "An area to be set up")
public record NewArea(
        @Schema(
                description = "Code, as scopes will name it: the country's code, a slash, and small letters, digits or"
                        + " hyphens",
                examples = "CD/north-kivu")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}/[a-z0-9-]{1,60}", message = "must be a code such as CD/north-kivu")
        @Size(max = 63)
        String code,

        @Schema(description = "Name", examples = "North Kivu") @NotBlank @Size(max = 120)
        String name) {}
