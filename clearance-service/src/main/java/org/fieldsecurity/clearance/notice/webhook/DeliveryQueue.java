package org.fieldsecurity.clearance.notice.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.clearance.notice.webhook.MessageSender.Outcome;
import org.fieldsecurity.kit.time.Utc;

/**
 * The messages that are due, shared by the workers of all instances: whoever claims one has it alone for a minute. A
 * worker that dies meanwhile leaves it to another, so a message comes at least once.
 */
@ApplicationScoped
public class DeliveryQueue {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final String DUE = """
            select w.id from webhook w where w.state = 'ACTIVE' and exists (
                select from webhook_delivery d
                where d.webhook = w.id and d.state = 'PENDING' and d.next_attempt_at <= $1)
            """;
    private static final String GONE = """
            select distinct d.webhook from webhook_delivery d join webhook w on w.id = d.webhook
            where d.last_status = 410 and w.state = 'ACTIVE'
            """;
    private static final String CLAIM = """
            with due as materialized (
                select id from webhook_delivery
                where webhook = $1 and state = 'PENDING' and next_attempt_at <= $2
                order by next_attempt_at, id limit $4 for update skip locked
            ), claimed as (
                update webhook_delivery set attempts = attempts + 1, next_attempt_at = $3
                where id in (select id from due)
                returning id, webhook, notice, attempts, created_at
            )
            select c.id, c.webhook, c.notice, c.attempts, c.created_at as written_at, w.url, w.secret, w.earlier_secret,
                w.earlier_until, n.kind, n.subject, n.person, n.office, n.scope, n.organization, n.data, n.created_at,
                n.due_at
            from claimed c join webhook w on w.id = c.webhook and w.state = 'ACTIVE' left join notice n on n.id = c.notice
            order by c.id
            """;
    private static final String RECORD = """
            update webhook_delivery set state = $3, next_attempt_at = $4, last_status = $5, last_error = $6,
                delivered_at = case when $3 = 'DELIVERED' then $7::timestamptz end
            where id = $1 and attempts = $2 and state = 'PENDING'
            """;

    private final Pool pool;
    private final InstantSource clock;

    DeliveryQueue(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The active webhooks that have something due. */
    Uni<List<UUID>> due() {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(Utc.time(clock.instant())))
                .map(DeliveryQueue::ids);
    }

    /** The active webhooks whose receiver answered that it is gone. */
    Uni<List<UUID>> gone() {
        return pool.query(GONE).execute().map(DeliveryQueue::ids);
    }

    /** Claims messages of a webhook that are due, up to so many. */
    Uni<List<Row>> claim(UUID webhook, int most) {
        Instant now = clock.instant();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(webhook, Utc.time(now), Utc.time(now.plus(LEASE)), most))
                .map(rows -> rows.stream().toList());
    }

    /** Records what came of an attempt, unless the lease ran out and another worker has the message. */
    Uni<Void> record(UUID delivery, int attempts, Outcome outcome, double chance) {
        Instant now = clock.instant();
        Optional<Duration> wait = RetryPlan.waitAfter(attempts, chance);
        DeliveryState state = state(outcome, wait);
        return pool.preparedQuery(RECORD)
                .execute(Tuple.tuple()
                        .addUUID(delivery)
                        .addInteger(attempts)
                        .addString(state.name())
                        .addOffsetDateTime(Utc.time(now.plus(wait.orElse(Duration.ZERO))))
                        .addInteger(outcome.status())
                        .addString(outcome.error())
                        .addOffsetDateTime(Utc.time(now)))
                .replaceWithVoid();
    }

    private static DeliveryState state(Outcome outcome, Optional<Duration> wait) {
        if (outcome.delivered()) {
            return DeliveryState.DELIVERED;
        }
        return outcome.gone() || wait.isEmpty() ? DeliveryState.DEAD : DeliveryState.PENDING;
    }

    private static List<UUID> ids(Iterable<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }
}
