package org.fieldsecurity.personnel.place;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Whether areas have their coordinator, appointed in writing [17]. */
@ApplicationScoped
public class AreaMeasures implements MeasureSource {

    /** Every appointment is in writing, since it can't be recorded without its instrument (A2). */
    private static final String WITH_COORDINATOR = "select count(*), count(*) filter (where exists (select from"
            + " appointment a where a.office = 'AREA_COORDINATOR' and a.scope = 'area:' || p.code"
            + " and a.valid_from <= $1 and (a.valid_to is null or a.valid_to > $1)))"
            + " from area p where ($2::text is null or p.country = $2) and ($3::text is null or p.code = $3)";

    private final Pool pool;

    AreaMeasures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        return switch (scope) {
            case Scope.World() -> measure(scope, asOf, null, null);
            case Scope.Country(String code) -> measure(scope, asOf, code, null);
            case Scope.Area(String country, String name) -> measure(scope, asOf, null, country + "/" + name);
            case Scope.DutyStation station -> none();
            case Scope.Zone zone -> none();
            case Scope.Organization organization -> none();
            case Scope.OrganizationInCountry organization -> none();
        };
    }

    private static Uni<List<Measure>> none() {
        return Uni.createFrom().item(List.of());
    }

    private Uni<List<Measure>> measure(Scope scope, Instant asOf, @Nullable String country, @Nullable String area) {
        return pool.preparedQuery(WITH_COORDINATOR)
                .execute(Tuple.of(Utc.time(asOf), country, area))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    long total = row.getLong(0);
                    return total == 0
                            ? List.of()
                            : List.of(new Measure(
                                    "areas-with-area-coordinator",
                                    List.of("17"),
                                    scope,
                                    row.getLong(1),
                                    total,
                                    null,
                                    asOf));
                });
    }
}
