package org.fieldsecurity.personnel.place;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A country on the wire, and its state in the ledger. */
@Schema(description = "A country or area")
public record CountryView(
        @Schema(description = "ISO 3166-1 alpha-2 code", examples = "KE") @Size(max = 2)
        String code,

        @Schema(description = "ISO 3166-1 alpha-3 code", examples = "KEN") @Size(max = 3)
        String alpha3,

        @Schema(description = "Names in the six official languages")
        Names names) {

    /** A country's names. */
    @Schema(name = "CountryNames", description = "A country's names in the six official languages")
    public record Names(
            @Schema(description = "English", examples = "Kenya") @Size(max = 120)
            String en,

            @Schema(description = "French", examples = "Kenya (le)") @Size(max = 120)
            String fr,

            @Schema(description = "Spanish", examples = "Kenya") @Size(max = 120)
            String es,

            @Schema(description = "Arabic", examples = "كينيا") @Size(max = 120)
            String ar,

            @Schema(description = "Chinese", examples = "肯尼亚") @Size(max = 120)
            String zh,

            @Schema(description = "Russian", examples = "Кения") @Size(max = 120)
            String ru) {}
}
