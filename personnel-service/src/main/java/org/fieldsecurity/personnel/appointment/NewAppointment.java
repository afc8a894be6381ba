package org.fieldsecurity.personnel.appointment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** An appointment to be recorded. */
@Schema(description = "An appointment to be recorded")
public record NewAppointment(
        @Schema(description = "The office", examples = "DESIGNATED_OFFICIAL") @NotNull
        Office office,

        @Schema(description = "Where it is held", examples = "country:KE")
        @NotNull
        @Pattern(regexp = Scope.PATTERN, message = "must be a scope such as country:KE")
        @Size(max = 80)
        String scope,

        @Schema(description = "Id of the person who will hold it", examples = "01890000-0000-7000-8000-000000000006")
        @NotNull
        UUID holder,

        @Schema(description = "First instant", examples = "2026-01-10T00:00:00Z") @NotNull
        Instant validFrom,

        @Schema(
                description = "First instant after it; leave out while no end is set",
                examples = "2028-01-10T00:00:00Z")
        @Nullable
        Instant validTo,

        @Schema(description = "The document that makes it") @NotNull @Valid
        Instrument instrument,

        @Schema(description = "What happened before it can be taken up, where the office needs it") @Valid @Nullable
        Gates gates) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "validTo must be after validFrom")
    boolean isConsistent() {
        return validFrom == null || validTo == null || validTo.isAfter(validFrom);
    }
}
