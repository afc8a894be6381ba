package org.fieldsecurity.clearance.request;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;

/** The clearances that wait for a decision. */
@ApplicationScoped
public class PendingDecisions implements PanacheRepositoryBase<LegClearance, UUID> {

    private static final String FETCHED = "from LegClearance c join fetch c.request join fetch c.leg where ";
    private static final String LATER = "(c.departsAt > :departsAt or (c.departsAt = :departsAt and c.id > :id))";

    /** One page in the order wanted. */
    Uni<List<LegClearance>> page(QueueFilter filter, PageRequest request) {
        Parameters values = filter.values();
        String after =
                switch (filter.order()) {
                    case DEPARTURE ->
                        request.after(2)
                                .map(cursor -> {
                                    values.and("departsAt", cursor.instant(0)).and("id", cursor.uuid(1));
                                    return " and c.departsAt >= :departsAt and " + LATER;
                                })
                                .orElse("");
                    case RISK ->
                        request.after(3)
                                .map(cursor -> {
                                    values.and("risk", cursor.number(0))
                                            .and("departsAt", cursor.instant(1))
                                            .and("id", cursor.uuid(2));
                                    return " and c.risk <= :risk and (c.risk < :risk or " + LATER + ")";
                                })
                                .orElse("");
                };
        String order = filter.order() == QueueOrder.RISK ? "c.risk desc, c.departsAt, c.id" : "c.departsAt, c.id";
        return find(FETCHED + filter.condition() + after + " order by " + order, values)
                .page(0, request.fetch())
                .list();
    }

    static Cursor cursor(LegClearance clearance, QueueOrder order) {
        String departsAt = clearance.departsAt().toString();
        String id = clearance.id().toString();
        return new Cursor(
                order == QueueOrder.RISK
                        ? List.of(Integer.toString(clearance.risk()), departsAt, id)
                        : List.of(departsAt, id));
    }
}
