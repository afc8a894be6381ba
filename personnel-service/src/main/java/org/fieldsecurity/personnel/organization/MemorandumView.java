package org.fieldsecurity.personnel.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A memorandum on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a partner signed for a country; while it is in force its people there are included")
public record MemorandumView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-00000000f001")
        UUID id,

        @Schema(description = "Common code of the partner", examples = "IOM") @Size(max = 20)
        String organization,

        @Schema(description = "ISO 3166-1 alpha-2 code of the country", examples = "CD") @Size(max = 2)
        String country,

        @Schema(description = "Reference of the document", examples = "MOU/IOM/CD/2026") @Size(max = 100)
        String reference,

        @Schema(description = "Date of the document", examples = "2026-01-05")
        LocalDate dated,

        @Schema(description = "Who signed it for the partner, by function", examples = "Director General")
        @Size(max = 200)
        String signatory,

        @Schema(description = "First day, in UTC", examples = "2026-02-01")
        LocalDate validFrom,

        @Schema(description = "Last day, in UTC; absent while no end is set", examples = "2027-01-31") @Nullable
        LocalDate validUntil,

        @Schema(description = "What its end brought about; absent before") @Nullable
        Lapse lapse) {

    /** Who dropped out. */
    @Schema(name = "MemorandumLapse", description = "Who dropped out when the memorandum had ended")
    public record Lapse(
            @Schema(description = "When it was recorded", examples = "2027-02-01T00:00:30Z")
            Instant at,

            @Schema(description = "Personnel without another memorandum on the day after", examples = "41")
            @Min(0)
            @Max(Integer.MAX_VALUE)
            int personnel,

            @Schema(description = "Dependants without another memorandum on the day after", examples = "12")
            @Min(0)
            @Max(Integer.MAX_VALUE)
            int dependants) {}
}
