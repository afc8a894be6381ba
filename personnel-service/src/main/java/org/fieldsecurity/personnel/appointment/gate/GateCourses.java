package org.fieldsecurity.personnel.appointment.gate;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** Which courses count for which gates, past and coming days included. */
@ApplicationScoped
public class GateCourses implements PanacheRepositoryBase<GateCourse, UUID> {

    /** One page, by id. */
    Uni<List<GateCourse>> page(PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return find("id > ?1 order by id", after).page(0, request.fetch()).list();
    }

    /** Whether something is set for that course and day already. */
    Uni<Boolean> isSet(NewGateCourse wanted) {
        return count("gate = ?1 and course = ?2 and validFrom = ?3", wanted.gate(), wanted.course(), wanted.validFrom())
                .map(count -> count > 0);
    }
}
