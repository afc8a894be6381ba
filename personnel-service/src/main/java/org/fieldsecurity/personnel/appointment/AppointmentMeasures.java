package org.fieldsecurity.personnel.appointment;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.jspecify.annotations.Nullable;

/** Whether the offices that the framework asks for are filled. */
@ApplicationScoped
public class AppointmentMeasures implements MeasureSource {

    /** An appointment {@code a} in force at $1; $2 is a country, $3 an organization, null for all. */
    private static final String IN_FORCE = "a.valid_from <= $1 and (a.valid_to is null or a.valid_to > $1)";

    private static final String COUNTRIES =
            "select count(*), count(*) filter (where exists (select 1 from appointment a"
                    + " where a.office = 'DESIGNATED_OFFICIAL' and a.scope = 'country:' || p.code and " + IN_FORCE
                    + "))"
                    + " from country p where ($2::text is null or p.code = $2) and $3::text is null";
    private static final String ORGANIZATIONS = "select count(*), count(*) filter (where exists (select 1 from"
            + " appointment a where a.office = 'HQ_FOCAL_POINT' and a.scope = 'organization:' || p.code and " + IN_FORCE
            + ")) from organization p where p.kind = 'UN_SYSTEM' and ($3::text is null or p.code = $3)"
            + " and $2::text is null";
    private static final String DUTY_STATIONS = "select count(*), count(*) filter (where exists (select 1 from"
            + " appointment a where a.office in ('SECURITY_OFFICER', 'TEAM_FOCAL_POINT')"
            + " and a.scope in ('duty-station:' || p.locode, 'country:' || p.country) and " + IN_FORCE + "))"
            + " from duty_station p where ($2::text is null or p.country = $2) and $3::text is null";

    private static final List<Kind> KINDS = List.of(
            new Kind("countries-with-designated-official", List.of("8", "An 21"), COUNTRIES),
            new Kind("organizations-with-hq-focal-point", List.of("5(b)", "7", "An 9"), ORGANIZATIONS),
            new Kind("duty-stations-with-security-officer-or-focal-point", List.of("9"), DUTY_STATIONS));

    private final Pool pool;

    AppointmentMeasures(Pool pool) {
        this.pool = pool;
    }

    private record Kind(String id, List<String> paragraphs, String sql) {}

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        if (scope instanceof Scope.DutyStation
                || scope instanceof Scope.Area
                || scope instanceof Scope.Zone
                || scope instanceof Scope.OrganizationInCountry) {
            return Uni.createFrom().item(List.of());
        }
        String country = scope instanceof Scope.Country(String code) ? code : null;
        String organization = scope instanceof Scope.Organization(String code) ? code : null;
        return Multi.createFrom()
                .iterable(KINDS)
                .onItem()
                .transformToUniAndConcatenate(kind -> measure(kind, scope, country, organization, asOf))
                .collect()
                .asList()
                .map(measures -> measures.stream().filter(it -> it.total() > 0).toList());
    }

    private Uni<Measure> measure(
            Kind kind, Scope scope, @Nullable String country, @Nullable String organization, Instant asOf) {
        return pool.preparedQuery(kind.sql())
                .execute(Tuple.of(OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC), country, organization))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Measure(kind.id(), kind.paragraphs(), scope, row.getLong(1), row.getLong(0), null, asOf);
                });
    }
}
