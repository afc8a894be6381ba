package org.fieldsecurity.training.obligation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.training.obligation.rules.Obligation;
import org.fieldsecurity.training.obligation.rules.Standing;

/** Reads the obligations of one person. */
@ApplicationScoped
class PersonTraining {

    private static final String OBLIGATIONS = "select o.course, c.title, o.first_day, o.due_on, o.last_day,"
            + " o.covered_until, o.requirements, v.warn_days from obligation o join course c on c.code = o.course"
            + " join lateral (select warn_days from course_version where course = o.course"
            + " order by (effective_from <= $2) desc, effective_from desc limit 1) v on true"
            + " where o.person = $1 and o.last_day >= $2 order by o.course, o.first_day";

    private final Pool pool;

    PersonTraining(Pool pool) {
        this.pool = pool;
    }

    Uni<List<ObligationView>> on(LocalDate day, UUID person) {
        return pool.preparedQuery(OBLIGATIONS)
                .execute(Tuple.of(person, day))
                .map(rows -> rows.stream().map(row -> view(row, day)).toList());
    }

    private static ObligationView view(Row row, LocalDate day) {
        LocalDate dueOn = row.getLocalDate("due_on");
        LocalDate until = row.getLocalDate("last_day");
        LocalDate coveredUntil = row.getLocalDate("covered_until");
        Standing standing = Standing.on(day, coveredUntil, row.getInteger("warn_days"));
        boolean gap = standing == Standing.EXPIRED || standing == Standing.LACKING;
        return new ObligationView(
                row.getString("course"),
                row.getString("title"),
                standing,
                gap && !day.isBefore(dueOn),
                row.getLocalDate("first_day"),
                dueOn,
                until.equals(Obligation.NO_END) ? null : until,
                coveredUntil,
                Arrays.stream(row.getString("requirements").split(" "))
                        .map(UUID::fromString)
                        .toList());
    }
}
