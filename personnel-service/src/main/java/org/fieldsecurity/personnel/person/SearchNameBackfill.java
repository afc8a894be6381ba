package org.fieldsecurity.personnel.person;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Completes rows that were written without what they are searched by: those of before, and those that came in by plain
 * SQL. In steps, so that no transaction is long; safe to run on every instance.
 */
@ApplicationScoped
public class SearchNameBackfill {

    private static final Logger LOG = Logger.getLogger(SearchNameBackfill.class);
    private static final int STEP = 500;
    private static final String INCOMPLETE = "select id, family_name, given_names from person"
            + " where search_name is null order by id limit $1 for update skip locked";
    private static final String COMPLETE = "update person set search_name = $2 where id = $1";

    private final Pool pool;

    SearchNameBackfill(Pool pool) {
        this.pool = pool;
    }

    /** Reads the rules of the scripts, which takes its time, before a request has to wait for them. */
    void prepare(@Observes StartupEvent event) {
        LOG.debugf("Names are kept as %s", SearchName.of("Соколова 王", "أمينة"));
    }

    /** Goes on until a step finds nothing more to do. */
    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> complete() {
        return Multi.createBy()
                .repeating()
                .uni(() -> pool.withTransaction(SearchNameBackfill::step))
                .until(completed -> completed < STEP)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Completes some rows; how many. */
    private static Uni<Integer> step(SqlConnection transaction) {
        return transaction
                .preparedQuery(INCOMPLETE)
                .execute(Tuple.of(STEP))
                .map(rows -> rows.stream()
                        .map(row -> Tuple.of(row.getUUID(0), SearchName.of(row.getString(1), row.getString(2))))
                        .toList())
                .flatMap(rows -> store(transaction, rows));
    }

    private static Uni<Integer> store(SqlConnection transaction, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(0)
                : transaction.preparedQuery(COMPLETE).executeBatch(rows).replaceWith(rows.size());
    }
}
