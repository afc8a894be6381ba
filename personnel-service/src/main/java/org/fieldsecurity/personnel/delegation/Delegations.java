package org.fieldsecurity.personnel.delegation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All delegations, past ones included. */
@ApplicationScoped
public class Delegations implements PanacheRepositoryBase<Delegation, UUID> {

    /** Most delegations of one appointment that can be open at once. */
    static final int MAX_OPEN = 50;

    /** The appointment's delegations that end after the instant. */
    Uni<List<Delegation>> endingAfter(UUID appointment, Instant at) {
        return find("appointment = ?1 and validTo > ?2 order by id", appointment, at)
                .page(0, MAX_OPEN)
                .list();
    }
}
