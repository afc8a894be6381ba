package org.fieldsecurity.personnel.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** All suspicions, decided ones included. */
@ApplicationScoped
public class SuspectedDuplicates implements PanacheRepositoryBase<SuspectedDuplicate, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** One page by id, of those in which one of the records is the organization's, or of all. */
    Uni<List<SuspectedDuplicate>> page(@Nullable String organization, DuplicateState state, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        var query = organization == null
                ? find("state = ?1 and id > ?2 order by id", state, after)
                : find(
                        "(organizationOne = ?1 or organizationOther = ?1) and state = ?2 and id > ?3 order by id",
                        organization,
                        state,
                        after);
        return query.page(0, request.fetch()).list();
    }

    /** The one about these two; null without one. */
    Uni<SuspectedDuplicate> about(UUID one, UUID other) {
        return find("(one = ?1 and other = ?2) or (one = ?2 and other = ?1)", one, other)
                .firstResult();
    }

    /** All open ones about a record. */
    Uni<List<SuspectedDuplicate>> open(UUID person, int limit) {
        return find("(one = ?1 or other = ?1) and state = ?2 order by id", person, DuplicateState.OPEN)
                .page(0, limit)
                .list();
    }

    /** Those that a merge settled. */
    Uni<List<SuspectedDuplicate>> settledBy(UUID merge) {
        return find("merge = ?1 order by id", merge).list();
    }
}
