package org.fieldsecurity.personnel.hrimport;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Transactions of the import, which blocks: on worker threads only. */
@ApplicationScoped
public class JdbcTransactions {

    private final AgroalDataSource database;

    JdbcTransactions(AgroalDataSource database) {
        this.database = database;
    }

    /** Work in one transaction. */
    @FunctionalInterface
    public interface Work<T> {

        /** Does it. */
        T in(Connection transaction) throws SQLException;
    }

    /** Does the work in a transaction of its own, which is rolled back when the work fails. */
    public <T> T call(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            }
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            failure.addSuppressed(broken);
        }
    }
}
