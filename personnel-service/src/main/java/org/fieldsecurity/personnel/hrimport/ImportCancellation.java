package org.fieldsecurity.personnel.hrimport;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stops an import at the end of the chunk that is being worked off; what was done stays done. */
@ApplicationScoped
public class ImportCancellation {

    private static final String CANCEL = "update import_job set state = 'CANCELLED', ended_at = ?1, holder = null,"
            + " held_until = null where id = ?2 and state in ('QUEUED', 'RUNNING')"
            + " returning registered, changed, unchanged, refused";
    private static final String UNSTAGE = "delete from import_chunk where job = ?1";

    private final Ledger ledger;
    private final InstantSource clock;

    ImportCancellation(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The import as it is after the cancellation, or 409 when it can't be cancelled any more. */
    Uni<ImportView> cancel(ImportView job, Authority authority) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Panache.getSession().flatMap(session -> stop(session, job.id(), now)
                .map(counts -> job.cancelled(now, (int) counts[0], (int) counts[1], (int) counts[2], (int) counts[3]))
                .call(() -> session.createNativeQuery(UNSTAGE)
                        .setParameter(1, job.id())
                        .executeUpdate())
                .call(view -> ledger.append(new Change("import", view.id(), "cancelled", view, authority))));
    }

    private static Uni<Object[]> stop(Mutiny.Session session, UUID job, Instant now) {
        return session.createNativeQuery(CANCEL, Object[].class)
                .setParameter(1, Utc.time(now))
                .setParameter(2, job)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.illegalState(
                        "This import is not waiting and not running, so there is nothing to cancel.", List.of()));
    }
}
