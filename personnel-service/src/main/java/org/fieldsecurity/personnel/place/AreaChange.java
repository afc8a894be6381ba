package org.fieldsecurity.personnel.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can change of an area; which duty stations belong to it is said of the duty stations. */
@Schema(description = "What can change of an area")
public record AreaChange(
        @Schema(description = "Name", examples = "North Kivu") @NotBlank @Size(max = 120)
        String name) {}
