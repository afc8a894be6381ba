package org.fieldsecurity.training.requirement;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** All requirements. */
@ApplicationScoped
class Requirements implements PanacheRepositoryBase<Requirement, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    /** One page by id, of one course, of one scope, or of all. */
    Uni<List<Requirement>> page(@Nullable String course, @Nullable Scope scope, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(FIRST);
        StringBuilder query = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>(Map.of("after", Objects.requireNonNull(after)));
        if (course != null) {
            query.append(" and course = :course");
            values.put("course", course);
        }
        if (scope != null) {
            query.append(" and scope = :scope");
            values.put("scope", scope.text());
        }
        return find(query.append(" order by id").toString(), values)
                .page(0, request.fetch())
                .list();
    }
}
