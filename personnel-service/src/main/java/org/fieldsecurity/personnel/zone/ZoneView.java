package org.fieldsecurity.personnel.zone;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A zone on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A warden's zone, a part of a duty station")
public record ZoneView(
        @Schema(description = "Code, as in scopes", examples = "CD/goma-himbi") @Size(max = 63)
        String code,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "Name", examples = "Goma, Himbi") @Size(max = 120)
        String name,

        @Schema(
                description = "Its boundary in words, for people",
                examples = "From the lake to the airport road, west of the Avenue du Rond-Point.")
        @Size(max = 2000)
        String boundary,

        @Schema(description = "Its ground; absent where no map is drawn yet") @Nullable
        GeoPolygon polygon,

        @Schema(description = "Rules for addresses, in the order in which they are tried")
        @Size(max = ZoneContent.MOST_RULES)
        List<ZoneAddressRule> addressRules,

        @Schema(description = "When it was opened", examples = "2026-02-01T08:00:00Z")
        Instant openedAt,

        @Schema(description = "When it was closed; absent while it is open", examples = "2027-02-01T08:00:00Z")
        @Nullable
        Instant closedAt) {}
