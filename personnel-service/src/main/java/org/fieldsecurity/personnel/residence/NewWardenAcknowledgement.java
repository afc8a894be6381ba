package org.fieldsecurity.personnel.residence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person has seen. */
@Schema(description = "The zone and the wardens that the person was shown")
public record NewWardenAcknowledgement(
        @Schema(description = "Code of the zone", examples = "CD/goma-himbi")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}/[a-z0-9-]{1,60}", message = "must be a code such as CD/goma-himbi")
        @Size(max = 63)
        String zone,

        @Schema(description = "Ids of its wardens", examples = "[\"01890000-0000-7000-8000-000000000009\"]")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull UUID> wardens) {}
