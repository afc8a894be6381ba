package org.fieldsecurity.personnel.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A duty station on the wire, and its state in the ledger. Positions © OpenStreetMap contributors. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A place where personnel serve. Positions © OpenStreetMap contributors.")
public record DutyStationView(
        @Schema(description = "UN/LOCODE", examples = "KENBO") @Size(max = 5)
        String locode,

        @Schema(description = "Name", examples = "Nairobi") @Size(max = 120)
        String name,

        @Schema(description = "ISO 3166-1 alpha-2 code of its country", examples = "KE") @Size(max = 2)
        String country,

        @Schema(description = "Whether it is the capital", examples = "true")
        boolean capital,

        @Schema(description = "Whether dependants may live there", examples = "true")
        boolean family,

        @Schema(description = "Degrees north", examples = "-1.3") @DecimalMin("-90") @DecimalMax("90")
        BigDecimal latitude,

        @Schema(description = "Degrees east", examples = "36.83") @DecimalMin("-180") @DecimalMax("180")
        BigDecimal longitude,

        @Schema(description = "Code of the area that it belongs to; absent without one", examples = "CD/north-kivu")
        @Size(max = 63)
        @Nullable
        String area) {}
