package org.fieldsecurity.inspection.measure;

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

/** Runs a query that answers {@code compliant}, {@code total} and {@code oldest_gap}. */
@ApplicationScoped
public class Tally {

    private final Pool pool;

    Tally(Pool pool) {
        this.pool = pool;
    }

    /** What is measured: its name and the paragraph that sets the duty. */
    record Duty(String id, String paragraph) {}

    Uni<Measure> of(Duty duty, Scope scope, Instant asOf, String query, Tuple parameters) {
        return pool.preparedQuery(query)
                .execute(parameters)
                .map(rows -> measure(duty, scope, asOf, rows.iterator().next()));
    }

    private static Measure measure(Duty duty, Scope scope, Instant asOf, Row row) {
        OffsetDateTime oldestGap = row.getOffsetDateTime("oldest_gap");
        return new Measure(
                duty.id(),
                List.of(duty.paragraph()),
                scope,
                row.getLong("compliant"),
                row.getLong("total"),
                oldestGap == null ? null : oldestGap.toInstant(),
                asOf);
    }
}
