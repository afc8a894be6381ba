package org.fieldsecurity.personnel.organization;

import io.smallrye.mutiny.Multi;
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
import org.jspecify.annotations.Nullable;

/** Whether partners are inside the arrangements [8(l), 15(n)]. */
@ApplicationScoped
public class PartnerMeasures implements MeasureSource {

    /** By the days: by the period the server would read the whole index of periods. */
    private static final String COVERS =
            "a.assigned_from <= $1::date and (a.assigned_until is null or a.assigned_until >= $1::date)";

    /** Memoranda in force; at most some hundreds, each with one probe for the first of its people. */
    private static final String ON_THE_LIST = "select count(*), count(*) filter (where exists (select from assignment a"
            + " where a.organization = m.organization and a.duty_station in"
            + " (select d.locode from duty_station d where d.country = m.country) and " + COVERS + ")), null::date"
            + " from memorandum m where m.period @> $1::date"
            + " and ($2::text is null or m.organization = $2) and ($3::text is null or m.country = $3)";

    /** Partners with people in a country: one probe for each partner and duty station, some thousands at most. */
    private static final String WITH_MEMORANDUM = "select count(*), count(*) filter (where p.signed),"
            + " min(p.ended) filter (where not p.signed) from (select exists (select from memorandum m"
            + " where m.organization = o.code and m.country = d.country and m.period @> $1::date) as signed,"
            + " (select max(m.valid_until) + 1 from memorandum m where m.organization = o.code"
            + " and m.country = d.country and m.valid_until < $1) as ended"
            + " from organization o cross join duty_station d where o.kind = 'PARTNER'"
            + " and ($2::text is null or o.code = $2) and ($3::text is null or d.country = $3)"
            + " and (select true from assignment a where a.organization = o.code and a.duty_station = d.locode"
            + " and " + COVERS + " limit 1) group by o.code, d.country) p";

    private static final List<Kind> KINDS = List.of(
            new Kind("partners-with-personnel-on-list", "8(l)", ON_THE_LIST),
            new Kind("partners-with-memorandum", "15(n)", WITH_MEMORANDUM));

    private final Pool pool;

    PartnerMeasures(Pool pool) {
        this.pool = pool;
    }

    private record Kind(String id, String paragraph, String sql) {}

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        return switch (scope) {
            case Scope.World() -> measure(scope, asOf, null, null);
            case Scope.Country(String country) -> measure(scope, asOf, null, country);
            case Scope.Organization(String organization) -> measure(scope, asOf, organization, null);
            case Scope.OrganizationInCountry(String organization, String country) ->
                measure(scope, asOf, organization, country);
            case Scope.DutyStation station -> none();
            case Scope.Area area -> none();
            case Scope.Zone zone -> none();
        };
    }

    private static Uni<List<Measure>> none() {
        return Uni.createFrom().item(List.of());
    }

    private Uni<List<Measure>> measure(
            Scope scope, Instant asOf, @Nullable String organization, @Nullable String country) {
        return Multi.createFrom()
                .iterable(KINDS)
                .onItem()
                .transformToUniAndConcatenate(kind -> measure(kind, scope, asOf, organization, country))
                .collect()
                .asList()
                .map(measures -> measures.stream().filter(it -> it.total() > 0).toList());
    }

    private Uni<Measure> measure(
            Kind kind, Scope scope, Instant asOf, @Nullable String organization, @Nullable String country) {
        return pool.preparedQuery(kind.sql())
                .execute(Tuple.of(Utc.day(asOf), organization, country))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    LocalDate since = row.getLocalDate(2);
                    return new Measure(
                            kind.id(),
                            List.of(kind.paragraph()),
                            scope,
                            row.getLong(1),
                            row.getLong(0),
                            since == null
                                    ? null
                                    : since.atStartOfDay(ZoneOffset.UTC).toInstant(),
                            asOf);
                });
    }
}
