package org.fieldsecurity.personnel.absence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All times of acting, past and coming ones. */
@ApplicationScoped
public class ActingPeriods implements PanacheRepositoryBase<ActingPeriod, UUID> {

    private static final int MANY = 1_000;

    /** Those under an appointment, the latest first. */
    Uni<List<ActingPeriod>> under(UUID appointment) {
        return find("appointment = ?1 order by validFrom desc", appointment)
                .page(0, MANY)
                .list();
    }
}
