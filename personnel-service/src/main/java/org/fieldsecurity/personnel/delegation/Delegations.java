package org.fieldsecurity.personnel.delegation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.personnel.appointment.Appointment;
import org.jspecify.annotations.Nullable;

/** All delegations, past ones included. */
@ApplicationScoped
public class Delegations implements PanacheRepositoryBase<Delegation, UUID> {

    /** Most delegations of one appointment that can be open at once. */
    static final int MAX_OPEN = 50;

    /** More than an appointment ever has that end after an instant. */
    static final int MANY = 1_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Whose delegations are wanted; one of them is given. */
    record Filter(
            @Nullable UUID holder,
            @Nullable UUID givenBy,
            @Nullable UUID appointment) {}

    /** The appointment's delegations that end after the instant, those that last longest first. */
    Uni<List<Delegation>> endingAfter(UUID appointment, Instant at, int most) {
        return find("appointment = ?1 and validTo > ?2 order by validTo desc, id", appointment, at)
                .page(0, most)
                .list();
    }

    /** One page by id; only those in force at the instant where one is given. */
    Uni<List<Resting>> page(Filter filter, @Nullable Instant at, PageRequest request) {
        List<Object> values = new ArrayList<>();
        String conditions =
                "d.id > " + next(values, request.after(1).map(it -> it.uuid(0)).orElse(BEFORE_ALL))
                        + condition("d.holder", filter.holder(), values)
                        + condition("a.holder", filter.givenBy(), values)
                        + condition("d.appointment", filter.appointment(), values)
                        + (at == null ? "" : inForce(next(values, at)));
        return Panache.getSession()
                .flatMap(session -> {
                    var query = session.createQuery(
                            "select d, a from Delegation d join Appointment a on a.id = d.appointment where "
                                    + conditions + " order by d.id",
                            Object[].class);
                    for (int index = 0; index < values.size(); index++) {
                        query.setParameter(index + 1, values.get(index));
                    }
                    return query.setMaxResults(request.fetch()).getResultList();
                })
                .map(rows -> rows.stream()
                        .map(row -> new Resting((Delegation) row[0], (Appointment) row[1]))
                        .toList());
    }

    private static String condition(String field, @Nullable Object value, List<Object> values) {
        return value == null ? "" : " and " + field + " = " + next(values, value);
    }

    private static String inForce(String instant) {
        return " and d.validFrom <= " + instant + " and d.validTo > " + instant;
    }

    private static String next(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }
}
