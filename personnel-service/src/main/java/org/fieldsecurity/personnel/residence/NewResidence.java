package org.fieldsecurity.personnel.residence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A home to be registered with those who live there. */
@Schema(description = "A home to be registered with those who live there")
public record NewResidence(
        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}[A-Z2-9]{3}", message = "must be a UN/LOCODE such as CDGOM")
        @Size(max = 5)
        String dutyStation,

        @Schema(description = "Address, in any script", examples = "Avenue de la Paix 12, Quartier Himbi")
        @NotBlank
        @Size(max = 300)
        String address,

        @Schema(
                description = "Degrees north, kept to five decimals; with longitude or not at all",
                examples = "-1.68012")
        @DecimalMin("-90")
        @DecimalMax("90")
        @Nullable
        Double latitude,

        @Schema(description = "Degrees east, kept to five decimals; with latitude or not at all", examples = "29.21034")
        @DecimalMin("-180")
        @DecimalMax("180")
        @Nullable
        Double longitude,

        @Schema(
                description = "Ids of those who live there; only an office of the place registers a home without any",
                examples = "[\"01890000-0000-7000-8000-000000000018\"]")
        @NotNull
        @Size(max = 50)
        List<@NotNull UUID> residents,

        @Schema(description = "Since when; now when left out, never ahead", examples = "2026-02-01T08:00:00Z") @Nullable
        Instant since) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "latitude and longitude go together, and each resident is named once")
    boolean isConsistent() {
        return (latitude == null) == (longitude == null)
                && (residents == null || residents.stream().distinct().count() == residents.size());
    }
}
