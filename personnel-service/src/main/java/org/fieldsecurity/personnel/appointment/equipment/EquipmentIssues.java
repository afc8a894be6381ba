package org.fieldsecurity.personnel.appointment.equipment;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All equipment ever handed out. */
@ApplicationScoped
public class EquipmentIssues implements PanacheRepositoryBase<EquipmentIssue, UUID> {

    /** One page of what was handed out with an appointment, by id. */
    Uni<List<EquipmentIssue>> page(UUID appointment, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return find("appointment = ?1 and id > ?2 order by id", appointment, after)
                .page(0, request.fetch())
                .list();
    }
}
