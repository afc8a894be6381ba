package org.fieldsecurity.personnel.place;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** All duty stations. */
@ApplicationScoped
public class DutyStations implements PanacheRepositoryBase<DutyStation, String> {

    /** One page by UN/LOCODE, of one country, of one area, or of all. */
    Uni<List<DutyStation>> page(@Nullable String country, @Nullable String area, PageRequest request) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder query = new StringBuilder("locode > :after");
        values.put(
                "after", request.after(1).map(cursor -> cursor.key().getFirst()).orElse(""));
        if (country != null) {
            query.append(" and country = :country");
            values.put("country", country);
        }
        if (area != null) {
            query.append(" and area = :area");
            values.put("area", area);
        }
        return find(query + " order by locode", values).page(0, request.fetch()).list();
    }
}
