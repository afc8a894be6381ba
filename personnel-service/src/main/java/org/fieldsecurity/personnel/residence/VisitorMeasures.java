package org.fieldsecurity.personnel.residence;

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

/** Whether the visitors in the zones have their one named contact [20(d)]. */
@ApplicationScoped
public class VisitorMeasures implements MeasureSource {

    /** The present stays, from an index on their ends; past ones aren't read. */
    private static final String WITH_CONTACT = "select count(*), count(*) filter (where s.contact_name <> ''"
            + " and s.contact_phone <> ''), min(s.valid_from) filter (where s.contact_name = '' or s.contact_phone = '')"
            + " from zone_stay s join zone z on z.code = s.zone join duty_station d on d.locode = z.duty_station"
            + " join person p on p.id = s.person where s.valid_to > $1 and s.valid_from <= $1";

    private final Pool pool;

    VisitorMeasures(Pool pool) {
        this.pool = pool;
    }

    /** A condition that begins with {@code and}, with the values of its parameters from $2 on. */
    private record Within(String condition, List<String> values) {}

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        Within within = within(scope);
        Tuple values = Tuple.of(Utc.time(asOf));
        within.values().forEach(values::addString);
        return pool.preparedQuery(WITH_CONTACT + within.condition())
                .execute(values)
                .map(rows -> {
                    Row row = rows.iterator().next();
                    OffsetDateTime since = row.getOffsetDateTime(2);
                    return row.getLong(0) == 0
                            ? List.of()
                            : List.of(new Measure(
                                    "visitors-with-contact",
                                    List.of("20(d)"),
                                    scope,
                                    row.getLong(1),
                                    row.getLong(0),
                                    since == null ? null : since.toInstant(),
                                    asOf));
                });
    }

    private static Within within(Scope scope) {
        return switch (scope) {
            case Scope.World() -> new Within("", List.of());
            case Scope.Country(String code) -> new Within(" and d.country = $2", List.of(code));
            case Scope.DutyStation(String locode) -> new Within(" and z.duty_station = $2", List.of(locode));
            case Scope.Area(String country, String name) ->
                new Within(" and d.area = $2", List.of(country + "/" + name));
            case Scope.Zone(String country, String name) ->
                new Within(" and s.zone = $2", List.of(country + "/" + name));
            case Scope.Organization(String code) -> new Within(" and p.organization = $2", List.of(code));
            case Scope.OrganizationInCountry(String code, String country) ->
                new Within(" and p.organization = $2 and d.country = $3", List.of(code, country));
        };
    }
}
