package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.fieldsecurity.personnel.policy.TermName;
import org.fieldsecurity.personnel.roster.Statements.Reading;

/** The numbers of the rules that lists, visits and headcounts need. */
@ApplicationScoped
public class Terms {

    private static final String IN_FORCE =
            "select value from policy_term where name = $1 and valid_from <= $2 order by valid_from desc limit 1";

    private final Statements statements;

    Terms(Statements statements) {
        this.statements = statements;
    }

    /** The value in force at an instant, in days; each number has one from the first migration on. */
    public Uni<Integer> days(TermName name, Instant at) {
        return days(name, at, statements::alone);
    }

    /** The same, read in the session at hand. */
    public Uni<Integer> daysInSession(TermName name, Instant at) {
        return days(name, at, statements::inSession);
    }

    private static Uni<Integer> days(TermName name, Instant at, Reading reading) {
        return reading.rows(IN_FORCE, name.name(), ListSql.day(at)).map(rows -> {
            if (rows.isEmpty()) {
                throw new IllegalStateException("no value of " + name);
            }
            return (int) rows.getFirst().count(0);
        });
    }
}
