package org.fieldsecurity.kit.sql;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as the driver gives it.
 *
 * @param columns their values, by position from 0
 */
public record Line(@Nullable Object[] columns) {

    /** A row that was read on a connection without a session. */
    public static Line of(Row row) {
        @Nullable Object[] columns = new Object[row.size()];
        for (int index = 0; index < columns.length; index++) {
            columns[index] = row.getValue(index);
        }
        return new Line(columns);
    }

    /** A text, or null. */
    public @Nullable String text(int column) {
        return (String) columns[column];
    }

    /** A text that the table always has. */
    public String required(int column) {
        return Objects.requireNonNull(text(column));
    }

    /** An id, or null. */
    public @Nullable UUID uuid(int column) {
        return (UUID) columns[column];
    }

    /** An id that the table always has. */
    public UUID id(int column) {
        return Objects.requireNonNull(uuid(column));
    }

    /** Whether a column is true; null is not. */
    public boolean flag(int column) {
        return Boolean.TRUE.equals(columns[column]);
    }

    /** A number; null is 0. */
    public long count(int column) {
        return columns[column] instanceof Number number ? number.longValue() : 0;
    }

    /** A date, or null. */
    public @Nullable LocalDate date(int column) {
        return (LocalDate) columns[column];
    }

    /** A date that the table always has. */
    public LocalDate day(int column) {
        return Objects.requireNonNull(date(column));
    }

    /** An instant, or null. */
    public @Nullable Instant instant(int column) {
        return columns[column] instanceof OffsetDateTime time ? time.toInstant() : null;
    }

    /** An instant that the table always has. */
    public Instant at(int column) {
        return Objects.requireNonNull(instant(column));
    }
}
