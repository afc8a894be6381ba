package org.fieldsecurity.clearance.opening;

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

/** All openings, proposed or recorded. */
@ApplicationScoped
public class Openings implements PanacheRepositoryBase<Opening, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** One opening. */
    Uni<Opening> one(UUID id) {
        return found(findById(id));
    }

    /** One opening that nobody else changes until this transaction ends. */
    Uni<Opening> oneToChange(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<Opening> found(Uni<Opening> opening) {
        return opening.onItem().ifNull().failWith(() -> ProblemException.notFound("opening"));
    }

    /** One page, the latest first. */
    Uni<List<Opening>> page(OpeningFilter filter, PageRequest page) {
        Map<String, Object> values = new HashMap<>(filter.values());
        values.put("before", page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL));
        return find("id < :before and " + filter.condition() + " order by id desc", values)
                .page(0, page.fetch())
                .list();
    }
}
