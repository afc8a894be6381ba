package org.fieldsecurity.clearance.notice.webhook;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.notice.Addressee;
import org.fieldsecurity.clearance.notice.Notice;
import org.fieldsecurity.clearance.notice.NoticeListener;
import org.fieldsecurity.clearance.notice.Occurrence;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** All messages to webhooks; each is written in the transaction of its notice. */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID>, NoticeListener {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String WRITE = """
            insert into webhook_delivery (id, webhook, notice, attempts, next_attempt_at, state, created_at)
            select uuidv7(), w.id, n.id, 0, ?2, 'PENDING', ?2
            from notice n join webhook w on w.state = 'ACTIVE' and n.kind = any (w.kinds)
                and (w.organization = n.organization or exists (
                    select from notice_audience a where a.notice = n.id and a.audience = ?3))
            where n.id = any (string_to_array(?1, ',')::uuid[])
            """;

    private final InstantSource clock;

    Deliveries(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> told(List<? extends Occurrence> occurrences, List<Notice> notices) {
        if (notices.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String ids = notices.stream().map(notice -> notice.id().toString()).collect(Collectors.joining(","));
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WRITE)
                        .setParameter(1, ids)
                        .setParameter(2, Utc.time(clock.instant()))
                        .setParameter(3, Addressee.SYSTEMS)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Those of an ended webhook that are still to be sent are dead. */
    Uni<Void> endOf(UUID webhook) {
        return update(
                        "state = ?1, lastError = 'WEBHOOK_ENDED' where webhook = ?2 and state = ?3",
                        DeliveryState.DEAD,
                        webhook,
                        DeliveryState.PENDING)
                .replaceWithVoid();
    }

    /** One page of a webhook's messages, the first written first. */
    Uni<List<Delivery>> page(UUID webhook, @Nullable DeliveryState state, PageRequest page) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "webhook",
                webhook,
                "after",
                page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL)));
        if (state != null) {
            values.put("state", state);
        }
        return find(
                        "webhook = :webhook and id > :after" + (state == null ? "" : " and state = :state")
                                + " order by id",
                        values)
                .page(0, page.fetch())
                .list();
    }
}
