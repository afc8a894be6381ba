package org.fieldsecurity.system.suite;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.Ports;

/**
 * What lies in a service's database, read as its owner.
 *
 * @param ports where PostgreSQL is
 * @param database the service's name
 */
public record Rows(Ports ports, String database) {

    /** The rows of a query, their columns joined by a space. */
    public List<String> of(String query) {
        var owner = database + "_owner";
        var url = "jdbc:postgresql://" + Ports.HOST + ":" + ports.of(PartName.POSTGRES) + "/" + database;
        try (var connection = DriverManager.getConnection(url, owner, "demo-" + owner + "-password");
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query + ": " + e.getMessage(), e);
        }
    }

    /** The only number of a query such as {@code select count(*) from ledger}. */
    public long count(String query) {
        return Long.parseLong(of(query).getFirst());
    }
}
