package org.fieldsecurity.kit.test.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    private TestDatabase database;

    @BeforeEach
    void freshDatabase() {
        var resource = new EmbeddedDatabase();
        resource.init(Map.of("service", "kit_sample"));
        assertThat(resource.start())
                .containsEntry("DATABASE_USER", "kit_sample")
                .containsEntry("DATABASE_OWNER", "kit_sample_owner")
                .hasEntrySatisfying(
                        "DATABASE_URL", url -> assertThat(url).matches("postgresql://127\\.0\\.0\\.1:\\d+/kit_sample"))
                .containsKeys("DATABASE_PASSWORD", "DATABASE_OWNER_PASSWORD");
        database = TestDatabase.of("kit_sample");
    }

    @Test
    void theOwnerMakesTablesAndTheRuntimeRoleHasOnlyWhatItWasGranted() throws SQLException {
        database.owner().execute("CREATE TABLE ledger (id int, note text)");
        database.owner().execute("GRANT SELECT, INSERT ON ledger TO kit_sample");

        assertThat(database.runtime().execute("INSERT INTO ledger VALUES (?, ?)", 1, null))
                .isEqualTo(1);
        assertThat(database.runtime().query("SELECT * FROM ledger").getFirst()).containsEntry("id", 1);
        assertThatThrownBy(() -> database.runtime().execute("UPDATE ledger SET id = 2"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.runtime().execute("CREATE TABLE mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theServerIsTheReleaseThatTheSuiteRunsOn() throws SQLException {
        assertThat(database.runtime().value(String.class, "SHOW server_version"))
                .startsWith("18.6");
    }

    @Test
    void anotherApplicationGetsAnEmptyDatabase() throws SQLException {
        database.owner().execute("CREATE TABLE left_over (id int)");

        freshDatabase();

        assertThat(database.owner().query("SELECT FROM pg_tables WHERE tablename = 'left_over'"))
                .isEmpty();
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.runtime().url(), "kit_sample", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aHeldTransactionIsSeenOnlyAfterItsCommit() throws SQLException {
        database.owner().execute("CREATE TABLE late (id int)");
        try (HeldTransaction held = database.owner().hold();
                HeldTransaction dropped = database.owner().hold()) {
            assertThat(held.execute("INSERT INTO late VALUES (1)")).isEqualTo(1);
            assertThat(dropped.execute("INSERT INTO late VALUES (2)")).isEqualTo(1);
            assertThat(database.owner().query("SELECT id FROM late")).isEmpty();

            held.commit();
        }
        assertThat(database.owner().value(Integer.class, "SELECT id FROM late")).isEqualTo(1);
    }

    @Test
    void killedConnectionsFailAndNewOnesWork() throws SQLException {
        try (Connection connection = database.runtime().connect()) {
            database.killConnections();
            assertThatThrownBy(() -> connection.createStatement().execute("SELECT 1"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(database.runtime().value(Integer.class, "SELECT 1")).isEqualTo(1);
    }

    @Test
    void theServerComesBackFromAnOutageWithItsDataOnTheSamePort() throws SQLException {
        database.owner().execute("CREATE TABLE kept AS SELECT 7 AS id");

        database.stopServer();
        database.stopServer();
        assertThatThrownBy(() -> database.owner().connect()).hasMessageContaining("refused");

        database.startServer();
        assertThat(database.owner().value(Integer.class, "SELECT id FROM kept")).isEqualTo(7);
    }

    @Test
    void aNameThatIsNoIdentifierIsRefused() {
        assertThatThrownBy(() -> TestDatabase.of("a; DROP")).isInstanceOf(IllegalArgumentException.class);
    }
}
