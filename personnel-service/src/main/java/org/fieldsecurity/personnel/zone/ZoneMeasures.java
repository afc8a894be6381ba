package org.fieldsecurity.personnel.zone;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Whether open zones have their warden, appointed in writing [18(b), 19]. */
@ApplicationScoped
public class ZoneMeasures implements MeasureSource {

    /**
     * Open zones $2 to $5 wide, some thousands in the whole system, each with one probe of the appointments. Every
     * appointment is in writing, since it can't be recorded without its instrument (A2). A gap began when the last
     * warden's appointment ended, or when the zone was opened.
     */
    private static final String WITH_WARDEN = "select count(*), count(*) filter (where p.guarded),"
            + " min(p.since) filter (where not p.guarded) from (select"
            + " exists (select from appointment a where a.office = 'WARDEN' and a.scope = 'zone:' || z.code"
            + " and a.valid_from <= $1 and (a.valid_to is null or a.valid_to > $1)) as guarded,"
            + " coalesce((select max(a.valid_to) from appointment a where a.office = 'WARDEN'"
            + " and a.scope = 'zone:' || z.code and a.valid_to <= $1), z.opened_at) as since"
            + " from zone z join duty_station d on d.locode = z.duty_station where z.closed_at is null"
            + " and ($2::text is null or d.country = $2) and ($3::text is null or z.duty_station = $3)"
            + " and ($4::text is null or d.area = $4) and ($5::text is null or z.code = $5)";

    private static final Kind ZONES = new Kind("zones-with-warden", "19", WITH_WARDEN + ") p");
    private static final Kind ZONES_OF_AREAS =
            new Kind("area-zones-with-warden", "18(b)", WITH_WARDEN + " and d.area is not null) p");

    private final Pool pool;

    ZoneMeasures(Pool pool) {
        this.pool = pool;
    }

    private record Kind(String id, String paragraph, String sql) {}

    /** What narrows the zones down; null for what doesn't. */
    private record Within(
            @Nullable String country,
            @Nullable String dutyStation,
            @Nullable String area,
            @Nullable String zone) {}

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        return within(scope)
                .map(within -> measure(ZONES, scope, within, asOf)
                        .flatMap(zones -> measure(ZONES_OF_AREAS, scope, within, asOf)
                                .map(ofAreas -> Stream.of(zones, ofAreas)
                                        .filter(measure -> measure.total() > 0)
                                        .toList())))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private static Optional<Within> within(Scope scope) {
        return switch (scope) {
            case Scope.World() -> Optional.of(new Within(null, null, null, null));
            case Scope.Country(String code) -> Optional.of(new Within(code, null, null, null));
            case Scope.DutyStation(String locode) -> Optional.of(new Within(null, locode, null, null));
            case Scope.Area(String country, String name) ->
                Optional.of(new Within(null, null, country + "/" + name, null));
            case Scope.Zone(String country, String name) ->
                Optional.of(new Within(null, null, null, country + "/" + name));
            case Scope.Organization organization -> Optional.empty();
            case Scope.OrganizationInCountry organization -> Optional.empty();
        };
    }

    private Uni<Measure> measure(Kind kind, Scope scope, Within within, Instant asOf) {
        return pool.preparedQuery(kind.sql())
                .execute(Tuple.of(Utc.time(asOf), within.country(), within.dutyStation(), within.area(), within.zone()))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    OffsetDateTime since = row.getOffsetDateTime(2);
                    return new Measure(
                            kind.id(),
                            List.of(kind.paragraph()),
                            scope,
                            row.getLong(1),
                            row.getLong(0),
                            since == null ? null : since.toInstant(),
                            asOf);
                });
    }
}
