package org.fieldsecurity.clearance.phase;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.PhaseState;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** All phases, past ones and proposals included. */
@ApplicationScoped
public class Phases implements PanacheRepositoryBase<Phase, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** The phase declared for exactly this scope, or null. */
    Uni<@Nullable Phase> declaredFor(Scope scope) {
        return find("scope = ?1 and state = ?2", scope.text(), PhaseState.DECLARED)
                .firstResult();
    }

    /** Those in force for any of the scopes at the instant. */
    Uni<List<Phase>> inForce(Collection<String> scopes, Instant at) {
        return list("scope in ?1 and validFrom <= ?2 and (validTo is null or validTo > ?2)", scopes, at);
    }

    /** One page, the latest first; with an instant those in force then. */
    Uni<List<Phase>> page(@Nullable Scope scope, @Nullable Instant inForceAt, PageRequest request) {
        UUID before = request.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        StringBuilder query = new StringBuilder("id < :before");
        Parameters values = Parameters.with("before", before);
        if (scope != null) {
            query.append(" and scope = :scope");
            values.and("scope", scope.text());
        }
        if (inForceAt != null) {
            query.append(" and validFrom <= :at and (validTo is null or validTo > :at)");
            values.and("at", inForceAt);
        }
        return find(query + " order by id desc", values)
                .page(0, request.fetch())
                .list();
    }
}
