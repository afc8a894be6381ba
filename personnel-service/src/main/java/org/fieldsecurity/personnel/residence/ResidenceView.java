package org.fieldsecurity.personnel.residence;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.zone.rules.PlacedBy;
import org.fieldsecurity.personnel.zone.rules.Unplaced;
import org.jspecify.annotations.Nullable;

/** A home on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A home, and the zone in which it lies")
public record ResidenceView(
        @Schema(description = "Stable id", examples = "01890000-0000-7000-8000-00000000a001")
        UUID id,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "Address, in any script", examples = "Avenue de la Paix 12, Quartier Himbi")
        @Size(max = 300)
        String address,

        @Schema(description = "Degrees north; absent when not known", examples = "-1.68012")
        @DecimalMin("-90")
        @DecimalMax("90")
        @Nullable
        BigDecimal latitude,

        @Schema(description = "Degrees east; absent when not known", examples = "29.21034")
        @DecimalMin("-180")
        @DecimalMax("180")
        @Nullable
        BigDecimal longitude,

        @Schema(
                description = "Code of the zone in which it lies; absent while it lies in none",
                examples = "CD/goma-himbi")
        @Size(max = 63)
        @Nullable
        String zone,

        @Schema(description = "What put it there", examples = "COORDINATES") @Nullable
        PlacedBy placedBy,

        @Schema(description = "Why it lies in no zone") @Nullable
        Unplaced unplacedBecause,

        @Schema(description = "Codes of the zones between which it can't be decided") @Size(max = 300) @Nullable
        List<@Size(max = 63) String> candidates) {}
