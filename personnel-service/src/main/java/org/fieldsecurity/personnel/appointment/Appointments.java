package org.fieldsecurity.personnel.appointment;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** All appointments, past ones included. */
@ApplicationScoped
public class Appointments implements PanacheRepositoryBase<Appointment, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** One page by id of the appointments in force at the instant; an office, a scope or a holder is given. */
    Uni<List<Appointment>> inForce(
            @Nullable Office office, @Nullable Scope scope, @Nullable UUID holder, Instant at, PageRequest request) {
        List<String> conditions =
                new ArrayList<>(List.of("id > ?1", "validFrom <= ?2", "(validTo is null or validTo > ?2)"));
        List<Object> parameters = new ArrayList<>(List.of(after(request), at));
        add(conditions, parameters, "office", office);
        add(conditions, parameters, "scope", scope == null ? null : scope.text());
        add(conditions, parameters, "holder", holder);
        return find(String.join(" and ", conditions) + " order by id", parameters.toArray())
                .page(0, request.fetch())
                .list();
    }

    /** How many appointments to the office for exactly this scope overlap the period; an open end is null. */
    Uni<Long> overlapping(Office office, String scope, Instant from, @Nullable Instant to) {
        String overlap = "office = ?1 and scope = ?2 and (validTo is null or validTo > ?3)";
        return to == null
                ? count(overlap, office, scope, from)
                : count(overlap + " and validFrom < ?4", office, scope, from, to);
    }

    private static void add(List<String> conditions, List<Object> parameters, String field, @Nullable Object value) {
        if (value != null) {
            parameters.add(value);
            conditions.add(field + " = ?" + parameters.size());
        }
    }

    private static UUID after(PageRequest request) {
        return request.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
    }
}
