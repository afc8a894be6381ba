package org.fieldsecurity.clearance.journey;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All reports of movements. */
@ApplicationScoped
public class Movements implements PanacheRepositoryBase<Movement, UUID> {

    /** Those of one leg, the first report first. */
    Uni<List<Movement>> page(UUID leg, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return find("leg = ?1 and id > ?2 order by id", leg, after)
                .page(0, request.fetch())
                .list();
    }

    /** Those of some clearances, the first report first. */
    Uni<List<Movement>> of(Collection<UUID> clearances) {
        return list("clearance in ?1 order by id", clearances);
    }
}
