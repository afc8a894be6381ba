package org.fieldsecurity.benchmarks.data;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets the planner know what a load has brought, as the server's own upkeep would some minutes later. */
final class Analysis {

    private Analysis() {}

    static void of(Connection connection, String... tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("vacuum (analyze) " + table);
            }
        }
    }
}
