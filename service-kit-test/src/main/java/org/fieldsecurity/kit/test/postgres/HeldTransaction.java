package org.fieldsecurity.kit.test.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A transaction that stays open until the test ends it; closing it without a commit rolls it back. */
public final class HeldTransaction implements AutoCloseable {

    private final Connection connection;

    HeldTransaction(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement inside; gives the number of rows changed. */
    public int execute(String sql, @Nullable Object... parameters) throws SQLException {
        return DatabaseRole.execute(connection, sql, parameters);
    }

    /** Commits and ends the transaction. */
    public void commit() throws SQLException {
        connection.commit();
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.close();
        }
    }
}
