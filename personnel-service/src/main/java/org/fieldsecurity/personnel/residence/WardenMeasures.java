package org.fieldsecurity.personnel.residence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.organization.MemorandumRegister;

/**
 * Whether everybody has a warden and knows them [15(m), 22(d)], and visitors a contact [20(d)].
 *
 * <p>Everybody is counted from indexes alone: an assignment with its days, the present home with its zone, the
 * acknowledgement with what was seen. For the whole system that is a full scan of the three, about a second for 250,000
 * people on two cores; a duty station takes some hundredths, and a country or an organization in between.
 */
@ApplicationScoped
public class WardenMeasures implements MeasureSource {

    private static final String TODAY =
            "(a.assigned_from <= $1 and (a.assigned_until is null or a.assigned_until >= $1))";

    private static final String WARDENS_AND_STAYS = "with warden as materialized (select substr(w.scope, 6) as zone,"
            + " array_agg(distinct w.holder order by w.holder) as holders from appointment w where w.office = 'WARDEN'"
            + " and w.valid_from <= $2 and (w.valid_to is null or w.valid_to > $2) group by w.scope),"
            + " stay as materialized (select person, zone from zone_stay where valid_to > $2 and valid_from <= $2) ";

    private static final String HOME_AND_STAY = " left join residency r on r.person = a.person and r.valid_to is null"
            + " left join stay v on v.person = a.person";

    /** 22(d): in one zone, with a warden, and this zone with these wardens acknowledged. */
    private static final String ACKNOWLEDGED = WARDENS_AND_STAYS + "select count(*),"
            + " count(*) filter (where k.zone = coalesce(v.zone, r.zone) and w.holders = k.wardens)"
            + " from assignment a" + HOME_AND_STAY
            + " left join warden_acknowledgement k on k.person = a.person left join warden w on w.zone = k.zone"
            + " where " + TODAY + " and " + MemorandumRegister.covered("a", "$1::date");

    /** 15(m): dependants elsewhere than the internationally recruited staff member, with home, zone and warden. */
    private static final String LEFT_BEHIND = WARDENS_AND_STAYS + "select count(*), count(*) filter (where exists"
            + " (select from warden w where w.zone = coalesce(v.zone, r.zone)) and r.person is not null)"
            + " from person p join assignment a on a.person = p.id join assignment s on s.person = p.dependant_of"
            + HOME_AND_STAY + " where p.dependant_of is not null and " + TODAY
            + " and s.assigned_from <= $1 and (s.assigned_until is null or s.assigned_until >= $1)"
            + " and s.category = 'INTERNATIONAL_STAFF' and s.duty_station <> a.duty_station and "
            + MemorandumRegister.covered("a", "$1::date");

    private final Pool pool;

    WardenMeasures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        Counted people = Counted.in(scope);
        Tuple values = Tuple.of(Utc.day(asOf), Utc.time(asOf));
        people.values().forEach(values::addString);
        return count("people-with-acknowledged-warden", "22(d)", ACKNOWLEDGED + people.condition(), values, scope, asOf)
                .flatMap(acknowledged -> count(
                                "families-left-behind-with-warden",
                                "15(m)",
                                LEFT_BEHIND + people.condition(),
                                values,
                                scope,
                                asOf)
                        .map(leftBehind -> Stream.of(acknowledged, leftBehind)
                                .filter(measure -> measure.total() > 0)
                                .toList()));
    }

    private Uni<Measure> count(String id, String paragraph, String sql, Tuple values, Scope scope, Instant asOf) {
        return pool.preparedQuery(sql).execute(values).map(rows -> {
            Row row = rows.iterator().next();
            return new Measure(id, List.of(paragraph), scope, row.getLong(1), row.getLong(0), null, asOf);
        });
    }
}
