package org.fieldsecurity.personnel.organization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A memorandum to be recorded. */
@Schema(description = "A memorandum that a partner has signed for a country, to be recorded")
public record NewMemorandum(
        @Schema(description = "ISO 3166-1 alpha-2 code of the country", examples = "CD")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}", message = "must be a country code such as CD")
        @Size(max = 2)
        String country,

        @Schema(description = "Reference of the document", examples = "MOU/IOM/CD/2026") @NotBlank @Size(max = 100)
        String reference,

        @Schema(description = "Date of the document", examples = "2026-01-05") @NotNull
        LocalDate dated,

        @Schema(description = "Who signed it for the partner, by function", examples = "Director General")
        @NotBlank
        @Size(max = 200)
        String signatory,

        @Schema(description = "First day, in UTC", examples = "2026-02-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Last day, in UTC; leave out while no end is set", examples = "2027-01-31") @Nullable
        LocalDate validUntil) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "validUntil must not be before validFrom")
    boolean isConsistent() {
        return validFrom == null || validUntil == null || !validUntil.isBefore(validFrom);
    }
}
