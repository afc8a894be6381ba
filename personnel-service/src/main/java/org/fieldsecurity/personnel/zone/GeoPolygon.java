package org.fieldsecurity.personnel.zone;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.zone.rules.PolygonRules;
import org.fieldsecurity.personnel.zone.rules.Shape;

/**
 * A polygon as GeoJSON writes it (RFC 7946). What no schema says, {@link PolygonRules} checks; positions count to six
 * decimals.
 */
@Schema(
        description =
                "A polygon as GeoJSON writes it (RFC 7946): at most 500 positions, those of holes included. Rings are"
                        + " closed, and neither cross nor touch themselves or each other.")
public record GeoPolygon(
        @Schema(description = "Always Polygon", examples = "Polygon")
        @NotNull
        @Pattern(regexp = "Polygon", message = "must be Polygon")
        @Size(max = 7)
        String type,

        @Schema(
                description = "The outer border, then the holes: rings of positions, each a longitude and a latitude in"
                        + " degrees; the last position of a ring is its first",
                examples = "[[[29.2, -1.7], [29.22, -1.7], [29.22, -1.67], [29.2, -1.67], [29.2, -1.7]]]")
        @NotNull
        @Size(min = 1, max = 50)
        List<
                        @NotNull @Size(max = PolygonRules.MOST_POSITIONS) List<
                                @NotNull @Size(min = 2, max = 2) List<@NotNull Double>>>
                coordinates) {

    /** Refuses what isn't a polygon, by the field below the pointer. */
    void require(String pointer) {
        PolygonRules.firstFlaw(coordinates).ifPresent(flaw -> {
            throw ProblemException.invalid(pointer + "/coordinates" + flaw.pointer(), flaw.explanation());
        });
    }

    Shape shape() {
        return Shape.of(coordinates);
    }
}
