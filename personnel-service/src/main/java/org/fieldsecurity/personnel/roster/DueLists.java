package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;

/** Reads which lists are overdue. */
@ApplicationScoped
public class DueLists {

    private static final String OVERDUE = "select l.scope, l.owed_from, l.due_on, a.as_of from list_obligation l"
            + " left join list_attestation a on a.id = l.attested where %s and l.owed_from <= $1 and l.due_on < $1"
            + " and (l.due_on, l.scope) > ($3, $4) order by l.due_on, l.scope limit $5";

    private final Pool pool;

    DueLists(Pool pool) {
        this.pool = pool;
    }

    /** One page of what is overdue, the longest overdue first. */
    Uni<List<DueList>> page(Scope scope, Instant at, PageRequest request) {
        LocalDate after = request.after(2).map(cursor -> cursor.date(0)).orElse(LocalDate.EPOCH);
        String afterScope = request.after(2).map(cursor -> cursor.key().get(1)).orElse("");
        return pool.preparedQuery(OVERDUE.formatted(ListSql.obligations(scope)))
                .execute(Tuple.of(ListSql.day(at), ListSql.key(scope), after, afterScope, request.fetch()))
                .map(rows -> rows.stream().map(DueLists::view).toList());
    }

    static Cursor cursor(DueList row) {
        return new Cursor(List.of(row.dueOn().toString(), row.scope()));
    }

    private static DueList view(Row row) {
        OffsetDateTime asOf = row.getOffsetDateTime(3);
        return new DueList(
                row.getString(0), row.getLocalDate(1), row.getLocalDate(2), asOf == null ? null : asOf.toInstant());
    }
}
