package org.fieldsecurity.benchmarks.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import org.fieldsecurity.benchmarks.load.Target;

/** The statements of a request and nothing else: one after the other, as the service does them, prepared once. */
public final class BareSql implements Target {

    private final Pool pool;
    private final List<Step> steps;

    /** A request of these statements, each on any connection of the pool. */
    public BareSql(Pool pool, List<Step> steps) {
        this.pool = pool;
        this.steps = List.copyOf(steps);
    }

    @Override
    public Future<?> ask(int turn) {
        Future<?> before = Future.succeededFuture();
        for (var step : steps) {
            before = before.compose(done -> execute(step, turn));
        }
        return before;
    }

    private Future<RowSet<Row>> execute(Step step, int turn) {
        return pool.preparedQuery(step.sql())
                .execute(step.parameters().apply(turn))
                .map(rows -> {
                    if (step.findsSomething() && rows.size() == 0) {
                        throw new IllegalStateException("no row for: " + step.sql());
                    }
                    return rows;
                });
    }
}
