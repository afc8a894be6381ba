package org.fieldsecurity.personnel.roster;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
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
        Uni<List<Object[]>> rows(String sql, @Nullable Object... parameters);
    }

    /** Reads on a connection of its own; never while a session is open. */
    public Uni<List<Object[]>> alone(String sql, @Nullable Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(Arrays.asList(parameters)))
                .map(rows -> rows.stream().map(Statements::columns).toList());
    }

    /** Reads in the session at hand, and so in the transaction of an action. */
    public Uni<List<Object[]>> inSession(String sql, @Nullable Object... parameters) {
        return Panache.getSession()
                .chain(session -> bind(session.createNativeQuery(ordinal(sql), Object.class), parameters)
                        .getResultList())
                .map(rows -> rows.stream().map(Statements::columns).toList());
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

    private static <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query, @Nullable Object... parameters) {
        for (int index = 0; index < parameters.length; index++) {
            query.setParameter(index + 1, parameters[index]);
        }
        return query;
    }

    private static String ordinal(String sql) {
        return sql.replace('$', '?');
    }

    /** A row of one column comes as that column. */
    private static Object[] columns(Object row) {
        return row instanceof Object[] many ? many : new Object[] {row};
    }

    private static Object[] columns(Row row) {
        Object[] columns = new Object[row.size()];
        for (int index = 0; index < columns.length; index++) {
            columns[index] = row.getValue(index);
        }
        return columns;
    }
}
