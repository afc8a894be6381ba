package org.fieldsecurity.training.briefing.term;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A term to set. */
@Schema(description = "Within how many hours of the arrival a briefing shall be due (T11)")
public record NewBriefingTerm(
        @Schema(description = "First day of arrivals under it, in UTC; not a past one", examples = "2027-01-01")
        @NotNull
        LocalDate validFrom,

        @Schema(description = "Hours after the arrival", examples = "24") @NotNull @Min(1) @Max(720)
        Integer hours,

        @Schema(description = "The document that sets it", examples = "Directive 2027/3") @NotBlank @Size(max = 200)
        String instrument) {}
