package org.fieldsecurity.personnel.headcount;

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

/** Whether a zone answers when it is counted, by the last report of each zone [20(a)]. */
@ApplicationScoped
public class HeadcountMeasures implements MeasureSource {

    private static final Duty ANSWERED = new Duty("people-answered-for-at-last-headcount", "20(a)");

    private final Tally tally;

    HeadcountMeasures(Tally tally) {
        this.tally = tally;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        if (scope instanceof Scope.Organization || scope instanceof Scope.OrganizationInCountry) {
            return Uni.createFrom().item(List.of());
        }
        String sql = "select coalesce(sum(r.looked_for), 0)::bigint, coalesce(sum(r.answered), 0)::bigint,"
                + " min(r.made_at) filter (where r.answered < r.looked_for) from zone z cross join lateral"
                + " (select * from headcount_in_zone h where h.zone = z.code and h.made_at <= $3::timestamptz"
                + " order by h.made_at desc limit 1) r where $1::date is not null and $2::text is not null"
                + " and z.code in (" + ListSql.zones(scope) + ")";
        return tally.of(ANSWERED, scope, asOf, sql).map(measure -> measure.total() > 0 ? List.of(measure) : List.of());
    }
}
