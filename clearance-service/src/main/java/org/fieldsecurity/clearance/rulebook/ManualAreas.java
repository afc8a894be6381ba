package org.fieldsecurity.clearance.rulebook;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All areas ever set to manual. */
@ApplicationScoped
public class ManualAreas implements PanacheRepositoryBase<ManualAreaEntry, UUID> {

    /** Those that hold at an instant or later. */
    Uni<List<ManualAreaEntry>> from(Instant at) {
        return list("validTo is null or validTo > ?1", at);
    }

    /** One page by id, which is the order in which they were set. */
    Uni<List<ManualAreaEntry>> page(PageRequest request) {
        return request.after(1)
                .map(cursor -> find("id > ?1 order by id", cursor.uuid(0)))
                .orElseGet(() -> find("order by id"))
                .page(0, request.fetch())
                .list();
    }
}
