package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;

/** Compares a list with what it was, by the periods in which each person was on it. */
@ApplicationScoped
public class ListChanges {

    /** What a list that was never attested is compared with: nobody. */
    static final Instant BEFORE_ALL = Instant.parse("0001-01-01T00:00:00Z");

    /** Each period in which somebody was on the list and which touches the time from $4 to $3. */
    private static final String STAYS = "select a.person, a.assignment, tstzrange(lower(a.days)::timestamp at time zone"
            + " 'UTC', upper(a.days)::timestamp at time zone 'UTC') * %s as run from presence a %s"
            + " where a.days && daterange(($4::timestamptz at time zone 'UTC')::date, $1, '[]') and %s";

    private static final String CHANGES = "with stay as (%s), presence as (select person, range_agg(run) as runs,"
            + " (array_agg(assignment) filter (where run @> $4::timestamptz))[1] as was, (array_agg(assignment) filter (where run @> $3::timestamptz))[1] as now,"
            + " (array_agg(lower(run)) filter (where run @> $3::timestamptz))[1] as now_since"
            + " from stay where not isempty(run) group by person),"
            + " change as (select * from presence where was is distinct from now and person > $5"
            + " order by person limit $6)"
            + " select c.person, p.family_name, p.given_names,"
            + " case when was is null then case when exists (select from counted(($4::timestamptz at time zone 'UTC')::date) e"
            + " where e.person = c.person) then 'MOVED_IN' else 'JOINED' end"
            + " when now is null then case when exists (select from counted($1) e"
            + " where e.person = c.person) then 'MOVED_OUT' else 'LEFT' end else 'CHANGED_ASSIGNMENT' end,"
            + " case when was is null then (select lower(r) from unnest(runs) r where r @> $3::timestamptz)"
            + " when now is null then (select upper(r) from unnest(runs) r where r @> $4::timestamptz) else now_since end,"
            + " b.organization, b.duty_station, b.category, a.organization, a.duty_station, a.category"
            + " from change c join person p on p.id = c.person left join assignment b on b.id = was"
            + " left join assignment a on a.id = now order by c.person";

    private static final String LAST = "select max(as_of) from list_attestation where scope = $1 and as_of <= $2";

    private final Pool pool;

    ListChanges(Pool pool) {
        this.pool = pool;
    }

    /** The instant of the last list attested up to another; before all when none was. */
    Uni<Instant> lastAttested(Scope scope, Instant upTo) {
        return pool.preparedQuery(LAST)
                .execute(Tuple.of(scope.text(), ListSql.utc(upTo)))
                .map(rows -> {
                    OffsetDateTime last = rows.iterator().next().getOffsetDateTime(0);
                    return last == null ? BEFORE_ALL : last.toInstant();
                });
    }

    /** Who came, went or has another assignment at {@code at} than at {@code since}; by id, after a person. */
    Uni<List<ListChange>> between(Scope scope, Instant since, Instant at, UUID after, int limit) {
        return pool.preparedQuery(sql(scope))
                .execute(ListSql.parameters(scope, at)
                        .addOffsetDateTime(ListSql.utc(since))
                        .addUUID(after)
                        .addInteger(limit))
                .map(rows -> rows.stream().map(ListChange::of).toList());
    }

    static String sql(Scope scope) {
        boolean zone = scope instanceof Scope.Zone;
        String stays = STAYS.formatted(
                zone ? "r.period" : "tstzrange(null, null)",
                zone
                        ? "join residency r on r.person = a.person and r.period && tstzrange($4::timestamptz, $3::timestamptz, '[]')"
                        : "",
                zone ? "r.zone = $2" : ListSql.belongs("a", scope));
        return CHANGES.formatted(stays);
    }
}
