package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.personnel.roster.ListSql;
import org.fieldsecurity.personnel.roster.Statements;
import org.jspecify.annotations.Nullable;

/** Makes the reports of headcounts and reads them. */
@ApplicationScoped
public class HeadcountReports {

    private static final String COUNTS = "insert into headcount_report (headcount, number, made_at, late, looked_for,"
            + " safe, needs_help, not_reached, not_in_zone, in_conflict, first_answer, last_answer)"
            + " select $1, $2, $3, $4, count(*), count(*) filter (where standing = 'SAFE'),"
            + " count(*) filter (where standing = 'NEEDS_HELP'),"
            + " count(*) filter (where standing in ('NOT_REACHED', 'AWAITED')),"
            + " count(*) filter (where standing = 'NOT_IN_ZONE'), count(*) filter (where in_conflict),"
            + " (select min(recorded_at) from headcount_answer where headcount = $1),"
            + " (select max(recorded_at) from headcount_answer where headcount = $1)"
            + " from headcount_person where headcount = $1";

    /** Whoever somebody still has to look after. */
    private static final String NAMED = "insert into headcount_report_person (headcount, number, person, standing,"
            + " in_conflict) select $1, $2, person, standing, in_conflict from headcount_person where headcount = $1"
            + " and (standing in ('AWAITED', 'NOT_REACHED', 'NEEDS_HELP') or in_conflict)";

    private static final String BY_ZONE =
            "insert into headcount_in_zone (zone, made_at, headcount, looked_for, answered)"
                    + " select zone, $2, $1, count(*), count(*) filter (where answers > 0) from headcount_person"
                    + " where headcount = $1 and zone is not null group by zone";

    private static final String COLUMNS = "select headcount, number, made_at, late, looked_for, safe, needs_help,"
            + " not_reached, not_in_zone, in_conflict, first_answer, last_answer from headcount_report"
            + " where headcount = $1 and number ";

    private final Statements statements;
    private final Pool pool;

    HeadcountReports(Statements statements, Pool pool) {
        this.statements = statements;
        this.pool = pool;
    }

    /** Makes a report of what stands, in the transaction of the action at hand. */
    Uni<Void> make(UUID headcount, int number, Instant at, boolean late) {
        OffsetDateTime madeAt = ListSql.utc(at);
        return statements
                .execute(COUNTS, headcount, number, madeAt, late)
                .chain(() -> statements.execute(NAMED, headcount, number))
                .chain(() -> statements.execute(BY_ZONE, headcount, madeAt))
                .replaceWithVoid();
    }

    /** One report; empty when there is none of that number. */
    Uni<Optional<HeadcountReportView>> one(UUID headcount, int number) {
        return pool.preparedQuery(COLUMNS + "= $2")
                .execute(Tuple.of(headcount, number))
                .map(rows -> rows.stream().findFirst().map(HeadcountReports::view));
    }

    /** One page of a headcount's reports, by number. */
    Uni<List<HeadcountReportView>> page(UUID headcount, int after, PageRequest request) {
        return pool.preparedQuery(COLUMNS + "> $2 order by number limit $3")
                .execute(Tuple.of(headcount, after, request.fetch()))
                .map(rows -> rows.stream().map(HeadcountReports::view).toList());
    }

    private static HeadcountReportView view(Row row) {
        return new HeadcountReportView(
                row.getUUID(0),
                row.getInteger(1),
                row.getOffsetDateTime(2).toInstant(),
                row.getBoolean(3),
                row.getInteger(4),
                row.getInteger(5),
                row.getInteger(6),
                row.getInteger(7),
                row.getInteger(8),
                row.getInteger(9),
                instant(row.getOffsetDateTime(10)),
                instant(row.getOffsetDateTime(11)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
