package org.fieldsecurity.benchmarks.data;

import static org.fieldsecurity.benchmarks.data.Copy.row;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntFunction;

/** A home for each of the personnel, in no zone; dependants live with them. */
final class Homes {

    private static final String SINCE = "2025-01-01T00:00:00Z";

    /** Ids of homes and of those who live there come after all others. */
    private static final int AFTER_OTHERS = 4;

    private Homes() {}

    static void load(Connection personnel, People people, IntFunction<String> dutyStations)
            throws SQLException, IOException {
        // Households are the warden's; nothing here reads them, and they would take longer than all else.
        set(personnel, "disable");
        int first = AFTER_OTHERS * people.all();
        Copy.into(
                personnel,
                "residence (id, version, duty_station, address)",
                people.personnel(),
                number -> row(
                        people.id(first + number),
                        0,
                        dutyStations.apply(number),
                        number % 400 + " Long Avenue, Quarter " + number % 23));
        Copy.into(
                personnel,
                "residency (id, person, residence, valid_from)",
                people.all(),
                number -> row(
                        people.id(first + people.all() + number),
                        people.id(number),
                        people.id(first + people.staff(number)),
                        SINCE));
        set(personnel, "enable");
    }

    private static void set(Connection personnel, String triggers) throws SQLException {
        try (var statement = personnel.createStatement()) {
            statement.execute("alter table residency " + triggers + " trigger user");
        }
    }
}
