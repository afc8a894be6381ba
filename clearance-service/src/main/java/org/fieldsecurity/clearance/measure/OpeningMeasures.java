package org.fieldsecurity.clearance.measure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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
import org.jspecify.annotations.Nullable;

/**
 * Openings that both the designated official and the HQ focal point consented to, of a place that met the standards,
 * before they opened [An 28]. What has not opened yet doesn't count; since when a gap is open is the day it opened.
 */
@ApplicationScoped
public class OpeningMeasures implements MeasureSource {

    private static final String OPENED =
            "select count(*) filter (where not unapproved) as compliant, count(*) as total,"
                    + " min(opened_on) filter (where unapproved) as oldest_gap from opening where opened_on <= $1";

    private final Pool pool;

    OpeningMeasures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        return switch (scope) {
            case Scope.World() -> openings(scope, asOf, "");
            case Scope.Country(String code) -> openings(scope, asOf, " and country = $2", code);
            case Scope.DutyStation(String locode) -> openings(scope, asOf, " and duty_station = $2", locode);
            case Scope.Organization(String code) -> openings(scope, asOf, " and organization = $2", code);
            case Scope.OrganizationInCountry(String code, String country) ->
                openings(scope, asOf, " and organization = $2 and country = $3", code, country);
            case Scope.Area area -> Uni.createFrom().item(List.of());
            case Scope.Zone zone -> Uni.createFrom().item(List.of());
        };
    }

    private Uni<List<Measure>> openings(Scope scope, Instant asOf, String where, String... values) {
        Tuple parameters = Tuple.of(Utc.day(asOf));
        List.of(values).forEach(parameters::addString);
        return pool.preparedQuery(OPENED + where)
                .execute(parameters)
                .map(RowSet::iterator)
                .map(rows -> List.of(measure(rows.next(), scope, asOf)));
    }

    private static Measure measure(Row row, Scope scope, Instant asOf) {
        return new Measure(
                "openings-with-both-consents",
                List.of("An 28"),
                scope,
                row.getLong("compliant"),
                row.getLong("total"),
                instant(row.getLocalDate("oldest_gap")),
                asOf);
    }

    private static @Nullable Instant instant(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
