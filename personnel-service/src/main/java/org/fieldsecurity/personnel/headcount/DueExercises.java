package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.personnel.policy.TermName;
import org.fieldsecurity.personnel.roster.ListSql;
import org.fieldsecurity.personnel.roster.Terms;

/** Reads at which duty stations a headcount exercise is overdue (P7). */
@ApplicationScoped
public class DueExercises {

    private final Pool pool;
    private final Terms terms;

    DueExercises(Pool pool, Terms terms) {
        this.pool = pool;
        this.terms = terms;
    }

    /**
     * One page, the longest overdue first. A duty station owes an exercise while it owes a list, from the same day on; an
     * exercise of its area or country covers it.
     */
    Uni<List<DueExercise>> page(Scope scope, Instant at, PageRequest request) {
        var cursor = request.after(2);
        String sql = "select s.locode, s.name, s.last, s.due_on from (select d.locode, d.name, e.opened_at as last,"
                + " coalesce(e.due_again_on, l.owed_from + $4::integer) as due_on from list_obligation l"
                + " join duty_station d on d.locode = l.duty_station left join lateral (select h.opened_at, h.due_again_on"
                + " from headcount h where h.kind = 'EXERCISE' and h.state = 'CLOSED' and h.scope in"
                + " ('duty-station:' || d.locode, 'country:' || d.country, 'area:' || d.area)"
                + " order by h.due_again_on desc limit 1) e on true where l.kind = 'DUTY_STATION' and l.owed_from <= $1"
                + " and $3::timestamptz is not null and " + ListSql.obligations(scope)
                + ") s where s.due_on < $1 and (s.due_on, s.locode) > ($5, $6) order by s.due_on, s.locode limit $7";
        return terms.days(TermName.HEADCOUNT_EXERCISE_DAYS, at)
                .flatMap(days -> pool.preparedQuery(sql)
                        .execute(ListSql.parameters(scope, at)
                                .addInteger(days)
                                .addLocalDate(cursor.map(after -> after.date(0)).orElse(LocalDate.EPOCH))
                                .addString(
                                        cursor.map(after -> after.key().get(1)).orElse(""))
                                .addInteger(request.fetch())))
                .map(rows -> rows.stream().map(DueExercises::view).toList());
    }

    static Cursor cursor(DueExercise row) {
        return new Cursor(List.of(row.dueOn().toString(), row.dutyStation()));
    }

    private static DueExercise view(Row row) {
        OffsetDateTime last = row.getOffsetDateTime(2);
        return new DueExercise(
                row.getString(0), row.getString(1), last == null ? null : last.toInstant(), row.getLocalDate(3));
    }
}
