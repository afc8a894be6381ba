package org.fieldsecurity.clearance.opening;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Consents to openings and refusals; none is ever changed. */
@ApplicationScoped
public class OpeningConsents implements PanacheRepositoryBase<OpeningConsent, UUID> {

    /** Those of an opening, the first first; at most one of each side. */
    Uni<List<OpeningConsent>> of(UUID opening) {
        return list("opening = ?1 order by givenAt, id", opening);
    }
}
