package org.fieldsecurity.kit.test.postgres;

import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;

/** The database of one service on the embedded server, with its owner role and its runtime role. */
public final class TestDatabase {

    private static final Pattern SERVICE_NAME = Pattern.compile("[a-z][a-z_]{0,30}");

    private final String service;
    private final int port;

    private TestDatabase(String service, int port) {
        if (!SERVICE_NAME.matcher(service).matches()) {
            throw new IllegalArgumentException("not a service name: " + service);
        }
        this.service = service;
        this.port = port;
    }

    /** The database that {@link EmbeddedDatabase} made for the service. */
    public static TestDatabase of(String service) {
        return new TestDatabase(service, PostgresServer.port());
    }

    /** Drops what a former application left behind and makes an empty database with both roles. */
    static TestDatabase createFresh(String service) throws SQLException {
        TestDatabase database = of(service);
        DatabaseRole server = database.superuser("postgres");
        server.execute("DROP DATABASE IF EXISTS " + service + " WITH (FORCE)");
        for (DatabaseRole role : new DatabaseRole[] {database.owner(), database.runtime()}) {
            server.execute("DROP ROLE IF EXISTS " + role.name());
            server.execute("CREATE ROLE " + role.name() + " LOGIN PASSWORD '" + role.password() + "'");
        }
        server.execute(
                "CREATE DATABASE " + service + " OWNER " + database.owner().name());
        server.execute("REVOKE ALL ON DATABASE " + service + " FROM PUBLIC");
        server.execute("GRANT CONNECT ON DATABASE " + service + " TO " + service);
        return database;
    }

    /** The role that migrates: it owns the database and everything in it. */
    public DatabaseRole owner() {
        return new DatabaseRole(jdbcUrl(service), service + "_owner", service + "-owner-of-this-test");
    }

    /** The role that the service runs as; it has what the migrations grant it. */
    public DatabaseRole runtime() {
        return new DatabaseRole(jdbcUrl(service), service, service + "-of-this-test");
    }

    /** The environment of a service that uses this database. */
    public Map<String, String> configuration() {
        return Map.of(
                "DATABASE_URL", "postgresql://127.0.0.1:" + port + "/" + service,
                "DATABASE_USER", runtime().name(),
                "DATABASE_PASSWORD", runtime().password(),
                "DATABASE_OWNER", owner().name(),
                "DATABASE_OWNER_PASSWORD", owner().password());
    }

    /** Ends every connection to the database, as a failover does; new ones are accepted at once. */
    public void killConnections() throws SQLException {
        superuser("postgres")
                .query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?", service);
    }

    /** Stops the whole server, for tests of an outage; {@link #startServer()} must follow. */
    public void stopServer() {
        PostgresServer.outage();
    }

    /** Starts the server again, on the same port with the same data. */
    public void startServer() {
        PostgresServer.port();
    }

    private DatabaseRole superuser(String database) {
        return new DatabaseRole(jdbcUrl(database), "postgres", "");
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
