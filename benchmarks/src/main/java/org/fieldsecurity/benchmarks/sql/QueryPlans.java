package org.fieldsecurity.benchmarks.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Asks the server for its plans. */
public final class QueryPlans {

    private static final String SIZES =
            "select relname::text, reltuples::bigint from pg_class where relkind = 'r' and reltuples > 0"
                    + " and relnamespace = 'public'::regnamespace";

    private final Pool pool;

    /** Asks over these connections. */
    public QueryPlans(Pool pool) {
        this.pool = pool;
    }

    /** The plans of a statement; it is done twice, so that what is measured doesn't wait for the disk. */
    public Future<QueryPlan> of(Step step) {
        var parameters = step.parameters().apply(1);
        var explain = pool.preparedQuery("explain (analyze, buffers) " + step.sql());
        return explain.execute(parameters)
                .compose(cold -> explain.execute(parameters))
                .compose(measured -> pool.query("explain (generic_plan) " + step.sql())
                        .execute()
                        .map(generic -> new QueryPlan(step.sql(), text(measured), text(generic))));
    }

    /** About how many rows each table has. */
    public Future<Map<String, Long>> sizes() {
        return pool.query(SIZES).execute().map(rows -> {
            Map<String, Long> sizes = new HashMap<>();
            rows.forEach(row -> sizes.put(row.getString(0), row.getLong(1)));
            return sizes;
        });
    }

    private static String text(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }
}
