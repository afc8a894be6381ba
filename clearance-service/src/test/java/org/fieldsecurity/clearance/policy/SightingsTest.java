package org.fieldsecurity.clearance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T22: which of several reports counts. */
class SightingsTest {

    private static final Instant DAY = Instant.parse("2027-03-01T00:00:00Z");

    /** Reports of one movement in the order in which they were made: source and the hour at which it happened. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "TRAVELLER 8, 8",
        "TRAVELLER 8 TRAVELLER 9, 9",
        "TRAVELLER 9 TRAVELLER 8, 8",
        "CARRIER 8 FOCAL_POINT 9, 9",
        "FOCAL_POINT 8 TRAVELLER 9, 9",
        "TRAVELLER 8 SECURITY_OFFICER 9, 9",
        "FOCAL_POINT 8 CARRIER 9, 8",
        "TRAVELLER 8 FOCAL_POINT 9, 8",
        "SECURITY_OFFICER 8 TRAVELLER 9, 8",
        "SECURITY_OFFICER 8 TRAVELLER 9 SECURITY_OFFICER 10, 10",
        "CARRIER 8 TRAVELLER 9 CARRIER 10 FOCAL_POINT 11, 9",
    })
    void t22ALaterReportCorrectsOneByTheSameOrAWeakerSource(String reports, int expectedHour) {
        Sighting departed =
                Objects.requireNonNull(Sightings.of(reports(reports)).departed());
        assertThat(departed.at()).isEqualTo(DAY.plusSeconds(expectedHour * 3600L));
    }

    @Test
    void movementsOfDifferentKindsStandBesideEachOther() {
        Sighting arrived = new Sighting(MovementKind.ARRIVED, DAY, MovementSource.CARRIER, DAY);
        Sighting left = new Sighting(MovementKind.LEFT, DAY.plusSeconds(60), MovementSource.TRAVELLER, DAY);
        assertThat(Sightings.of(List.of(arrived, left))).isEqualTo(new Sightings(null, arrived, left));
        assertThat(Sightings.of(List.of(left)).begun()).isTrue();
        assertThat(Sightings.of(List.of()).begun()).isFalse();
    }

    private static List<Sighting> reports(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
        List<Sighting> reports = new ArrayList<>();
        while (!words.isEmpty()) {
            MovementSource source = MovementSource.valueOf(words.removeFirst());
            Instant at = DAY.plusSeconds(Integer.parseInt(words.removeFirst()) * 3600L);
            reports.add(new Sighting(MovementKind.DEPARTED, at, source, DAY.plusSeconds(reports.size())));
        }
        return reports;
    }
}
