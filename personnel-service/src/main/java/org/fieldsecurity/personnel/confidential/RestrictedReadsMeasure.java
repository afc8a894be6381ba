package org.fieldsecurity.personnel.confidential;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * Paragraph 10(o): who read restricted fields in the calendar year, by office, and whether each did so under an authority
 * that was in force at that instant: the person's own, or an appointment on record.
 */
@ApplicationScoped
public class RestrictedReadsMeasure implements MeasureSource {

    private static final List<String> PARAGRAPHS = List.of("10(o)");
    private static final String READS =
            "select r.basis, count(*) as total, count(*) filter (where covered) as compliant,"
                    + " min(r.read_at) filter (where not covered) as oldest_gap from (select basis, read_at,"
                    + " (basis = 'SELF' and reader = 'person:' || person) or exists (select 1 from appointment a"
                    + " where a.id = appointment and a.office = basis and a.valid_from <= read_at"
                    + " and (a.valid_to is null or a.valid_to > read_at)) as covered"
                    + " from confidential_reading where read_at >= $1 and read_at <= $2";
    private static final String BY_OFFICE = ") r group by r.basis order by r.basis";

    private final Pool pool;

    RestrictedReadsMeasure(Pool pool) {
        this.pool = pool;
    }

    /** The rows of a scope, with the value of parameter $3. */
    private record Place(String condition, @Nullable String value) {}

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        Optional<Place> place = place(scope);
        if (place.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        OffsetDateTime now = Utc.time(asOf);
        Tuple parameters =
                Tuple.of(LocalDate.of(now.getYear(), 1, 1).atStartOfDay().atOffset(ZoneOffset.UTC), now);
        place.map(Place::value).ifPresent(parameters::addString);
        return pool.preparedQuery(READS + place.get().condition() + BY_OFFICE)
                .execute(parameters)
                .map(rows -> measures(rows.stream().map(Reads::of).toList(), scope, asOf));
    }

    /** Readings under one basis. */
    private record Reads(
            String basis,
            long compliant,
            long total,
            @Nullable Instant oldestGap) {

        private static Reads of(Row row) {
            OffsetDateTime gap = row.getOffsetDateTime("oldest_gap");
            return new Reads(
                    row.getString("basis"),
                    row.getLong("compliant"),
                    row.getLong("total"),
                    gap == null ? null : gap.toInstant());
        }

        private Measure measure(String id, Scope scope, Instant asOf) {
            return new Measure(id, PARAGRAPHS, scope, compliant, total, oldestGap, asOf);
        }
    }

    private static List<Measure> measures(List<Reads> byBasis, Scope scope, Instant asOf) {
        List<Measure> measures = new ArrayList<>();
        byBasis.forEach(reads -> measures.add(reads.measure(
                "restricted-reads-by-" + reads.basis().toLowerCase(Locale.ROOT).replace('_', '-'), scope, asOf)));
        if (!byBasis.isEmpty()) {
            Reads all = byBasis.stream().reduce(RestrictedReadsMeasure::sum).orElseThrow();
            measures.add(all.measure("restricted-reads-under-authority", scope, asOf));
        }
        return measures;
    }

    private static Reads sum(Reads one, Reads other) {
        Instant gap = one.oldestGap() == null
                        || (other.oldestGap() != null && other.oldestGap().isBefore(one.oldestGap()))
                ? other.oldestGap()
                : one.oldestGap();
        return new Reads("", one.compliant() + other.compliant(), one.total() + other.total(), gap);
    }

    private static Optional<Place> place(Scope scope) {
        return switch (scope) {
            case Scope.World() -> Optional.of(new Place("", null));
            case Scope.Country(String code) -> Optional.of(new Place(" and country = $3", code));
            case Scope.DutyStation(String locode) -> Optional.of(new Place(" and duty_station = $3", locode));
            case Scope.Organization(String code) -> Optional.of(new Place(" and organization = $3", code));
            case Scope.OrganizationInCountry(String code, String country) ->
                Optional.of(new Place(" and organization || '@' || country = $3", code + "@" + country));
            case Scope.Zone zone -> Optional.of(new Place(" and scope = $3", zone.text()));
            case Scope.Area area -> Optional.empty();
        };
    }
}
