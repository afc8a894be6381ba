package org.fieldsecurity.training.obligation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.training.replica.PostedIn;
import org.jspecify.annotations.Nullable;

/** Basic certificates held [32], and all required certificates held [7(g), 15(f)]. */
@ApplicationScoped
class ObligationMeasures implements MeasureSource {

    /** The course of the basic awareness test. */
    private static final String BASIC = "BSA";

    private static final String COUNT = "select count(*), count(*) filter (where covered_until >= $1),"
            + " min(greatest(due_on, coalesce(covered_until + 1, due_on)))"
            + " filter (where covered_until is null or covered_until < $1)"
            + " from obligation where due_on <= $1 and last_day >= $1 and ";
    private static final String OF_COURSE = "course = $2 and ";

    private final Pool pool;

    ObligationMeasures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        if (scope instanceof Scope.Area || scope instanceof Scope.Zone) {
            return Uni.createFrom().item(List.of());
        }
        LocalDate day = Utc.day(asOf);
        PostedIn basic = PostedIn.of(scope, Tuple.of(day, BASIC));
        PostedIn all = PostedIn.of(scope, Tuple.of(day));
        return count(OF_COURSE, basic).flatMap(basics -> count("", all)
                .map(required -> List.of(
                        measure("basic-certificates-held", List.of("32"), scope, basics, asOf),
                        measure("required-certificates-held", List.of("7(g)", "15(f)"), scope, required, asOf))));
    }

    private Uni<Row> count(String course, PostedIn place) {
        return pool.preparedQuery(COUNT + course + place.condition())
                .execute(place.values())
                .map(rows -> rows.iterator().next());
    }

    private static Measure measure(String id, List<String> paragraphs, Scope scope, Row counted, Instant asOf) {
        return new Measure(
                id, paragraphs, scope, counted.getLong(1), counted.getLong(0), start(counted.getLocalDate(2)), asOf);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
