package org.fieldsecurity.personnel.receipt;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All receipts of arrangements. */
@ApplicationScoped
public class ArrangementReceipts implements PanacheRepositoryBase<ArrangementReceipt, UUID> {

    /** The person's receipt of a version; null without one. */
    Uni<ArrangementReceipt> of(UUID arrangement, UUID person) {
        return find("arrangement = ?1 and person = ?2", arrangement, person).firstResult();
    }
}
