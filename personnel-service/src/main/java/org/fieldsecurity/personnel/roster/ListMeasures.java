package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.personnel.roster.Tally.Duty;

/** Whether the lists that are owed were attested in time (P3). */
@ApplicationScoped
public class ListMeasures implements MeasureSource {

    private static final String ANY = "true";
    private static final String KEPT_BY_AN_ASSISTANT = "l.kind = 'DUTY_STATION' and exists (select from appointment a"
            + " where a.office = 'SECURITY_ASSISTANT' and a.scope = l.scope and a.valid_from <= $3::timestamptz"
            + " and (a.valid_to is null or a.valid_to > $3::timestamptz))";

    private static final List<Kind> KINDS = List.of(
            new Kind(new Duty("area-lists-attested-in-time", "18(d)"), "l.kind = 'AREA'"),
            new Kind(new Duty("duty-station-lists-attested-in-time", "10(e)"), "l.kind = 'DUTY_STATION'"),
            new Kind(new Duty("duty-station-lists-kept-with-assistants", "11(b)"), KEPT_BY_AN_ASSISTANT),
            new Kind(new Duty("lists-attested-in-time", "16(d)"), ANY),
            new Kind(new Duty("organization-lists-attested-in-time", "15(i)"), "l.kind = 'ORGANIZATION_IN_COUNTRY'"));

    private final Tally tally;

    ListMeasures(Tally tally) {
        this.tally = tally;
    }

    private record Kind(Duty duty, String condition) {}

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        return Multi.createFrom()
                .iterable(KINDS)
                .onItem()
                .transformToUniAndConcatenate(kind -> tally.of(kind.duty(), scope, asOf, sql(kind, scope)))
                .collect()
                .asList()
                .map(measures -> measures.stream().filter(it -> it.total() > 0).toList());
    }

    private static String sql(Kind kind, Scope scope) {
        return "select count(*), count(*) filter (where l.due_on >= $1),"
                + " min((l.due_on + 1)::timestamp at time zone 'UTC') filter (where l.due_on < $1)"
                + " from list_obligation l where l.owed_from <= $1 and $3::timestamptz is not null and "
                + ListSql.obligations(scope) + " and " + kind.condition();
    }
}
