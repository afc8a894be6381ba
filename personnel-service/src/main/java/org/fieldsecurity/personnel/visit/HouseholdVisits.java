package org.fieldsecurity.personnel.visit;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All visits to households. */
@ApplicationScoped
public class HouseholdVisits implements PanacheRepositoryBase<HouseholdVisit, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** One page of a zone's visits, in the order in which they were recorded. */
    Uni<List<HouseholdVisit>> inZone(String zone, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return find("zone = ?1 and id > ?2 order by id", zone, after)
                .page(0, request.fetch())
                .list();
    }
}
