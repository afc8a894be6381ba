package org.fieldsecurity.clearance.request;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All decisions. */
@ApplicationScoped
public class LegDecisions implements PanacheRepositoryBase<LegDecision, UUID> {

    /** Those on any leg of a request, the first first. */
    Uni<List<LegDecision>> of(ClearanceRequest request) {
        return list(
                "clearance in ?1 order by decidedAt, id",
                request.clearances().stream().map(LegClearance::id).toList());
    }
}
