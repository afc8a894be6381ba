package org.fieldsecurity.personnel.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lets sponsorships lapse whose last day is past (P10). In steps, by one instance at a time. */
@ApplicationScoped
public class SponsorshipLapse {

    private static final int STEP = 100;
    private static final String ONE_INSTANCE_AT_A_TIME = "select pg_try_advisory_xact_lock(7310258)";

    private final SponsorshipActs acts;

    SponsorshipLapse(SponsorshipActs acts) {
        this.acts = acts;
    }

    /** Goes on until a step finds no more. */
    @Scheduled(every = "10m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> lapse() {
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(this::step))
                .repeat()
                .whilst(lapsed -> lapsed == STEP)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> step() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE_INSTANCE_AT_A_TIME, Boolean.class)
                        .getSingleResult())
                .chain(mine -> mine ? acts.overdue(STEP) : Uni.createFrom().item(List.<Sponsorship>of()))
                .chain(overdue -> Multi.createFrom()
                        .iterable(overdue)
                        .onItem()
                        .transformToUniAndConcatenate(acts::lapse)
                        .collect()
                        .last()
                        .replaceWith(overdue.size()));
    }
}
