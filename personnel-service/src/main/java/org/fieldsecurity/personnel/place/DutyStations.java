package org.fieldsecurity.personnel.place;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** All duty stations. */
@ApplicationScoped
public class DutyStations implements PanacheRepositoryBase<DutyStation, String> {

    /** One page by UN/LOCODE, of one country or of all. */
    Uni<List<DutyStation>> page(@Nullable String country, PageRequest request) {
        String after = request.after(1).map(cursor -> cursor.key().getFirst()).orElse("");
        var query = country == null
                ? find("locode > ?1 order by locode", after)
                : find("country = ?1 and locode > ?2 order by locode", country, after);
        return query.page(0, request.fetch()).list();
    }
}
