package org.fieldsecurity.personnel.zone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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

        @Schema(description = "Name", examples = "Goma, Himbi") @NotBlank @Size(max = 120)
        String name,

        @Schema(
                description = "Its boundary in words, for people",
                examples = "From the lake to the airport road, west of the Avenue du Rond-Point.")
        @NotBlank
        @Size(max = 2000)
        String boundary,

        @Schema(description = "Its ground; leave out where no map is drawn yet") @Valid @Nullable
        GeoPolygon polygon,

        @Schema(description = "Rules for addresses, in the order in which they are tried")
        @NotNull
        @Size(max = ZoneContent.MOST_RULES)
        List<@Valid @NotNull ZoneAddressRule> addressRules) {

    ZoneContent content() {
        return new ZoneContent(name, boundary, polygon, addressRules);
    }
}
