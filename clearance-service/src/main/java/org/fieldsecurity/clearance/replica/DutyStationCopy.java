package org.fieldsecurity.clearance.replica;

import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.kit.sql.Line;
import org.jspecify.annotations.Nullable;

/**
 * A duty station as personnel knows it.
 *
 * @param locode UN/LOCODE
 * @param name name
 * @param country ISO 3166-1 alpha-2 code of its country
 * @param area code of the area away from the capital in which it lies; null for none
 */
public record DutyStationCopy(
        String locode,
        String name,
        String country,
        @Nullable String area) {

    static final String COLUMNS = "select locode, name, country, area from duty_station_copy";

    static DutyStationCopy of(Line line) {
        return new DutyStationCopy(line.required(0), line.required(1), line.required(2), line.text(3));
    }

    /** The duty station as the rules read it. */
    public Place place() {
        return new Place(locode, country, area);
    }
}
