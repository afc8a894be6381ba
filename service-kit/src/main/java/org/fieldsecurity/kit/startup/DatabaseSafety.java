package org.fieldsecurity.kit.startup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the database keeps what it acknowledged, and the service's role can't rewrite the ledger. */
@ApplicationScoped
public class DatabaseSafety {

    private static final String ASK = "select current_setting('fsync') = 'off',"
            + " has_table_privilege(current_user, 'ledger', 'UPDATE, DELETE, TRUNCATE')";

    private final Pool pool;
    private final boolean mayForget;

    /**
     * Asks over a pool of the service's own connections.
     *
     * @param mayForget whether the database may lose what it acknowledged, as in a test
     */
    public DatabaseSafety(
            Pool pool,
            @ConfigProperty(name = "fieldsecurity.volatile-database", defaultValue = "false") boolean mayForget) {
        this.pool = pool;
        this.mayForget = mayForget;
    }

    /** What is unsafe, each finding naming what to change; fails when the database is away. */
    public Uni<List<String>> findings() {
        return pool.query(ASK).execute().map(rows -> rows.iterator().next()).map(row -> Stream.of(
                        finding(
                                row.getBoolean(0) && !mayForget,
                                "the database has fsync off and would lose what it acknowledged"),
                        finding(row.getBoolean(1), "DATABASE_USER may change ledger rows; use the runtime role"))
                .flatMap(found -> found)
                .toList());
    }

    private static Stream<String> finding(boolean unsafe, String text) {
        return unsafe ? Stream.of(text) : Stream.empty();
    }
}
