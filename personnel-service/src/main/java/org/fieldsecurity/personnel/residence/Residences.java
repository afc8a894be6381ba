package org.fieldsecurity.personnel.residence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** All homes. */
@ApplicationScoped
public class Residences implements PanacheRepositoryBase<Residence, UUID> {

    /** Which homes are wanted; a duty station or a zone is given. */
    record Filter(@Nullable String dutyStation, @Nullable String zone, boolean unplaced) {}

    /** One page, by id. */
    Uni<List<Residence>> page(Filter filter, PageRequest request) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder query = new StringBuilder("id > :after");
        values.put("after", request.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0)));
        if (filter.dutyStation() != null) {
            query.append(" and dutyStation = :dutyStation");
            values.put("dutyStation", filter.dutyStation());
        }
        if (filter.zone() != null) {
            query.append(" and zone = :zone");
            values.put("zone", filter.zone());
        }
        if (filter.unplaced()) {
            query.append(" and zone is null");
        }
        return find(query + " order by id", values).page(0, request.fetch()).list();
    }

    /** The home, or 404. */
    Uni<Residence> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(Residences::notFound);
    }

    /** The home, which nobody else changes or enters until the transaction ends, or 404. */
    Uni<Residence> getToChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Residences::notFound);
    }

    /** UN/LOCODE of the home's duty station, which never changes, or 404. */
    Uni<String> dutyStationOf(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select r.dutyStation from Residence r where r.id = ?1", String.class)
                        .setParameter(1, id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Residences::notFound);
    }

    static ProblemException notFound() {
        return ProblemException.notFound("residence");
    }
}
