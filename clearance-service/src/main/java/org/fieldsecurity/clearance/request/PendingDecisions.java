package org.fieldsecurity.clearance.request;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;

/** The clearances that wait for a decision. */
@ApplicationScoped
public class PendingDecisions implements PanacheRepositoryBase<LegClearance, UUID> {

    private static final String FETCHED =
            "from LegClearance c join fetch c.request join fetch c.leg where c.state = ?1";
    private static final String ORDER = " order by c.departsAt, c.id";
    private static final Instant BEFORE_ALL = Instant.EPOCH;

    /** One page by departure, of these countries; of all when none is named. */
    Uni<List<LegClearance>> page(List<String> countries, PageRequest request) {
        Instant departsAt = request.after(2).map(cursor -> cursor.instant(0)).orElse(BEFORE_ALL);
        UUID id = request.after(2).map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0));
        String after = " and (c.departsAt > ?2 or (c.departsAt = ?2 and c.id > ?3))";
        return (countries.isEmpty()
                        ? find(FETCHED + after + ORDER, LegState.PENDING, departsAt, id)
                        : find(
                                FETCHED + after + " and c.country in ?4" + ORDER,
                                LegState.PENDING,
                                departsAt,
                                id,
                                countries))
                .page(0, request.fetch())
                .list();
    }

    static Cursor cursor(LegClearance clearance) {
        return new Cursor(
                List.of(clearance.departsAt().toString(), clearance.id().toString()));
    }
}
