package org.fieldsecurity.kit.test.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role of a test database; what it runs is subject to the role's rights.
 *
 * @param url JDBC address of the database
 */
public record DatabaseRole(String url, String name, String password) {

    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, name, password);
    }

    /** Runs one statement in a transaction of its own; gives the number of rows changed. */
    public int execute(String sql, @Nullable Object... parameters) throws SQLException {
        try (Connection connection = connect()) {
            return execute(connection, sql, parameters);
        }
    }

    /** All rows of a query, columns in their order. */
    public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<Map<String, @Nullable Object>> all = new ArrayList<>();
            while (rows.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.put(rows.getMetaData().getColumnLabel(column), rows.getObject(column));
                }
                all.add(row);
            }
            return all;
        }
    }

    /** The first column of a query's only row. */
    public <T> T value(Class<T> type, String sql, @Nullable Object... parameters) throws SQLException {
        var rows = query(sql, parameters);
        if (rows.size() != 1) {
            throw new SQLException("expected one row, got " + rows.size());
        }
        Object first = rows.getFirst().values().iterator().next();
        if (first == null) {
            throw new SQLException("expected a value, got null");
        }
        return type.cast(first);
    }

    /** Begins a transaction and leaves it open, for what must happen while another one is still running. */
    public HeldTransaction hold() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        return new HeldTransaction(connection);
    }

    static int execute(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
