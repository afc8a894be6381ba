package org.fieldsecurity.personnel.delegation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.appointment.Instrument;

/** A delegation to be recorded by the holder of the appointment. */
@Schema(description = "A delegation to be recorded; it always has an end (A8)")
public record NewDelegation(
        @Schema(description = "The caller's appointment", examples = "01890000-0000-7000-8000-0000000000a1") @NotNull
        UUID appointment,

        @Schema(description = "Where, within the appointment's scope", examples = "duty-station:KENBO")
        @NotNull
        @Pattern(regexp = Scope.PATTERN, message = "must be a scope such as country:KE")
        @Size(max = 80)
        String scope,

        @Schema(
                description = "Id of the person who receives the powers",
                examples = "01890000-0000-7000-8000-000000000009")
        @NotNull
        UUID holder,

        @Schema(description = "First instant", examples = "2026-03-01T00:00:00Z") @NotNull
        Instant validFrom,

        @Schema(description = "First instant after it", examples = "2026-04-01T00:00:00Z") @NotNull
        Instant validTo,

        @Schema(description = "The document that makes it") @NotNull @Valid
        Instrument instrument) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "validTo must be after validFrom")
    boolean isConsistent() {
        return validFrom == null || validTo == null || validTo.isAfter(validFrom);
    }
}
