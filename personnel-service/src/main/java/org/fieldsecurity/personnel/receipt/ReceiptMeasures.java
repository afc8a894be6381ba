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

    /** Where nothing is published nobody can know it: those people count, and not as compliant. */
    private static String sql(Scope scope) {
        String zones = ListSql.zones(scope);
        return "with people as (select r.person, r.zone from residency r join counted($1) c on c.person = r.person"
                + " where r.zone in (" + zones + ") and r.period @> $3::timestamptz and $2::text is not null"
                + " union select s.person, s.zone from zone_stay s join counted($1) c on c.person = s.person"
                + " where s.zone in (" + zones + ") and s.period @> $3::timestamptz),"
                + " current as (select z.code as zone, a.id, a.published_at from zone z cross join lateral"
                + " (values ('zone:' || z.code), ('duty-station:' || z.duty_station)) place(scope) cross join lateral"
                + " (select v.id, v.published_at from arrangement v where v.scope = place.scope"
                + " order by v.number desc limit 1) a where z.code in (" + zones + ")),"
                + " known as (select p.person, count(u.id) > 0 and count(u.id) = count(t.id) as all_known,"
                + " min(u.published_at) filter (where t.id is null) as gap from people p"
                + " left join current u on u.zone = p.zone"
                + " left join arrangement_receipt t on t.arrangement = u.id and t.person = p.person"
                + " group by p.person, p.zone)"
                + " select count(*), count(*) filter (where all_known), min(gap) from known";
    }
}
