package org.fieldsecurity.personnel.hrimport.work;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.hrimport.ImportConfig;

/** Forgets what became of rows some time after an import has ended; its counts stay. */
@ApplicationScoped
public class OutcomeRetention {

    private static final int BATCH = 20_000;
    private static final String FORGET = "delete from import_row where (job, line) in (select r.job, r.line"
            + " from import_job j cross join lateral (select job, line from import_row where job = j.id limit $2) r"
            + " where j.ended_at < $1 limit $2)";

    private final Pool pool;
    private final ImportConfig config;
    private final InstantSource clock;

    OutcomeRetention(Pool pool, ImportConfig config, InstantSource clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** Forgets some; safe to run on every instance. */
    @Scheduled(every = "1m", delayed = "1m")
    Uni<Void> forget() {
        OffsetDateTime before = Utc.time(clock.instant().minus(config.outcomesKept()));
        return pool.preparedQuery(FORGET).execute(Tuple.of(before, BATCH)).replaceWithVoid();
    }
}
