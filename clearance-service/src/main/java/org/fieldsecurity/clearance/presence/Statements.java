package org.fieldsecurity.clearance.presence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads by plain SQL in the session at hand; parameters are written $1, $2. */
final class Statements {

    private Statements() {}

    /**
     * A row as the driver gives it.
     *
     * @param columns their values, by position
     */
    record Line(@Nullable Object[] columns) {

        @Nullable
        String text(int column) {
            return (String) columns[column];
        }

        String required(int column) {
            return String.valueOf(columns[column]);
        }

        @Nullable
        UUID uuid(int column) {
            return (UUID) columns[column];
        }

        boolean flag(int column) {
            return Boolean.TRUE.equals(columns[column]);
        }

        long count(int column) {
            return columns[column] instanceof Number number ? number.longValue() : 0;
        }

        @Nullable
        LocalDate date(int column) {
            return (LocalDate) columns[column];
        }

        @Nullable
        Instant instant(int column) {
            Object value = columns[column];
            return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
        }
    }

    /** All rows, which the statement bounds. */
    static <T> Uni<List<T>> rows(String sql, Function<Line, T> reader, Object... parameters) {
        return Panache.getSession()
                .flatMap(session -> bind(session.createNativeQuery(sql.replace('$', '?'), Object.class), parameters)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Line(row instanceof Object[] many ? many : new Object[] {row}))
                        .map(reader)
                        .toList());
    }

    /** The day of an instant, in UTC. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static Mutiny.SelectionQuery<Object> bind(Mutiny.SelectionQuery<Object> query, Object... parameters) {
        for (int index = 0; index < parameters.length; index++) {
            query.setParameter(index + 1, parameters[index]);
        }
        return query;
    }
}
