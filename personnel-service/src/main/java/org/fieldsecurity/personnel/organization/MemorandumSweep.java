package org.fieldsecurity.personnel.organization;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.time.Utc;

/**
 * Gives notice of memoranda that have ended: one event each, once, with how many people dropped out (P1). Each is
 * handled in a transaction of its own and held against other instances meanwhile, so that a crash repeats nothing.
 */
@ApplicationScoped
public class MemorandumSweep {

    private static final Authority AUTHORITY = Authority.system("MEMORANDUM_ENDED");
    private static final String DROPPED_OUT = "select count(*) filter (where a.category <> 'DEPENDANT'),"
            + " count(*) filter (where a.category = 'DEPENDANT') from assignment a where a.organization = ?1"
            + " and a.duty_station in (select locode from duty_station where country = ?2) and a.assigned_from <= cast(?3 as date)"
            + " and (a.assigned_until is null or a.assigned_until >= cast(?3 as date))"
            + " and not exists (select from memorandum m where m.organization = ?1 and m.country = ?2"
            + " and m.period @> cast(?3 as date))";

    private final Memoranda memoranda;
    private final Ledger ledger;
    private final InstantSource clock;

    MemorandumSweep(Memoranda memoranda, Ledger ledger, InstantSource clock) {
        this.memoranda = memoranda;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Handles every memorandum whose last day is past; safe to run on every instance. */
    @Scheduled(
            every = "{fieldsecurity.personnel.memorandum-sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> sweep() {
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(this::lapseNext))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Handles one; false when none is left. */
    private Uni<Boolean> lapseNext() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return memoranda
                .nextToLapse(Utc.day(now))
                .flatMap(ended -> ended == null
                        ? Uni.createFrom().item(false)
                        : lapse(ended, now).replaceWith(true));
    }

    private Uni<Void> lapse(Memorandum ended, Instant now) {
        return droppedOut(ended)
                .invoke(counts -> ended.lapse(now, ((Number) counts[0]).intValue(), ((Number) counts[1]).intValue()))
                .chain(memoranda::flush)
                .chain(() -> ledger.append(new Change("memorandum", ended.id(), "lapsed", ended.view(), AUTHORITY)))
                .replaceWithVoid();
    }

    private static Uni<Object[]> droppedOut(Memorandum ended) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(DROPPED_OUT, Object[].class)
                .setParameter(1, ended.organization())
                .setParameter(2, ended.country().code())
                .setParameter(3, ended.dayAfter())
                .getSingleResult());
    }
}
