package org.fieldsecurity.personnel.visit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.personnel.roster.Tally;
import org.fieldsecurity.personnel.roster.Tally.Duty;

/** Whether households were visited in time, families left behind among them, and what precautions are followed (P5). */
@ApplicationScoped
public class VisitMeasures implements MeasureSource {

    private static final String IN_DATE = "select count(*), count(*) filter (where h.due_on >= $1),"
            + " min((h.due_on + 1)::timestamp at time zone 'UTC') filter (where h.due_on < $1) from household h where ";

    /** Somebody lives there as a dependant of a person who doesn't count at that duty station. */
    private static final String LEFT_BEHIND = " and exists (select from residency s join person p on p.id = s.person"
            + " where s.residence = h.residence and s.period @> $3::timestamptz and p.dependant_of is not null"
            + " and not exists (select from counted($1) c where c.person = p.dependant_of"
            + " and c.duty_station = h.duty_station))";

    private static final String FOLLOWED = "select coalesce(sum(v.followed + v.not_followed), 0)::bigint,"
            + " coalesce(sum(v.followed), 0)::bigint,"
            + " min(v.visited_on::timestamp at time zone 'UTC') filter (where v.not_followed > 0)"
            + " from household h join household_visit v on v.id = h.visit where ";

    private final Tally tally;

    VisitMeasures(Tally tally) {
        this.tally = tally;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        if (scope instanceof Scope.Organization || scope instanceof Scope.OrganizationInCountry) {
            return Uni.createFrom().item(List.of());
        }
        String inhabited = OverdueHouseholds.inhabited(scope);
        return Multi.createFrom()
                .items(
                        tally.of(new Duty("households-visited-in-time", "20(g)"), scope, asOf, IN_DATE + inhabited),
                        tally.of(
                                new Duty("families-left-behind-visited-in-time", "20(f)"),
                                scope,
                                asOf,
                                IN_DATE + inhabited + LEFT_BEHIND),
                        tally.of(
                                new Duty("precautions-followed-at-last-visit", "20(c)"),
                                scope,
                                asOf,
                                FOLLOWED + inhabited))
                .onItem()
                .transformToUniAndConcatenate(measure -> measure)
                .collect()
                .asList()
                .map(measures -> measures.stream().filter(it -> it.total() > 0).toList());
    }
}
