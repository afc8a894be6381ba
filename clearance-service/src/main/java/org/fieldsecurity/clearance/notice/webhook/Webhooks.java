package org.fieldsecurity.clearance.notice.webhook;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** All webhooks. */
@ApplicationScoped
public class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('webhooks of ' || ?1, 0))::text";

    /** How many of an organization are active; nobody else sets one for it until this transaction ends. */
    Uni<Long> countToAdd(String organization) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter(1, organization)
                        .getSingleResult())
                .chain(() -> count("organization = ?1 and state = ?2", organization, WebhookState.ACTIVE));
    }

    /** One webhook, which nobody else changes until this transaction ends. */
    Uni<Webhook> toChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("webhook"));
    }

    Uni<Webhook> one(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("webhook"));
    }

    /** One page of those of the organizations, of all when null; the first set first. */
    Uni<List<Webhook>> page(@Nullable List<String> organizations, @Nullable WebhookState state, PageRequest page) {
        StringBuilder condition = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>();
        values.put("after", page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL));
        if (organizations != null) {
            condition.append(" and organization in :organizations");
            values.put("organizations", organizations);
        }
        if (state != null) {
            condition.append(" and state = :state");
            values.put("state", state);
        }
        return find(condition + " order by id", values).page(0, page.fetch()).list();
    }
}
