package org.fieldsecurity.training.obligation;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Reviews the people of each requested sweep in chunks, each chunk with its mark in one short transaction: a crash
 * repeats at most one chunk, and instances share the sweeps.
 */
@ApplicationScoped
class Sweeper {

    private static final int CHUNK = 500;
    private static final String NEXT = "select * from obligation_sweep order by id limit 1 for update skip locked";
    private static final String PEOPLE = "select id from person_copy p where id > $1"
            + " and ($2::text is null or organization = $2) and ($3::text is null or country = $3)"
            + " and ($4::text is null or duty_station = $4) and ($5::text is null or exists"
            + " (select from held_office h where h.holder = p.id and h.office = $5) or exists"
            + " (select from stand_by s where s.holder = p.id and s.office = $5))"
            + " order by id limit " + CHUNK;
    private static final String MARK = "update obligation_sweep set last_person = $2 where id = $1";
    private static final String DONE = "delete from obligation_sweep where id = $1";

    private final Pool pool;
    private final ObligationKeeper keeper;

    Sweeper(Pool pool, ObligationKeeper keeper) {
        this.pool = pool;
        this.keeper = keeper;
    }

    @Scheduled(every = "{fieldsecurity.training.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Uni.createFrom()
                .deferred(() -> pool.withTransaction(this::chunk))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Reviews one chunk; false when no sweep is waiting. */
    private Uni<Boolean> chunk(SqlConnection transaction) {
        return transaction.query(NEXT).execute().flatMap(sweeps -> {
            if (sweeps.size() == 0) {
                return Uni.createFrom().item(false);
            }
            Row sweep = sweeps.iterator().next();
            return people(transaction, sweep)
                    .call(ids -> keeper.review(transaction, ids))
                    .flatMap(ids -> mark(transaction, sweep.getUUID("id"), ids))
                    .replaceWith(true);
        });
    }

    private static Uni<List<UUID>> people(SqlConnection transaction, Row sweep) {
        return transaction
                .preparedQuery(PEOPLE)
                .execute(Tuple.of(
                        sweep.getUUID("last_person"),
                        sweep.getString("organization"),
                        sweep.getString("country"),
                        sweep.getString("duty_station"),
                        sweep.getString("office")))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    private static Uni<Void> mark(SqlConnection transaction, UUID sweep, List<UUID> reviewed) {
        return (reviewed.size() < CHUNK
                        ? transaction.preparedQuery(DONE).execute(Tuple.of(sweep))
                        : transaction.preparedQuery(MARK).execute(Tuple.of(sweep, reviewed.getLast())))
                .replaceWithVoid();
    }
}
