package org.fieldsecurity.kit.copy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one COPY statement, in PostgreSQL's text format. Not for two threads. */
public final class CopyRows {

    private static final String NULL = "\\N";

    private final StringBuilder text = new StringBuilder();

    /** Adds a row: the values in the order of the statement's columns, each written as its text. */
    public void row(@Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                text.append('\t');
            }
            append(values[column]);
        }
        text.append('\n');
    }

    /** Whether there is nothing to copy. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * Copies all rows.
     *
     * @param statement such as {@code copy person (id, version) from stdin}
     * @throws SQLException when one of the rows is refused; then none is stored
     */
    public void into(Connection connection, String statement) throws SQLException {
        if (isEmpty()) {
            return;
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            text.setLength(0);
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new SQLException("the connection broke off during COPY", "08006", e);
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append(NULL);
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            default -> escape(value.toString());
        }
    }

    private static boolean isSpecial(char character) {
        return character == '\\' || character == '\t' || character == '\n' || character == '\r';
    }

    private void escape(String plain) {
        int at = 0;
        while (at < plain.length() && !isSpecial(plain.charAt(at))) {
            at++;
        }
        text.append(plain, 0, at);
        for (; at < plain.length(); at++) {
            char character = plain.charAt(at);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }
}
