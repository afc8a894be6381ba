package org.fieldsecurity.personnel.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom somebody looks for. */
@Schema(description = "Whom somebody looks for")
public record PeopleSearch(
        @Schema(
                description =
                        "Name or part of one, in any script and order, with or without accents; two letters at least",
                examples = "Okello Amina")
        @NotNull
        @Size(min = 2, max = 100)
        String name,

        @Schema(description = "Only people of this organization", examples = "UNDP")
        @Pattern(regexp = "[A-Z0-9-]{2,20}", message = "must be an organization's common code")
        @Size(max = 20)
        @Nullable
        String organization,

        @Schema(description = "Only people of this duty station, by its UN/LOCODE", examples = "CHGVA")
        @Pattern(regexp = "[A-Z]{2}[A-Z2-9]{3}", message = "must be a UN/LOCODE such as KENBO")
        @Size(max = 5)
        @Nullable
        String dutyStation,

        @Schema(description = "Only people in this country, by its ISO 3166-1 alpha-2 code", examples = "CH")
        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code such as KE")
        @Size(max = 2)
        @Nullable
        String country) {}
