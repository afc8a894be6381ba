package org.fieldsecurity.clearance.notice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideOverdue;
import org.fieldsecurity.clearance.notice.Occurrence.ReportOverdue;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.time.Utc;

/**
 * Tells what is overdue, once: answers to overrides [An 19], reports on emergency declarations [8(p)]. Each is told in a
 * transaction of its own and held against other instances meanwhile.
 */
@ApplicationScoped
public class OverdueSweep {

    private static final String OVERRIDE = """
            update override_review set overdue_told_at = ?1
            where decision = (
                select decision from override_review
                where answered_at is null and overdue_told_at is null and answer_due <= ?1
                order by answer_due limit 1 for update skip locked)
            returning decision, request, organization, answer_due
            """;
    private static final String REPORT = """
            select p.id, p.scope, p.rating, p.after_report_due from phase p
            where p.after_report_due <= ?1 and p.after_reported_at is null and not exists (
                select from notice n where n.kind = 'AFTER_REPORT_OVERDUE' and n.subject = p.id)
            order by p.after_report_due limit 1 for update skip locked
            """;

    private final Outbox outbox;
    private final InstantSource clock;

    OverdueSweep(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells everything that became overdue; safe to run on every instance. */
    @Scheduled(
            every = "{fieldsecurity.notices.overdue-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> sweep() {
        return all(OVERRIDE, this::override).chain(() -> all(REPORT, this::report));
    }

    private Uni<Void> all(String next, Function<Object[], Occurrence> overdue) {
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(() -> tellNext(next, overdue)))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Tells one; false when none is left. */
    private Uni<Boolean> tellNext(String next, Function<Object[], Occurrence> overdue) {
        OffsetDateTime now = Utc.time(clock.instant());
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(next, Object[].class)
                        .setParameter(1, now)
                        .getSingleResultOrNull())
                .flatMap(row -> row == null
                        ? Uni.createFrom().item(false)
                        : outbox.tell(overdue.apply(row)).replaceWith(true));
    }

    private Occurrence override(Object[] row) {
        return new OverrideOverdue((UUID) row[0], (UUID) row[1], (String) row[2], instant(row[3]), clock.instant());
    }

    private Occurrence report(Object[] row) {
        return new ReportOverdue(
                (UUID) row[0], Scope.parse((String) row[1]), (String) row[2], instant(row[3]), clock.instant());
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
