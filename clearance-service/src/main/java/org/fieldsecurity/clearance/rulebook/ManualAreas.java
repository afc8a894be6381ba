package org.fieldsecurity.clearance.rulebook;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.ManualArea;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;

/** All areas ever set to manual. */
@ApplicationScoped
public class ManualAreas implements PanacheRepositoryBase<ManualAreaEntry, UUID> {

    private static final String FROM = "select scope, valid_from, valid_to, reason from manual_area"
            + " where valid_to is null or valid_to > $1 order by id";

    /** Those that hold at an instant or later, as the rules read them. */
    Uni<List<ManualArea>> from(Instant at) {
        return SessionSql.rows(FROM, ManualAreas::area, at);
    }

    private static ManualArea area(Line line) {
        return new ManualArea(Scope.parse(line.required(0)), line.at(1), line.instant(2), line.required(3));
    }

    /** One page by id, which is the order in which they were set. */
    Uni<List<ManualAreaEntry>> page(PageRequest request) {
        return request.after(1)
                .map(cursor -> find("id > ?1 order by id", cursor.uuid(0)))
                .orElseGet(() -> find("order by id"))
                .page(0, request.fetch())
                .list();
    }
}
