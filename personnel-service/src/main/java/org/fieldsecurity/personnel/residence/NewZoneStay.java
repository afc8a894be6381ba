package org.fieldsecurity.personnel.residence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stay to be arranged. */
@Schema(description = "A visitor's stay in a zone, to be arranged")
public record NewZoneStay(
        @Schema(description = "Id of the visitor", examples = "01890000-0000-7000-8000-000000000018") @NotNull
        UUID person,

        @Schema(description = "Code of the open zone", examples = "CD/goma-himbi")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}/[a-z0-9-]{1,60}", message = "must be a code such as CD/goma-himbi")
        @Size(max = 63)
        String zone,

        @Schema(description = "Where the visitor stays", examples = "Hotel des Grands Lacs, room 12")
        @NotBlank
        @Size(max = 300)
        String accommodation,

        @Schema(description = "Name of the one contact for the visitor", examples = "Jean Bahati")
        @NotBlank
        @Size(max = 200)
        String contactName,

        @Schema(description = "The contact's telephone number with country code", examples = "+243990000018")
        @NotNull
        @Pattern(regexp = "\\+[0-9 ]{6,19}", message = "must be a number with country code such as +243990000018")
        @Size(max = 20)
        String contactPhone,

        @Schema(description = "First instant", examples = "2026-03-01T08:00:00Z") @NotNull
        Instant validFrom,

        @Schema(description = "First instant after it", examples = "2026-03-08T08:00:00Z") @NotNull
        Instant validTo) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "validTo must be after validFrom")
    boolean isConsistent() {
        return validFrom == null || validTo == null || !validTo.isBefore(validFrom.plus(1, ChronoUnit.MICROS));
    }
}
