package org.fieldsecurity.personnel.zone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A zone to be opened. */
@Schema(description = "A warden zone to be opened")
public record NewZone(
        @Schema(
                description = "Code, as scopes will name it: the country's code, a slash, and small letters, digits or"
                        + " hyphens",
                examples = "CD/goma-himbi")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}/[a-z0-9-]{1,60}", message = "must be a code such as CD/goma-himbi")
        @Size(max = 63)
        String code,

        @Schema(description = "UN/LOCODE of the duty station that it is a part of", examples = "CDGOM")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}[A-Z2-9]{3}", message = "must be a UN/LOCODE such as CDGOM")
        @Size(max = 5)
        String dutyStation,

        @Schema(description = "What belongs to it") @NotNull @Valid
        ZoneContent content) {}
