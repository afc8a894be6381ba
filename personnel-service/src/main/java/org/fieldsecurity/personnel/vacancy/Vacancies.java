package org.fieldsecurity.personnel.vacancy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Looks up where an office is missing. */
@ApplicationScoped
public class Vacancies {

    private final Pool pool;

    Vacancies(Pool pool) {
        this.pool = pool;
    }

    /** One page by scope. */
    Uni<List<VacancyView>> page(WatchedOffice office, @Nullable String country, Instant at, PageRequest request) {
        String after = request.after(1).map(cursor -> cursor.key().getFirst()).orElse("");
        return pool.preparedQuery(office.sql())
                .execute(Tuple.of(Utc.time(at), country, after, request.fetch()))
                .map(rows -> rows.stream().map(Vacancies::view).toList());
    }

    /** The sort key of a row: what follows the kind of scope. */
    static Cursor key(VacancyView vacancy) {
        return new Cursor(List.of(vacancy.scope().substring(vacancy.scope().indexOf(':') + 1)));
    }

    private static VacancyView view(Row row) {
        OffsetDateTime since = row.getOffsetDateTime("since");
        return new VacancyView(
                row.getString("scope"),
                List.of(row.getArrayOfStrings("missing")),
                since == null ? null : since.toInstant());
    }
}
