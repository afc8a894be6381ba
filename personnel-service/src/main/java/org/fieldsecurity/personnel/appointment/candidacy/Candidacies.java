package org.fieldsecurity.personnel.appointment.candidacy;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.personnel.appointment.AppointmentStage;

/** All candidacies, closed ones included. */
@ApplicationScoped
public class Candidacies implements PanacheRepositoryBase<Candidacy, UUID> {

    private static final List<AppointmentStage> OPEN =
            List.of(AppointmentStage.AWAITING_APPROVAL, AppointmentStage.AWAITING_INDUCTION);

    /** One page of those in a state, by id. */
    Uni<List<Candidacy>> page(AppointmentStage state, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return find("state = ?1 and id > ?2 order by id", state, after)
                .page(0, request.fetch())
                .list();
    }

    /** Whether the person is a candidate for this office and scope. */
    Uni<Boolean> isOpen(UUID holder, Office office, String scope) {
        return count("holder = ?1 and office = ?2 and scope = ?3 and state in ?4", holder, office, scope, OPEN)
                .map(count -> count > 0);
    }
}
