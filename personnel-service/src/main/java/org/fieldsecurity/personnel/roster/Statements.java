package org.fieldsecurity.personnel.roster;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Runs a statement where it belongs: on a connection of its own, or on that of the session at hand, since a request that
 * holds one connection and waits for a second can stop all others. Parameters are written $1, $2; casts as {@code cast(x
 * as type)}. Columns are text, numbers, dates and ids.
 */
@ApplicationScoped
public class Statements {

    private final Pool pool;

    Statements(Pool pool) {
        this.pool = pool;
    }

    /** One of the two ways to read. */
    @FunctionalInterface
    public interface Reading {
        /** All rows, which the statement bounds. */
        Uni<List<Line>> rows(String sql, @Nullable Object... parameters);
    }

    /** Reads on a connection of its own; never while a session is open. */
    public Uni<List<Line>> alone(String sql, @Nullable Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(Arrays.asList(parameters)))
                .map(rows -> rows.stream().map(Line::of).toList());
    }

    /** Reads in the session at hand, and so in the transaction of an action. */
    public Uni<List<Line>> inSession(String sql, @Nullable Object... parameters) {
        return SessionSql.rows(sql, line -> line, parameters);
    }

    /** Changes rows in the transaction of the action at hand; gives how many. */
    public Uni<Integer> execute(String sql, @Nullable Object... parameters) {
        return Panache.getSession().chain(session -> {
            Mutiny.MutationQuery statement = session.createNativeQuery(ordinal(sql));
            for (int index = 0; index < parameters.length; index++) {
                statement.setParameter(index + 1, parameters[index]);
            }
            return statement.executeUpdate();
        });
    }

    private static String ordinal(String sql) {
        return sql.replace('$', '?');
    }
}
