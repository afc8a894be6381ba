package org.fieldsecurity.kit.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldsecurity.kit.time.Utc;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.hibernate.reactive.session.ReactiveSession;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL on the connection of the session at hand, and so in the transaction of an action. What is asked at every
 * keystroke goes this way: a row costs a tenth of an entity, and a native query of Hibernate Reactive is planned anew each
 * time, since two of its plans never count as equal.
 */
public final class SessionSql {

    private static final String AMONG = "{among}";

    /** More go as an array: a plan is a small part of their cost. */
    private static final int MOST_ONE_BY_ONE = 16;

    private SessionSql() {}

    /**
     * All rows that a statement finds, which it bounds, or returns of what it changed; in a transaction the session's own
     * changes are written before.
     *
     * @param sql parameters are written $1, $2
     * @param parameters text, numbers, dates, instants, ids or arrays of them
     */
    public static <T> Uni<List<T>> rows(String sql, Function<Line, T> reader, @Nullable Object... parameters) {
        return Panache.getSession().flatMap(session -> written(session)
                .chain(() -> Uni.createFrom().completionStage(() -> select(session, sql, parameters)))
                .map(found -> read(found, reader)));
    }

    /**
     * The same for a statement that looks for any of some values, whose place in it is {@value #AMONG}, as in {@code where
     * id {among}}; asks nothing where there are none. A few are sent one by one: PostgreSQL keeps the plan of such a
     * statement, while it plans one with an array anew each time.
     *
     * @param values ids or texts
     * @param parameters the others, from $1 on
     */
    public static <T> Uni<List<T>> rowsAmong(
            String sql, Function<Line, T> reader, Collection<?> values, @Nullable Object... parameters) {
        if (values.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<@Nullable Object> all = new ArrayList<@Nullable Object>();
        Collections.addAll(all, parameters);
        return rows(sql.replace(AMONG, among(values, all)), reader, all.toArray());
    }

    /**
     * Several readings that don't need each other, sent one behind the other on the session's connection without waiting for
     * their answers: what is left of a reading by its key is mostly the way there and back. None of them may change an
     * entity; what the session had changed before is written first.
     *
     * @param readings subscribes to {@link #rows} as often as it likes, at once
     */
    public static <T> Uni<T> atOnce(Supplier<Uni<T>> readings) {
        return Panache.getSession().flatMap(session -> written(session).chain(() -> {
            FlushMode before = session.getFlushMode();
            session.setFlushMode(FlushMode.MANUAL);
            return readings.get().onTermination().invoke(() -> session.setFlushMode(before));
        }));
    }

    /** Adds the values to the parameters, and says how the statement names them. */
    private static String among(Collection<?> values, List<@Nullable Object> parameters) {
        int first = parameters.size() + 1;
        if (values.size() > MOST_ONE_BY_ONE) {
            parameters.add(
                    values.iterator().next() instanceof UUID
                            ? values.toArray(UUID[]::new)
                            : values.toArray(String[]::new));
            return "= any($" + first + ")";
        }
        parameters.addAll(values);
        Object filler = values.iterator().next();
        int padded = Integer.highestOneBit(2 * values.size() - 1);
        while (parameters.size() < first - 1 + padded) {
            parameters.add(filler);
        }
        return IntStream.range(first, first + padded)
                .mapToObj(index -> "$" + index)
                .collect(Collectors.joining(", ", "in (", ")"));
    }

    private static Uni<Void> written(Mutiny.Session session) {
        return session.currentTransaction() != null && session.getFlushMode() == FlushMode.AUTO
                ? session.flush()
                : Uni.createFrom().voidItem();
    }

    private static CompletionStage<ReactiveConnection.Result> select(
            Mutiny.Session session, String sql, @Nullable Object... parameters) {
        @Nullable Object[] bound = new Object[parameters.length];
        for (int index = 0; index < bound.length; index++) {
            bound[index] = parameters[index] instanceof Instant instant ? Utc.time(instant) : parameters[index];
        }
        return ((MutinySessionImpl) session)
                .unwrap(ReactiveSession.class)
                .getReactiveConnection()
                .select(sql, bound);
    }

    private static <T> List<T> read(ReactiveConnection.Result found, Function<Line, T> reader) {
        List<T> rows = new ArrayList<>(found.size());
        found.forEachRemaining(columns -> rows.add(reader.apply(new Line(columns))));
        return rows;
    }
}
