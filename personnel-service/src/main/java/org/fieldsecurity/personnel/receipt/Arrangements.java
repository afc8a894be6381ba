package org.fieldsecurity.personnel.receipt;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;

/** All versions of arrangements. */
@ApplicationScoped
public class Arrangements implements PanacheRepositoryBase<Arrangement, UUID> {

    /** The number of the scope's current version; 0 while none is published. */
    Uni<Integer> current(Scope scope) {
        return find("scope = ?1 order by number desc", scope.text())
                .firstResult()
                .map(last -> last == null ? 0 : last.number());
    }
}
