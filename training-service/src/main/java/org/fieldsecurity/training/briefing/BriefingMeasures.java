package org.fieldsecurity.training.briefing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.training.replica.PostedIn;
import org.jspecify.annotations.Nullable;

/**
 * Arrivals whose briefing was signed in time [8(k)], given in time [10(j)], and signed at all [22(c), 33]: of those whose
 * due instant has passed within the last year.
 */
@ApplicationScoped
class BriefingMeasures implements MeasureSource {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final String SIGNED_IN_TIME = "coalesce(signed_at <= least(due_at, $1), false)";
    private static final String GIVEN_IN_TIME = "coalesce(given_at <= least(due_at, $1), false)";
    private static final String SIGNED = "coalesce(signed_at <= $1, false)";
    private static final String COUNT = "select count(*), " + met(SIGNED_IN_TIME) + ", " + met(GIVEN_IN_TIME) + ", "
            + met(SIGNED) + " from briefing where state <> 'VOID' and due_at < $1 and due_at >= $2 and ";

    private final Pool pool;

    BriefingMeasures(Pool pool) {
        this.pool = pool;
    }

    private static String met(String condition) {
        return "count(*) filter (where " + condition + "), min(due_at) filter (where not " + condition + ")";
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        if (scope instanceof Scope.Area || scope instanceof Scope.Zone) {
            return Uni.createFrom().item(List.of());
        }
        PostedIn there = PostedIn.of(scope, Tuple.of(Utc.time(asOf), Utc.time(asOf.minus(A_YEAR))));
        return pool.preparedQuery(COUNT + there.condition())
                .execute(there.values())
                .map(rows -> rows.iterator().next())
                .map(row -> List.of(
                        measure("arrival-briefings-signed-in-time", List.of("8(k)"), scope, row, 1, asOf),
                        measure("arrival-briefings-given-in-time", List.of("10(j)"), scope, row, 3, asOf),
                        measure("arrival-briefings-signed", List.of("22(c)", "33"), scope, row, 5, asOf)));
    }

    /** @param column where its count stands, with its oldest gap after it */
    private static Measure measure(String id, List<String> paragraphs, Scope scope, Row row, int column, Instant asOf) {
        return new Measure(
                id,
                paragraphs,
                scope,
                row.getLong(column),
                row.getLong(0),
                instant(row.getOffsetDateTime(column + 1)),
                asOf);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
