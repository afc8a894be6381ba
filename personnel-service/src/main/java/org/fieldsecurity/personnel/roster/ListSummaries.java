package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.personnel.roster.Statements.Reading;

/** Counts the people of a list and takes its digest. */
@ApplicationScoped
public class ListSummaries {

    private static final String DIGEST = "encode(sha256(convert_to(coalesce(string_agg(cast(m.person as text), chr(10)"
            + " order by m.person), ''), 'UTF8')), 'hex')";

    private final Statements statements;

    ListSummaries(Statements statements) {
        this.statements = statements;
    }

    Uni<ListSummary> of(Scope scope, Instant at) {
        return of(scope, at, statements::alone);
    }

    Uni<ListSummary> ofInSession(Scope scope, Instant at) {
        return of(scope, at, statements::inSession);
    }

    private static Uni<ListSummary> of(Scope scope, Instant at, Reading reading) {
        String sql = "select count(*) filter (where m.category <> 'DEPENDANT'),"
                + " count(*) filter (where m.category = 'DEPENDANT'), (select count(*) from (" + ListSql.visitors(scope)
                + ") v), " + DIGEST + " from (" + ListSql.members(scope)
                + ") m where cast($3 as timestamptz) is not null";
        return reading.rows(sql, ListSql.day(at), ListSql.key(scope), ListSql.utc(at))
                .map(rows -> {
                    Line row = rows.getFirst();
                    return new ListSummary(
                            scope.text(),
                            at,
                            (int) row.count(0),
                            (int) row.count(1),
                            (int) row.count(2),
                            row.required(3),
                            null);
                });
    }
}
