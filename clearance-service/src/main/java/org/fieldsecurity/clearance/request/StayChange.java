package org.fieldsecurity.clearance.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another end of a stay that has begun. */
@Schema(description = "Another end of a stay that has begun")
public record StayChange(
        @Schema(description = "Whose stay", examples = "[\"01890000-0000-7000-8000-000000000018\"]")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull UUID> travellers,

        @Schema(description = "When the stay ends now", examples = "2027-03-18T06:00:00Z") @NotNull
        Instant leavesAt,

        @Schema(description = "Why", examples = "The assessment took less time") @NotBlank @Size(max = 2000)
        String reason) {}
