package org.fieldsecurity.training.merge;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsecurity.kit.sql.SessionSql;

/**
 * Follows the merges that personnel's feed has brought. They are stored first and say that they wait, so a crash loses
 * nothing; each is one short transaction with its rows in the ledger, and instances share.
 */
@ApplicationScoped
class MergeSweep {

    /**
     * Of merges that share a record one waits for the other: the undone ones go first, the newest before the others as
     * personnel undoes them, then those that stand in the order in which they were made, which is that of their ids.
     */
    private static final String IN_TURN = "not exists (select from merge_copy e where e.waiting"
            + " and (e.survivor in (m.survivor, m.merged) or e.merged in (m.survivor, m.merged))"
            + " and case when e.undone and m.undone then e.id > m.id when e.undone or m.undone then e.undone"
            + " else e.id < m.id end)";

    private static final String NEXT = "update merge_copy set waiting = false where id ="
            + " (select m.id from merge_copy m where m.waiting and " + IN_TURN
            + " order by m.undone desc, m.id limit 1 for update skip locked) returning " + Merge.COLUMNS;

    private final MergeKeeper keeper;

    MergeSweep(MergeKeeper keeper) {
        this.keeper = keeper;
    }

    @Scheduled(
            every = "{fieldsecurity.training.merges-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(this::next))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Follows one merge; false when none is waiting. */
    private Uni<Boolean> next() {
        return SessionSql.rows(NEXT, Merge::of)
                .flatMap(merges -> merges.isEmpty()
                        ? Uni.createFrom().item(false)
                        : keeper.follow(merges.getFirst()).replaceWith(true));
    }
}
