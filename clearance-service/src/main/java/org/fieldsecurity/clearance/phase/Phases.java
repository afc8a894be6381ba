package org.fieldsecurity.clearance.phase;

import io.quarkus.hibernate.reactive.panache.Panache;
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
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.jspecify.annotations.Nullable;

/** All phases, past ones and proposals included. */
@ApplicationScoped
public class Phases implements PanacheRepositoryBase<Phase, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final String IN_FORCE = "select id, scope, rating from phase where scope {among}"
            + " and valid_from <= $1 and (valid_to is null or valid_to > $1)";

    /** The phase declared for exactly this scope, or null. */
    Uni<@Nullable Phase> declaredFor(Scope scope) {
        return find("scope = ?1 and state = ?2", scope.text(), PhaseState.DECLARED)
                .firstResult();
    }

    /** The scope of a phase, which never changes; 404 when there is no such phase. */
    Uni<Scope> scopeOf(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("select scope from Phase where id = ?1", String.class)
                        .setParameter(1, id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("phase"))
                .map(Scope::parse);
    }

    /**
     * A phase as far as a judgement asks.
     *
     * @param id its id
     * @param scope for what it was declared
     * @param rating its rating
     */
    record InForce(UUID id, Scope scope, String rating) {

        private static InForce of(Line line) {
            return new InForce(line.id(0), Scope.parse(line.required(1)), line.required(2));
        }
    }

    /** Those in force for any of the scopes at the instant. */
    Uni<List<InForce>> inForce(Collection<String> scopes, Instant at) {
        return SessionSql.rowsAmong(IN_FORCE, InForce::of, scopes, at);
    }

    /** One page, the latest first; with an instant those in force then, with a state those with such a report. */
    Uni<List<Phase>> page(
            @Nullable Scope scope,
            @Nullable Instant inForceAt,
            @Nullable AfterReportState afterReport,
            PageRequest request) {
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
        if (afterReport != null) {
            query.append(" and emergency = true and afterReportedAt is ")
                    .append(afterReport == AfterReportState.OWED ? "null" : "not null");
        }
        return find(query + " order by id desc", values)
                .page(0, request.fetch())
                .list();
    }
}
