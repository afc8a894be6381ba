package org.fieldsecurity.personnel.receipt;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.personnel.roster.ListSql;
import org.fieldsecurity.personnel.roster.Tally;
import org.fieldsecurity.personnel.roster.Tally.Duty;

/** Whether everybody in a zone has acknowledged the arrangements of the zone and its duty station [20(b)]. */
@ApplicationScoped
public class ReceiptMeasures implements MeasureSource {

    private static final Duty KNOWN = new Duty("people-who-acknowledged-arrangements", "20(b)");

    private final Tally tally;

    ReceiptMeasures(Tally tally) {
        this.tally = tally;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        if (scope instanceof Scope.Organization || scope instanceof Scope.OrganizationInCountry) {
            return Uni.createFrom().item(List.of());
        }
        return tally.of(KNOWN, scope, asOf, sql(scope))
                .map(measure -> measure.total() > 0 ? List.of(measure) : List.of());
    }

    /**
     * Where nothing is published nobody can know it: those people count, and not as compliant. What is published is
     * found once for each zone, and each person is one row throughout, so that the whole system is joined and never
     * sorted or grouped: everybody has one home and one stay at a time, and a stay in the home's own zone adds nobody.
     */
    private static String sql(Scope scope) {
        String zones = ListSql.zones(scope);
        return "with current as (select z.code as zone, own.id as own, own.published_at as own_since, around.id as around,"
                + " around.published_at as around_since from zone z " + latest("own", "'zone:' || z.code") + " "
                + latest("around", "'duty-station:' || z.duty_station") + " where z.code in (" + zones
                + ") and $2::text is not null),"
                + " people as (select r.person, r.zone from residency r where r.zone in (" + zones
                + ") and r.period @> $3::timestamptz union all select s.person, s.zone from zone_stay s"
                + " where s.zone in (" + zones
                + ") and s.period @> $3::timestamptz and not exists (select from residency r"
                + " where r.person = s.person and r.zone = s.zone and r.period @> $3::timestamptz)),"
                + " own as (select u.zone, t.person from current u join arrangement_receipt t on t.arrangement = u.own),"
                + " around as (select u.id, t.person from (select distinct around as id from current) u"
                + " join arrangement_receipt t on t.arrangement = u.id)"
                + " select count(*), count(*) filter (where coalesce(u.own, u.around) is not null"
                + " and (u.own is null or o.person is not null) and (u.around is null or a.person is not null)),"
                + " min(least(case when o.person is null then u.own_since end,"
                + " case when a.person is null then u.around_since end))"
                + " from current u join people p on p.zone = u.zone join counted($1) c on c.person = p.person"
                + " left join own o on o.zone = p.zone and o.person = p.person"
                + " left join around a on a.id = u.around and a.person = p.person";
    }

    /** The arrangements in force of a scope, if there are any. */
    private static String latest(String name, String scope) {
        return "left join lateral (select v.id, v.published_at from arrangement v where v.scope = " + scope
                + " order by v.number desc limit 1) " + name + " on true";
    }
}
