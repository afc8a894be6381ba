package org.fieldsecurity.inspection.mission;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.inspection.mission.rules.MissionState;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** All missions. */
@ApplicationScoped
public class Missions implements PanacheRepositoryBase<Mission, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * One page by id.
     *
     * @param place country, duty station or world
     * @param member only missions that name this person; null for all
     */
    Uni<List<Mission>> page(Scope place, @Nullable MissionState state, @Nullable UUID member, PageRequest request) {
        StringBuilder query = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>();
        values.put("after", after(request));
        switch (place) {
            case Scope.Country(String code) -> {
                query.append(" and country = :place");
                values.put("place", code);
            }
            case Scope.DutyStation(String locode) -> {
                query.append(" and dutyStation = :place");
                values.put("place", locode);
            }
            default -> {}
        }
        if (state != null) {
            query.append(" and state = :state");
            values.put("state", state);
        }
        if (member != null) {
            query.append(" and (lead = :member or array_contains(inspectors, :member))");
            values.put("member", member);
        }
        return find(query.append(" order by id").toString(), values)
                .page(0, request.fetch())
                .list();
    }

    private static UUID after(PageRequest request) {
        return request.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
    }
}
