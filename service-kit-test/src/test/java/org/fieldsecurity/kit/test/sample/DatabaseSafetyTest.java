package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldsecurity.kit.startup.DatabaseSafety;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

@SampleTest
class DatabaseSafetyTest {

    /** Set by the embedded database. */
    TestDatabase database;

    @Inject
    Vertx vertx;

    @Test
    void theRuntimeRoleOfADatabaseThatMayForgetIsSafe() {
        assertThat(findings(database.runtime(), true)).isEmpty();
    }

    @Test
    void aDatabaseThatMustNotForgetIsFoundWithFsyncOff() {
        assertThat(findings(database.runtime(), false))
                .singleElement()
                .asString()
                .contains("fsync off");
    }

    @Test
    void aRoleThatMayRewriteTheLedgerIsFound() {
        assertThat(findings(database.owner(), true))
                .singleElement()
                .asString()
                .contains("DATABASE_USER may change ledger rows");
    }

    private List<String> findings(DatabaseRole role, boolean mayForget) {
        var url = database.configuration().get("DATABASE_URL");
        var options = PgConnectOptions.fromUri(url).setUser(role.name()).setPassword(role.password());
        Pool pool = PgBuilder.pool().connectingTo(options).using(vertx).build();
        try {
            return new DatabaseSafety(pool, mayForget).findings().await().indefinitely();
        } finally {
            pool.closeAndAwait();
        }
    }
}
