package org.fieldsecurity.personnel.appointment.appraisal;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All inputs to appraisals. */
@ApplicationScoped
public class AppraisalInputs implements PanacheRepositoryBase<AppraisalInput, UUID> {

    /** One page of those of an appointment, as they were given. */
    Uni<List<AppraisalInput>> page(UUID appointment, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return find("appointment = ?1 and id > ?2 order by id", appointment, after)
                .page(0, request.fetch())
                .list();
    }
}
