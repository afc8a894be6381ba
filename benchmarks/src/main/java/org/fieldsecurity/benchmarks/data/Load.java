package org.fieldsecurity.benchmarks.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Fills the databases directly, for speed: no ledger rows, no feed. What is measured reads the same tables as after a
 * load through the API.
 */
public final class Load {

    private Load() {}

    /** Fills the personnel database, whose organizations and places the service has brought. */
    public static void personnel(Connection personnel, People people) throws SQLException, IOException {
        PersonnelData.load(personnel, people);
    }

    /** Fills both databases with the same people; the places are there already, in clearance by its feed. */
    public static void both(Connection personnel, Connection clearance, People people)
            throws SQLException, IOException {
        ClearanceData.load(clearance, people, PersonnelData.load(personnel, people));
    }
}
