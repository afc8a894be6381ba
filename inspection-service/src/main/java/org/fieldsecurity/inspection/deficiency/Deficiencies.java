package org.fieldsecurity.inspection.deficiency;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.inspection.deficiency.rules.DeficiencyState;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** All deficiencies. */
@ApplicationScoped
public class Deficiencies implements PanacheRepositoryBase<Deficiency, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String OVERDUE = "state = 'OPEN' and correctBy is not null and correctBy < :today";

    /**
     * What a list is narrowed to.
     *
     * @param overdue null for both
     */
    record Filter(
            Scope scope,
            @Nullable DeficiencyState state,
            @Nullable Boolean overdue,
            @Nullable UUID mission) {}

    /** One page by id. */
    Uni<List<Deficiency>> page(Filter filter, LocalDate today, PageRequest request) {
        StringBuilder query = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>();
        values.put("after", after(request));
        place(filter.scope(), query, values);
        if (filter.state() != null) {
            query.append(" and state = :state");
            values.put("state", filter.state());
        }
        if (filter.overdue() != null) {
            query.append(filter.overdue() ? " and " : " and not ")
                    .append('(')
                    .append(OVERDUE)
                    .append(')');
            values.put("today", today);
        }
        if (filter.mission() != null) {
            query.append(" and mission = :mission");
            values.put("mission", filter.mission());
        }
        return find(query.append(" order by id").toString(), values)
                .page(0, request.fetch())
                .list();
    }

    /** Every deficiency that the inspection found, by id. */
    Uni<List<Deficiency>> ofInspection(UUID mission) {
        return list("mission = ?1 order by id", mission);
    }

    private static void place(Scope scope, StringBuilder query, Map<String, Object> values) {
        switch (scope) {
            case Scope.World() -> {}
            case Scope.Country(String code) -> {
                query.append(" and country = :place");
                values.put("place", code);
            }
            case Scope.DutyStation(String locode) -> {
                query.append(" and dutyStation = :place");
                values.put("place", locode);
            }
            case Scope.Organization organization -> {
                query.append(" and scope like :place");
                values.put("place", organization.text() + "@%");
            }
            default -> {
                query.append(" and scope = :place");
                values.put("place", scope.text());
            }
        }
    }

    private static UUID after(PageRequest request) {
        return request.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
    }
}
