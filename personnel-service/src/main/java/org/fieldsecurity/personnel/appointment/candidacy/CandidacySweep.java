package org.fieldsecurity.personnel.appointment.candidacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.jboss.logging.Logger;

/**
 * Makes candidates holders once training's feed has brought the certificate of their induction (A4). The copies are
 * stored first, so a crash loses nothing; each candidate has a transaction of their own, and instances may share.
 */
@ApplicationScoped
public class CandidacySweep {

    private static final Logger LOG = Logger.getLogger(CandidacySweep.class);
    private static final String INDUCTED = "select c.id from candidacy c where c.state = 'AWAITING_INDUCTION'"
            + " and (c.valid_to is null or c.valid_to > $1) and passes_gate('INDUCTION', c.holder, $2) is not null"
            + " order by c.id limit 200";

    private final Pool pool;
    private final CandidacyActs acts;
    private final InstantSource clock;

    CandidacySweep(Pool pool, CandidacyActs acts, InstantSource clock) {
        this.pool = pool;
        this.acts = acts;
        this.clock = clock;
    }

    /** Goes through all who wait for the induction. */
    @Scheduled(
            every = "{fieldsecurity.personnel.activation-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> sweep() {
        return inducted()
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(this::activate)
                .collect()
                .last();
    }

    private Uni<List<UUID>> inducted() {
        OffsetDateTime now = Utc.time(clock.instant());
        return pool.preparedQuery(INDUCTED)
                .execute(Tuple.of(now, now.toLocalDate()))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    /** One whom a rule keeps from the office stays a candidate, and the others go on. */
    private Uni<Void> activate(UUID id) {
        return Panache.withTransaction(() -> acts.activateByCertificate(id))
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> {
                    LOG.debugf("Candidacy %s stays one: %s", id, refused.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }
}
