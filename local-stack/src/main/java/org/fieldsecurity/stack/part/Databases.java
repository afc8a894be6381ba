package org.fieldsecurity.stack.part;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.fieldsecurity.stack.PartName;

/**
 * One database for each service, owned by the role that migrates it. The role that the service runs as gets what the
 * migrations grant it, so it can't change the ledger. Safe to repeat.
 */
final class Databases {

    private static final String KEYCLOAK = PartName.KEYCLOAK.id();

    private final DataSource superuser;

    Databases(DataSource superuser) {
        this.superuser = superuser;
    }

    /** The demo password of a database role. */
    static String passwordOf(String role) {
        return "demo-" + role + "-password";
    }

    /** The role that owns a service's database. */
    static String ownerOf(String database) {
        return database + "_owner";
    }

    /** Makes what is missing. */
    void ensure() throws SQLException {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            for (var service : PartName.SERVICES) {
                ensureRole(statement, ownerOf(service.id()));
                ensureRole(statement, service.id());
                ensureDatabase(connection, service.id(), ownerOf(service.id()));
                statement.execute("GRANT CONNECT ON DATABASE " + service.id() + " TO " + service.id());
            }
            ensureRole(statement, KEYCLOAK);
            ensureDatabase(connection, KEYCLOAK, KEYCLOAK);
        }
    }

    private static void ensureRole(Statement statement, String role) throws SQLException {
        statement.execute("""
                DO $$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                    CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
                  END IF;
                END $$""".formatted(role, passwordOf(role)));
    }

    private static void ensureDatabase(Connection connection, String database, String owner) throws SQLException {
        try (var exists = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?");
                var statement = connection.createStatement()) {
            exists.setString(1, database);
            try (var rows = exists.executeQuery()) {
                if (!rows.next()) {
                    statement.execute("CREATE DATABASE " + database + " OWNER " + owner);
                }
            }
            statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
        }
    }

    /** The variables by which a service finds its database. */
    static Map<String, String> environment(String service, String url) {
        return Map.of(
                "DATABASE_URL", url,
                "DATABASE_USER", service,
                "DATABASE_PASSWORD", passwordOf(service),
                "DATABASE_OWNER", ownerOf(service),
                "DATABASE_OWNER_PASSWORD", passwordOf(ownerOf(service)));
    }
}
