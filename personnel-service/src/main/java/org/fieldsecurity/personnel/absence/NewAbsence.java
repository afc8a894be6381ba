package org.fieldsecurity.personnel.absence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An absence to be recorded. */
@Schema(description = "An absence to be recorded")
public record NewAbsence(
        @Schema(
                description = "The appointment of a designated official or of a country representative",
                examples = "01890000-0000-7000-8000-0000000000a1")
        @NotNull
        UUID appointment,

        @Schema(description = "First instant", examples = "2026-12-20T00:00:00Z") @NotNull
        Instant from,

        @Schema(description = "First instant after it, as planned", examples = "2027-01-05T00:00:00Z") @NotNull
        Instant until,

        @Schema(description = "Why", examples = "Home leave") @NotBlank @Size(max = 500)
        String reason,

        @Schema(description = "Reference of the document that authorizes it", examples = "DO/KE/2026/31")
        @NotBlank
        @Size(max = 100)
        String reference,

        @Schema(
                description =
                        "Id of the person of the same organization who acts for a country representative [An 22]; an"
                                + " ad interim acts for a designated official without being named here",
                examples = "01890000-0000-7000-8000-000000000009")
        @Nullable
        UUID deputy) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "until must be after from")
    boolean isConsistent() {
        return from == null || until == null || until.isAfter(from);
    }
}
