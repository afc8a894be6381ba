package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;

/** Measures by a query of three columns: all cases, those in which the duty is fulfilled, since when the oldest gap. */
@ApplicationScoped
public class Tally {

    private final Pool pool;

    Tally(Pool pool) {
        this.pool = pool;
    }

    /** What is measured: its name and the paragraph that sets the duty. */
    public record Duty(String id, String paragraph) {}

    /** The measure of a duty; the query takes the day as $1, the scope's code as $2 and the instant as $3. */
    public Uni<Measure> of(Duty duty, Scope scope, Instant asOf, String query) {
        return of(duty, scope, asOf, query, ListSql.parameters(scope, asOf));
    }

    /** The measure of a duty by a query with parameters of its own. */
    public Uni<Measure> of(Duty duty, Scope scope, Instant asOf, String query, Tuple parameters) {
        return pool.preparedQuery(query).execute(parameters).map(rows -> {
            Row row = rows.iterator().next();
            OffsetDateTime gap = row.getOffsetDateTime(2);
            return new Measure(
                    duty.id(),
                    List.of(duty.paragraph()),
                    scope,
                    row.getLong(1),
                    row.getLong(0),
                    gap == null ? null : gap.toInstant(),
                    asOf);
        });
    }
}
