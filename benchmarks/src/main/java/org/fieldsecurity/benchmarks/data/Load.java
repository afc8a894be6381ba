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

    /** Fills the personnel database, whose reference data the service has brought. */
    public static void personnel(Connection personnel, People people) throws SQLException, IOException {
        PersonnelData.load(personnel, people);
    }
}
