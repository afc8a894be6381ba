package org.fieldsecurity.stack.demo.input;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that opens a warden zone.
 *
 * @param boundary in words, for people
 * @param polygon its ground; none where no map is drawn yet
 * @param addressRules tell by an address whether a home lies in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewZone(
        String code,
        String dutyStation,
        String name,
        String boundary,
        @Nullable Polygon polygon,
        List<AddressRule> addressRules) {

    /** A polygon as GeoJSON writes it. */
    record Polygon(String type, List<List<List<Double>>> coordinates) {}

    /** Whole words of an address that put a home into the zone. */
    record AddressRule(String match, String text, boolean belongs) {}

    static NewZone of(String code, String name, String boundary, @Nullable Polygon ground, String quarter) {
        return new NewZone(
                code, Zones.DUTY_STATION, name, boundary, ground, List.of(new AddressRule("WORDS", quarter, true)));
    }

    /** A rectangle, in degrees. */
    static Polygon rectangle(double west, double south, double east, double north) {
        return new Polygon(
                "Polygon",
                List.of(List.of(
                        List.of(west, south),
                        List.of(east, south),
                        List.of(east, north),
                        List.of(west, north),
                        List.of(west, south))));
    }
}
