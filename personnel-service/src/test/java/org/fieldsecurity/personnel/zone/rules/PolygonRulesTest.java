package org.fieldsecurity.personnel.zone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolygonRulesTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0 0, 4 0, 4 4, 0 4, 0 0",
                // clockwise
                "0 0, 0 4, 4 4, 4 0, 0 0",
                // a triangle, and a ring with a straight corner
                "0 0, 4 0, 2 3, 0 0",
                "0 0, 2 0, 4 0, 4 4, 0 4, 0 0",
                // hollow
                "0 0, 9 0, 9 9, 5 1, 0 9, 0 0",
                // with one hole, and with two
                "0 0, 9 0, 9 9, 0 9, 0 0; 1 1, 3 1, 3 3, 1 3, 1 1",
                "0 0, 9 0, 9 9, 0 9, 0 0; 1 1, 3 1, 3 3, 1 3, 1 1; 5 5, 5 7, 7 7, 7 5, 5 5",
                // at the ends of the world
                "-180 -90, -90 -90, -90 90, -180 90, -180 -90",
            })
    void theseArePolygons(String rings) {
        assertThat(PolygonRules.firstFlaw(Rings.of(rings))).isEmpty();
    }

    @ParameterizedTest(name = "{0} is refused at [{1}]: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0, 4 0, 4 4, 0 4            | /0   | must end where it began",
                "0 0, 4 0, 0 0                 | /0   | must have 4 positions",
                "0 0, 4 0, 4 0, 4 4, 0 0       | /0/2 | repeats the position",
                // less than the grid can tell apart
                "0 0, 4 0, 4.0000001 0, 4 4, 0 0 | /0/2 | repeats the position",
                "0 0, 200 0, 4 4, 0 4, 0 0     | /0/1 | must be a longitude",
                "0 0, 4 0, 4 91, 0 4, 0 0      | /0/2 | must be a longitude",
                "0 0, 4 0, 4 4 7, 0 4, 0 0     | /0/2 | must be a longitude",
                "0 0, 4 0, NaN 4, 0 4, 0 0     | /0/2 | must be a longitude",
                "0 0, 4 0, Infinity 4, 0 4, 0 0 | /0/2 | must be a longitude",
                "-179 0, 179 0, 179 4, -179 4, -179 0 | /0/1 | is more than 180 degrees",
                // a bow tie, a ring that touches itself in a corner, one that touches a line, a spike
                "0 0, 4 4, 4 0, 0 4, 0 0       | /0/2 | crosses or touches",
                "0 0, 4 0, 2 2, 4 4, 0 4, 2 2, 0 0 | /0/4 | crosses or touches",
                "0 0, 4 0, 4 4, 2 0, 0 4, 0 0  | /0/2 | crosses or touches",
                "0 0, 4 0, 8 0, 4 0, 4 4, 0 4, 0 0 | /0/2 | crosses or touches",
                "0 0, 4 0, 2 0, 0 0            | /0/1 | crosses or touches",
                // holes: outside, across, touching, around, within another, equal
                "0 0, 4 0, 4 4, 0 4, 0 0; 5 5, 6 5, 6 6, 5 6, 5 5 | /1 | within the outer border",
                "0 0, 4 0, 4 4, 0 4, 0 0; 3 3, 6 3, 6 6, 3 6, 3 3 | /1 | crosses or touches another ring",
                "0 0, 4 0, 4 4, 0 4, 0 0; 0 1, 2 1, 2 2, 0 1      | /1 | crosses or touches another ring",
                "1 1, 2 1, 2 2, 1 2, 1 1; 0 0, 4 0, 4 4, 0 4, 0 0 | /1 | within the outer border",
                "0 0, 9 0, 9 9, 0 9, 0 0; 1 1, 8 1, 8 8, 1 8, 1 1; 3 3, 4 3, 4 4, 3 3 | /2 | within a hole",
                "0 0, 9 0, 9 9, 0 9, 0 0; 3 3, 4 3, 4 4, 3 3; 1 1, 8 1, 8 8, 1 8, 1 1 | /2 | within a hole",
                "0 0, 4 0, 4 4, 0 4, 0 0; 0 0, 4 0, 4 4, 0 4, 0 0 | /1 | crosses or touches another ring",
            })
    void theseAreNot(String rings, String pointer, String because) {
        assertThat(PolygonRules.firstFlaw(Rings.of(rings))).hasValueSatisfying(flaw -> {
            assertThat(flaw.explanation()).contains(because);
            assertThat(flaw.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void aPolygonHas500PositionsAtMostItsHolesIncluded() {
        assertThat(PolygonRules.firstFlaw(List.of(circle(500)))).isEmpty();
        assertThat(PolygonRules.firstFlaw(List.of(circle(501)))).isPresent();
        assertThat(PolygonRules.firstFlaw(
                        List.of(circle(495), Rings.of("0 0, 1 0, 1 1, 0 1, 0 0").getFirst())))
                .isEmpty();
        assertThat(PolygonRules.firstFlaw(
                        List.of(circle(496), Rings.of("0 0, 1 0, 1 1, 0 1, 0 0").getFirst())))
                .isPresent();
        assertThat(PolygonRules.firstFlaw(List.of())).isPresent();
    }

    private static List<List<Double>> circle(int positions) {
        return IntStream.range(0, positions)
                .mapToObj(index -> 2 * Math.PI * (index % (positions - 1)) / (positions - 1))
                .map(angle -> List.of(20 * Math.cos(angle), 20 * Math.sin(angle)))
                .toList();
    }
}
