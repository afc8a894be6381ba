package org.fieldsecurity.personnel.headcount;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;

/** A headcount to be opened. */
@Schema(description = "A headcount to be opened")
public record NewHeadcount(
        @Schema(
                description = "A country, area, duty station, zone, or organization in a country",
                examples = "duty-station:CDGOM")
        @NotNull
        @Pattern(regexp = Scope.PATTERN, message = "must be a scope such as duty-station:CDGOM")
        @Size(max = 80)
        String scope,

        @Schema(description = "Whether something has happened or it is exercised", examples = "REAL") @NotNull
        HeadcountKind kind,

        @Schema(description = "What people are told about why", examples = "Shots heard near the airport")
        @NotBlank
        @Size(max = 500)
        String reason) {}
