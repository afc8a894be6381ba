package org.fieldsecurity.clearance.slip;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All slips. */
@ApplicationScoped
public class Slips implements PanacheRepositoryBase<Slip, UUID> {

    /** Most slips on a revocation list. */
    static final int LONGEST_LIST = 10_000;

    /** The traveller's slip that was not withdrawn, or null. */
    Uni<@Nullable Slip> current(UUID request, UUID person) {
        return find("request = ?1 and person = ?2 and revokedAt is null order by issuedAt desc", request, person)
                .firstResult();
    }

    /** The slips that were not withdrawn, of any of the people for any of the requests. */
    Uni<List<Slip>> current(Collection<UUID> requests, Collection<UUID> people) {
        return list("request in ?1 and person in ?2 and revokedAt is null", requests, people);
    }

    /** Withdrawn slips that would still be valid: only those need to be on a list. */
    Uni<List<Slip>> revoked(Instant at) {
        return find("revokedAt is not null and validUntil > ?1 order by validUntil, id", at)
                .page(0, LONGEST_LIST)
                .list();
    }
}
