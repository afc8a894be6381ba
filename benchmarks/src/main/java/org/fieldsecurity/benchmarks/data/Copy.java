package org.fieldsecurity.benchmarks.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows to a table by COPY. */
final class Copy {

    private static final String NULL = "\\N";
    private static final int CHUNK = 1 << 16;

    private Copy() {}

    /** One row's values, in the order of the columns. */
    static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    /**
     * Writes so many rows.
     *
     * @param target the table and its columns, as in {@code person (id, version)}
     */
    static void into(Connection connection, String target, int count, IntFunction<@Nullable Object[]> rows)
            throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
        var chunk = new StringBuilder(CHUNK * 2);
        for (int i = 0; i < count; i++) {
            chunk.append(line(rows.apply(i))).append('\n');
            if (chunk.length() >= CHUNK || i == count - 1) {
                var bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                chunk.setLength(0);
            }
        }
        copy.endCopy();
    }

    static String line(@Nullable Object[] values) {
        return Arrays.stream(values)
                .map(value -> value == null
                        ? NULL
                        : value.toString()
                                .replace("\\", "\\\\")
                                .replace("\t", "\\t")
                                .replace("\n", "\\n"))
                .collect(Collectors.joining("\t"));
    }
}
