package org.fieldsecurity.inspection.finding;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.PageRequest;

/** All findings. */
@ApplicationScoped
public class Findings implements PanacheRepositoryBase<Finding, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** One page of a mission's findings, by id. */
    Uni<List<Finding>> page(UUID mission, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return find("mission = ?1 and id > ?2 order by id", mission, after)
                .page(0, request.fetch())
                .list();
    }

    /** Whether the item was found for this scope already. */
    Uni<Boolean> has(UUID mission, UUID checklist, String item, Scope scope) {
        return count(
                        "mission = ?1 and checklist = ?2 and item = ?3 and scope = ?4",
                        mission,
                        checklist,
                        item,
                        scope.text())
                .map(count -> count > 0);
    }
}
