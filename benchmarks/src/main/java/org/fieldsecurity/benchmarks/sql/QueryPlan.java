package org.fieldsecurity.benchmarks.sql;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the server gets at the rows of one statement.
 *
 * @param sql the statement
 * @param measured the plan for known parameters, with what it took
 * @param generic the plan for any parameters, to which a server turns for a statement that it sees often
 */
public record QueryPlan(String sql, String measured, String generic) {

    /** From this many rows on a table must not be read from end to end. */
    public static final long LARGE = 10_000;

    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on (\\w+)");

    /**
     * The large tables that one of the plans reads from end to end.
     *
     * @param rows how many rows each table has
     */
    public List<String> largeTablesReadWhole(Map<String, Long> rows) {
        return WHOLE_TABLE
                .matcher(measured + generic)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(table -> rows.getOrDefault(table, 0L) >= LARGE)
                .toList();
    }

    /** The plan in Markdown. */
    public String markdown() {
        return """
                ```sql
                %s
                ```
                ```
                %s
                ```
                For any parameters:
                ```
                %s
                ```
                """.formatted(sql, measured, generic);
    }
}
