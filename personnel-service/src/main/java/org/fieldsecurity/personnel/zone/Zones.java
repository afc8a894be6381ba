package org.fieldsecurity.personnel.zone;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** All zones, closed ones included. */
@ApplicationScoped
public class Zones implements PanacheRepositoryBase<Zone, String> {

    /** Most open zones of one duty station; their borders are read together. */
    static final int MOST_OPEN = 300;

    /** Which zones are wanted. */
    record Filter(@Nullable String dutyStation, @Nullable String area, boolean open) {}

    /** One page, by code. */
    Uni<List<Zone>> page(Filter filter, PageRequest request) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder query = new StringBuilder("code > :after");
        values.put(
                "after", request.after(1).map(cursor -> cursor.key().getFirst()).orElse(""));
        if (filter.dutyStation() != null) {
            query.append(" and dutyStation = :dutyStation");
            values.put("dutyStation", filter.dutyStation());
        }
        if (filter.area() != null) {
            query.append(" and dutyStation in (select d.locode from DutyStation d where d.area = :area)");
            values.put("area", filter.area());
        }
        if (filter.open()) {
            query.append(" and closedAt is null");
        }
        return find(query + " order by code", values).page(0, request.fetch()).list();
    }

    /** The zone, or 404. */
    Uni<Zone> get(String code) {
        return findById(code).onItem().ifNull().failWith(() -> ProblemException.notFound("zone"));
    }

    /** The open zones of a duty station, by code. */
    Uni<List<Zone>> open(String dutyStation) {
        return find("dutyStation = ?1 and closedAt is null order by code", dutyStation)
                .page(0, MOST_OPEN)
                .list();
    }
}
