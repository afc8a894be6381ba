package org.fieldsecurity.clearance.request;

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
import org.hibernate.reactive.mutiny.Mutiny;

/** All requests. */
@ApplicationScoped
public class ClearanceRequests implements PanacheRepositoryBase<ClearanceRequest, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** A request with all its parts. */
    Uni<ClearanceRequest> whole(UUID id) {
        return withParts(findById(id));
    }

    /** The countries that a request leads to; none when there is no such request. */
    Uni<List<String>> countries(UUID id) {
        return Panache.getSession().flatMap(session -> session.createQuery(
                        "select distinct l.country from RequestLeg l where l.request.id = ?1", String.class)
                .setParameter(1, id)
                .getResultList());
    }

    /** A request with all its parts, which nobody else changes until this transaction ends. */
    Uni<ClearanceRequest> wholeToChange(UUID id) {
        return withParts(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<ClearanceRequest> withParts(Uni<ClearanceRequest> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("request"))
                .call(request -> Mutiny.fetch(request.legs()))
                .call(request -> Mutiny.fetch(request.clearances()));
    }

    /** One page, the latest made first. */
    Uni<List<ClearanceRequest>> page(RequestFilter filter, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        Map<String, Object> values = new HashMap<>(filter.values());
        values.put("before", before);
        return find(
                        "from ClearanceRequest r where r.id < :before and " + filter.condition()
                                + " order by r.id desc",
                        values)
                .page(0, page.fetch())
                .list();
    }
}
