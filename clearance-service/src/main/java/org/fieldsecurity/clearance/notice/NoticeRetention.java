package org.fieldsecurity.clearance.notice;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldsecurity.kit.id.Ids;

/**
 * Takes out notices of long ago: they are news, the ledger is the record. What is overdue stays, since it is said once;
 * what a webhook still waits for stays until it has it.
 */
@ApplicationScoped
public class NoticeRetention {

    private static final int BATCH = 5_000;
    private static final String FORGET = """
            with old as materialized (
                select n.id from notice n
                where n.id < $1 and n.kind not like '%\\_OVERDUE' and not exists (
                    select from webhook_delivery d where d.notice = n.id and d.state = 'PENDING')
                order by n.id limit $2
            ), pushed as (delete from webhook_delivery using old where notice = old.id),
                named as (delete from notice_audience using old where notice = old.id)
            delete from notice using old where notice.id = old.id
            """;

    private final Pool pool;
    private final Duration kept;
    private final InstantSource clock;

    NoticeRetention(
            Pool pool, @ConfigProperty(name = "fieldsecurity.notices.kept") Duration kept, InstantSource clock) {
        this.pool = pool;
        this.kept = kept;
        this.clock = clock;
    }

    /** Takes out some; safe to run on every instance. */
    @Scheduled(every = "{fieldsecurity.notices.forgotten-every}", delayed = "1m")
    public Uni<Void> forget() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(Ids.leastAt(clock.instant().minus(kept)), BATCH))
                .replaceWithVoid();
    }
}
