package org.fieldsecurity.personnel.place;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which area a duty station belongs to. */
@Schema(description = "Which area a duty station belongs to")
public record AreaMembership(
        @Schema(description = "Code of the area; leave out for none", examples = "CD/north-kivu")
        @Pattern(regexp = "[A-Z]{2}/[a-z0-9-]{1,60}", message = "must be a code such as CD/north-kivu")
        @Size(max = 63)
        @Nullable
        String area) {}
