package org.fieldsecurity.clearance.rulebook;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;

/** All versions of the policy. */
@ApplicationScoped
public class PolicyVersions implements PanacheRepositoryBase<PolicyVersion, UUID> {

    /** The version in force at an instant; the first one ships with the database. */
    Uni<PolicyVersion> inForce(Instant at) {
        return find("validFrom <= ?1 order by validFrom desc", at)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("policy at that instant"));
    }

    /** One page, the latest first. */
    Uni<List<PolicyVersion>> page(PageRequest request) {
        return request.after(1)
                .map(cursor -> find("validFrom < ?1 order by validFrom desc", cursor.instant(0)))
                .orElseGet(() -> find("order by validFrom desc"))
                .page(0, request.fetch())
                .list();
    }
}
