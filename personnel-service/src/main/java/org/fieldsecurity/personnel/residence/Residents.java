package org.fieldsecurity.personnel.residence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads people as this feature needs them, inside the session at hand. */
@ApplicationScoped
class Residents {

    private static final String FIND =
            "select p.id, p.organization, p.duty_station, p.dependant_of from person p where p.id = ?1";
    private static final String HOUSEHOLD =
            "select p.id, p.organization, p.duty_station, p.dependant_of from residency r"
                    + " join person p on p.id = r.person where r.residence = ?1 and r.valid_to is null order by p.id limit "
                    + Residencies.MOST_OF_A_HOME;

    /** The person; null when there is none. */
    Uni<@Nullable Resident> find(UUID id) {
        return one(FIND, id);
    }

    /** The person, whom nobody else moves until the transaction ends; null when there is none. */
    Uni<@Nullable Resident> findToMove(UUID id) {
        return one(FIND + " for no key update", id);
    }

    /** Who lives in the home now, by id. */
    Uni<List<Resident>> household(UUID residence) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOUSEHOLD, Object[].class)
                        .setParameter(1, residence)
                        .getResultList())
                .map(rows -> rows.stream().map(Residents::resident).toList());
    }

    private static Uni<@Nullable Resident> one(String query, UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter(1, id)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : resident(row));
    }

    private static Resident resident(Object[] row) {
        return new Resident((UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3]);
    }
}
