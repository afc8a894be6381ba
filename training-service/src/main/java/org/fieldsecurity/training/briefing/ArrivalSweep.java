package org.fieldsecurity.training.briefing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsecurity.kit.sql.SessionSql;

/**
 * Makes briefings of the arrivals that clearance's feed has brought. The copies are stored first and say that they wait,
 * so a crash loses nothing; each chunk is one short transaction with its rows in the ledger, and instances share.
 */
@ApplicationScoped
class ArrivalSweep {

    private static final String NEXT = "update arrival set waiting = false where (leg, person) in"
            + " (select leg, person from arrival where waiting order by leg, person limit 200 for update skip locked)"
            + " returning " + Arrival.COLUMNS;

    private final ArrivalKeeper keeper;

    ArrivalSweep(ArrivalKeeper keeper) {
        this.keeper = keeper;
    }

    @Scheduled(
            every = "{fieldsecurity.training.briefings-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(this::chunk))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Follows some arrivals; false when none is waiting. */
    private Uni<Boolean> chunk() {
        return SessionSql.rows(NEXT, Arrival::of)
                .flatMap(arrivals -> arrivals.isEmpty()
                        ? Uni.createFrom().item(false)
                        : keeper.follow(arrivals).replaceWith(true));
    }
}
