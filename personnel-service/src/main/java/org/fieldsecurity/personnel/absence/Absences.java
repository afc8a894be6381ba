package org.fieldsecurity.personnel.absence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All absences, past ones and those called off included. */
@ApplicationScoped
public class Absences implements PanacheRepositoryBase<Absence, UUID> {

    /** Most absences that one question needs: those of the holders of one office at one place. */
    private static final int MANY = 1_000;

    /** The absences of these appointments, the latest first. */
    Uni<List<Absence>> of(Collection<UUID> appointments) {
        return appointments.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("appointment in ?1 order by from desc", appointments)
                        .page(0, MANY)
                        .list();
    }

    /** One page of an appointment's absences, by id. */
    Uni<List<Absence>> page(UUID appointment, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return find("appointment = ?1 and id > ?2 order by id", appointment, after)
                .page(0, request.fetch())
                .list();
    }
}
