package org.fieldsecurity.clearance.request;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All questions of those who decide. */
@ApplicationScoped
public class LegQuestions implements PanacheRepositoryBase<LegQuestion, UUID> {

    /** Those on any leg of a request, the first first. */
    Uni<List<LegQuestion>> of(ClearanceRequest request) {
        return list(
                "clearance in ?1 order by askedAt, id",
                request.clearances().stream().map(LegClearance::id).toList());
    }

    /** The one that waits for its answer; an earlier one that an amendment made void stays unanswered. */
    Uni<LegQuestion> open(LegClearance clearance) {
        return find("clearance = ?1 and answeredAt is null order by askedAt desc, id desc", clearance.id())
                .firstResult();
    }
}
