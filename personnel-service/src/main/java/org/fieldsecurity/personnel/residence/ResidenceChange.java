package org.fieldsecurity.personnel.residence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can change of a home: where it is said to be. Its duty station stays; another one is another home. */
@Schema(description = "What can change of a home")
public record ResidenceChange(
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
        Double longitude) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "latitude and longitude go together")
    boolean isConsistent() {
        return (latitude == null) == (longitude == null);
    }
}
