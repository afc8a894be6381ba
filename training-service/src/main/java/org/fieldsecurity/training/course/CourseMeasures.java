package org.fieldsecurity.training.course;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;

/** Courses that the Coordinator recognizes, of all courses [26]; measured for the whole system only. */
@ApplicationScoped
class CourseMeasures implements MeasureSource {

    private static final String COUNT = "select count(*), count(*) filter (where recognized_from <= $1"
            + " and (recognized_until is null or recognized_until >= $1)) from course";

    private final Pool pool;

    CourseMeasures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        if (!(scope instanceof Scope.World)) {
            return Uni.createFrom().item(List.of());
        }
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(Utc.day(asOf)))
                .map(rows -> rows.iterator().next())
                .map(row -> List.of(new Measure(
                        "courses-recognized", List.of("26"), scope, row.getLong(1), row.getLong(0), null, asOf)));
    }
}
