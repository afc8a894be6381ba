package org.fieldsecurity.personnel.place;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area on the wire, and its state in the ledger. */
@Schema(description = "An area of a country, away from its capital, in which an area coordinator acts")
public record AreaView(
        @Schema(description = "Code, as in scopes", examples = "CD/north-kivu") @Size(max = 63)
        String code,

        @Schema(description = "ISO 3166-1 alpha-2 code of its country", examples = "CD") @Size(max = 2)
        String country,

        @Schema(description = "Name", examples = "North Kivu") @Size(max = 120)
        String name) {}
