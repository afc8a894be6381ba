package org.fieldsecurity.inspection.checklist;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.inspection.checklist.rules.Audience;
import org.fieldsecurity.inspection.checklist.rules.ChecklistState;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** All versions of all checklists. */
@ApplicationScoped
public class ChecklistVersions implements PanacheRepositoryBase<ChecklistVersion, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    /** The version, or 404. */
    Uni<ChecklistVersion> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("checklist version"));
    }

    /** One page, the oldest first. */
    Uni<List<ChecklistVersion>> page(@Nullable Audience audience, @Nullable ChecklistState state, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(FIRST);
        StringBuilder query = new StringBuilder("id > :after");
        Parameters values = Parameters.with("after", Objects.requireNonNull(after));
        if (audience != null) {
            query.append(" and audience = :audience");
            values.and("audience", audience);
        }
        if (state != null) {
            query.append(" and state = :state");
            values.and("state", state);
        }
        return find(query.append(" order by id").toString(), values)
                .page(0, request.fetch())
                .list();
    }

    /** The number that the audience's next version gets. */
    Uni<Integer> nextNumber(Audience audience) {
        return find("audience = ?1 order by number desc", audience)
                .firstResult()
                .map(last -> last == null ? 1 : last.view().number() + 1);
    }
}
