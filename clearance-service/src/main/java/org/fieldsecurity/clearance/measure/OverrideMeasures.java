package org.fieldsecurity.clearance.measure;

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
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;

/**
 * Overrides with a reason and a reviewer [An 19]: those that the HQ focal point answered. An override counts once it is
 * answered or its answer is due; a late answer is better than none, and fulfils the duty.
 */
@ApplicationScoped
public class OverrideMeasures implements MeasureSource {

    private static final String COUNT = "select count(*) filter (where answered_at <= $1 and reason is not null)"
            + " as compliant, count(*) as total, min(answer_due) filter (where answered_at is null or answered_at > $1"
            + " or reason is null) as oldest_gap from override_review where (answered_at <= $1 or answer_due <= $1)";

    private final Pool pool;

    OverrideMeasures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        Tuple values = Tuple.of(Utc.time(asOf));
        return switch (scope) {
            case Scope.World() -> measure(scope, asOf, "", values);
            case Scope.Country(String code) -> measure(scope, asOf, " and country = $2", values.addString(code));
            case Scope.Organization(String code) ->
                measure(scope, asOf, " and organization = $2", values.addString(code));
            case Scope.OrganizationInCountry(String code, String country) ->
                measure(
                        scope,
                        asOf,
                        " and organization = $2 and country = $3",
                        values.addString(code).addString(country));
            default -> Uni.createFrom().item(List.of());
        };
    }

    private Uni<List<Measure>> measure(Scope scope, Instant asOf, String place, Tuple values) {
        return pool.preparedQuery(COUNT + place)
                .execute(values)
                .map(rows -> List.of(measure(scope, asOf, rows.iterator().next())));
    }

    private static Measure measure(Scope scope, Instant asOf, Row row) {
        OffsetDateTime oldestGap = row.getOffsetDateTime("oldest_gap");
        return new Measure(
                "overrides-reviewed",
                List.of("An 19"),
                scope,
                row.getLong("compliant"),
                row.getLong("total"),
                oldestGap == null ? null : oldestGap.toInstant(),
                asOf);
    }
}
